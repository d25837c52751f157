import type { Bound } from "../../../src/llm/wording/grammar/binding-holes.ts";
import type { HolePattern, Pattern, UnderstoodPattern } from "../../../src/llm/wording/grammar/pattern.ts";
import { everySpelling, type Hole, written } from "../../../src/llm/wording/hole.ts";

/** A place of a pattern where one of several is said, and which of them was. */
export type Used = { readonly at: Pattern; readonly option: number };

/** A stretch of a sentence, and what was chosen on the way to it. */
export type Said = { readonly words: readonly string[]; readonly used: readonly Used[] };

/** What a pattern is said with. `order` gives the places of its options in the order in which they are tried. */
export type Manner = {
  readonly bound: Bound;
  readonly holes: ReadonlyMap<string, Hole>;
  /** Holes that were named before, in this sentence or an earlier one. */
  readonly named: ReadonlySet<string>;
  readonly number: Hole["number"];
  readonly order: (at: Pattern, options: number) => readonly number[];
};

/** Says a pattern in any way that it can be said; nothing where none goes. */
export function anySaying(pattern: Pattern, manner: Manner): Said | undefined {
  switch (pattern.kind) {
    case "word": {
      const word = manner.number === "one" ? pattern.one : pattern.many;
      // That a word has two forms is a choice like any other: the reader knows both.
      const used =
        pattern.one === pattern.many ? [] : [{ at: pattern, option: word === pattern.one ? 0 : 1 }];
      return { words: [word], used };
    }
    case "hole":
      return holeSaid(pattern, manner);
    case "understood":
      return isUnderstood(pattern, manner) ? { words: [], used: [{ at: pattern, option: 0 }] } : undefined;
    case "row":
      return rowSaid(pattern.items, manner);
    case "choice":
      return firstOf(manner.order(pattern, pattern.options.length), (option) => {
        const way = pattern.options[option];
        const said = way && anySaying(way, manner);
        return said && { words: said.words, used: [...said.used, { at: pattern, option }] };
      });
  }
}

/** The same with the verb in whichever number goes, `first` before the other. */
export function anyNumber(pattern: Pattern, manner: Omit<Manner, "number">, first: Hole["number"]) {
  const other = first === "one" ? "many" : "one";
  return anySaying(pattern, { ...manner, number: first }) ?? anySaying(pattern, { ...manner, number: other });
}

function rowSaid(items: readonly Pattern[], manner: Manner): Said | undefined {
  const words: string[] = [];
  const used: Used[] = [];
  let { named } = manner;
  for (const item of items) {
    const said = anySaying(item, { ...manner, named });
    if (said === undefined) return undefined;
    words.push(...said.words);
    used.push(...said.used);
    named = new Set([...named, ...namesIn(said.words, manner)]);
  }
  return { words, used };
}

function holeSaid(pattern: HolePattern, { bound, holes, number, order }: Manner): Said | undefined {
  const hole = holes.get(bound.get(pattern.variable) ?? "");
  if (hole?.base !== pattern.base) return undefined;
  return firstOf(order(pattern, pattern.forms.length), (option) => {
    const form = pattern.forms[option];
    if (form === undefined || !hole.forms.includes(form)) return undefined;
    if (pattern.agrees && (form === "plural" ? "many" : hole.number) !== number) return undefined;
    return { words: [written(hole.name, form)], used: [{ at: pattern, option }] };
  });
}

function isUnderstood(
  { variable, base, agrees }: UnderstoodPattern,
  { bound, holes, named, number }: Manner,
) {
  const [only, ...others] = [...holes.values()].filter((each) => each.base === base);
  if (only === undefined || others.length > 0 || (agrees && only.number !== number)) return false;
  return bound.get(variable) === only.name && named.has(only.name);
}

/** Holes that stand among words. */
export function namesIn(words: readonly string[], { holes }: Pick<Manner, "holes">): readonly string[] {
  return [...holes.values()]
    .filter((hole) => everySpelling(hole).some((each) => words.includes(each)))
    .map(({ name }) => name);
}

function firstOf<Found>(order: readonly number[], find: (option: number) => Found | undefined) {
  for (const option of order) {
    const found = find(option);
    if (found !== undefined) return found;
  }
  return undefined;
}
