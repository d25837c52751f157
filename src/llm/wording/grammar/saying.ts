import { capitalised } from "../../../answer/lead.ts";
import { type Hole, onlyOf, written } from "../hole.ts";
import type { Statement } from "../shape.ts";
import type { Bound } from "./binding-holes.ts";
import type { HolePattern, Pattern, UnderstoodPattern } from "./pattern.ts";

/** What a sentence is written into. */
export type Writing = {
  readonly holes: ReadonlyMap<string, Hole>;
  /** Holes that the sentences before have named. */
  readonly named: ReadonlySet<string>;
};

/** The words of a pattern with these holes, the first way that goes; nothing where none does. */
export function sayIt(pattern: Pattern, bound: Bound, writing: Writing): readonly string[] | undefined {
  // A verb may stand before its subject, so its number is tried and not looked for.
  return (
    said(pattern, { ...writing, bound, number: "one" }) ??
    said(pattern, { ...writing, bound, number: "many" })
  );
}

/** Words as a sentence: with a capital, and a full stop unless its last value brings its own. */
export function asSentence(words: readonly string[], last: Pick<Statement, "predicate"> | undefined): string {
  const text = capitalised(words.join(" ").replace(/ (?=[,:])/gu, ""));
  return last?.predicate === "hired_or_grown" ? text : `${text}.`;
}

/** With which holes a pattern is said, and the number of its subject. */
export type Manner = Writing & { readonly bound: Bound; readonly number: Hole["number"] };

function said(pattern: Pattern, manner: Manner): readonly string[] | undefined {
  switch (pattern.kind) {
    case "word":
      return [manner.number === "one" ? pattern.one : pattern.many];
    case "hole":
      return holeSaid(pattern, manner);
    case "understood":
      return isUnderstood(pattern, manner) ? [] : undefined;
    case "row": {
      const items = pattern.items.map((each) => said(each, manner));
      return items.every((each) => each !== undefined) ? items.flat() : undefined;
    }
    case "choice":
      for (const option of pattern.options) {
        const words = said(option, manner);
        if (words !== undefined) return words;
      }
      return undefined;
  }
}

function holeSaid(pattern: HolePattern, { bound, holes, number }: Manner): readonly string[] | undefined {
  const [first] = spellings(pattern, bound, holes);
  if (first === undefined || (pattern.agrees && first.number !== number)) return undefined;
  return [first.text];
}

/** A hole as it may be written here, each way with the number that it has then. */
export function spellings(
  { variable, base, forms }: HolePattern,
  bound: Bound,
  holes: Writing["holes"],
): readonly { readonly text: string; readonly number: Hole["number"] }[] {
  const hole = holes.get(bound.get(variable) ?? "");
  if (hole?.base !== base) return [];
  return forms
    .filter((form) => hole.forms.includes(form))
    .map((form) => ({
      text: written(hole.name, form),
      number: form === "plural" ? "many" : hole.number,
    }));
}

/** The one thing of its kind that the lead is about, once it was named. */
export function isUnderstood(
  { variable, base, agrees }: UnderstoodPattern,
  { bound, holes, named, number }: Manner,
): boolean {
  const only = onlyOf(holes, base);
  if (only === undefined || (agrees && number !== "one")) return false;
  return bound.get(variable) === only.name && named.has(only.name);
}
