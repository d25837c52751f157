import type { Predicate } from "../../../answer/answer.ts";
import { type Hole, onlyOf } from "../hole.ts";
import type { Shape, Statement } from "../shape.ts";
import { type Bound, boundTo } from "./binding-holes.ts";
import type { Construction, Grammar, Pattern, UnderstoodPattern, WordPattern } from "./pattern.ts";
import { spellings } from "./saying.ts";

type Holes = ReadonlyMap<string, Hole>;

/** A construction as a writer is shown it: with the placeholders of the first facts that it can say. */
export type ShownConstruction = {
  readonly says: readonly Predicate[];
  /** `(a|b)`: one of these. `[a]`: may be left out. `is/are`: as the number of the subject wants. */
  readonly sentence: readonly string[];
  /** What a further member of the same sentence says, behind a comma or "and". */
  readonly then?: readonly string[];
};

/** The constructions that can say a fact of this shape. */
export function shownFor({ statements, holes: all }: Shape, grammar: Grammar): readonly ShownConstruction[] {
  const holes = new Map(all.map((each) => [each.name, each]));
  return grammar.constructions.flatMap((construction): readonly ShownConstruction[] => {
    const first = firstThatFits(construction, statements, holes);
    if (first === undefined) return [];
    const plain = construction.orders[0];
    const fronted = construction.orders.slice(1).at(-1);
    const sentence = [plain, fronted].flatMap(
      (order) => (order && shownAs(order.pattern, first.bound, holes)) ?? [],
    );
    if (sentence.length === 0) return [];
    const then = shownRow(construction, statements.slice(first.at + 1), holes);
    return [
      {
        says: construction.heads.map(({ predicate }) => predicate),
        sentence,
        ...(then.length === 0 ? {} : { then }),
      },
    ];
  });
}

type Fit = { readonly bound: Bound; readonly at: number };

function firstThatFits(
  construction: Construction,
  statements: readonly Statement[],
  holes: Holes,
): Fit | undefined {
  for (const at of statements.keys()) {
    const bound = boundTo(construction, statements.slice(at));
    const [order] = construction.orders;
    if (bound !== undefined && order !== undefined && shownAs(order.pattern, bound, holes) !== undefined)
      return { bound, at };
  }
  return undefined;
}

function shownRow(
  construction: Construction,
  statements: readonly Statement[],
  holes: Holes,
): readonly string[] {
  for (const statement of statements) {
    const bound = boundTo(construction, [statement]);
    if (bound === undefined) continue;
    return construction.shortened.flatMap((pattern) => shownAs(pattern, bound, holes) ?? []);
  }
  return [];
}

/** A pattern without holes, in the same notation. */
export function shownFrame(pattern: Pattern): string {
  return shownAs(pattern, new Map(), new Map()) ?? "";
}

/** A pattern in the notation of the grammar with its placeholders filled in; nothing where it cannot be said of these. */
function shownAs(pattern: Pattern, bound: Bound, holes: Holes): string | undefined {
  const numbers = new Set(numbersIn(pattern, bound, holes));
  const verb = ({ one, many }: WordPattern) => {
    if (one === many || (numbers.size === 1 && numbers.has("one"))) return one;
    return numbers.size === 1 ? many : `${one}/${many}`;
  };
  const shown = (each: Pattern): readonly string[] => {
    switch (each.kind) {
      case "word":
        return [verb(each)];
      case "hole":
        return spellings(each, bound, holes).map(({ text }) => text);
      case "understood":
        return isOnly(each, bound, holes) ? [""] : [];
      case "row": {
        const items = each.items.map(shown);
        // Brackets around brackets say nothing.
        const [only, ...others] = items;
        return only !== undefined && others.length === 0 ? only : together(items);
      }
      case "choice":
        return each.options.flatMap(shown);
    }
  };
  return oneOf(shown(pattern));
}

/** Of the subjects that a pattern can have here. */
function numbersIn(pattern: Pattern, bound: Bound, holes: Holes): readonly Hole["number"][] {
  switch (pattern.kind) {
    case "word":
      return [];
    case "hole":
      return pattern.agrees ? spellings(pattern, bound, holes).map(({ number }) => number) : [];
    case "understood":
      return pattern.agrees && isOnly(pattern, bound, holes) ? ["one"] : [];
    case "row":
      return pattern.items.flatMap((each) => numbersIn(each, bound, holes));
    case "choice":
      return pattern.options.flatMap((each) => numbersIn(each, bound, holes));
  }
}

function isOnly({ variable, base }: UnderstoodPattern, bound: Bound, holes: Holes): boolean {
  const only = onlyOf(holes, base);
  return only !== undefined && only.name === bound.get(variable);
}

/** Items one behind the other, each with what may stand in its place. */
function together(items: readonly (readonly string[])[]): readonly string[] {
  const said = items.map(oneOf);
  return said.includes(undefined) ? [] : [said.filter((each) => each !== "").join(" ")];
}

function oneOf(options: readonly string[]): string | undefined {
  const said = [...new Set(options)].filter((each) => each !== "");
  if (options.includes("")) return said.length === 0 ? "" : `[${said.join("|")}]`;
  const [only, ...others] = said;
  return others.length === 0 ? only : `(${said.join("|")})`;
}
