import type { Predicate } from "../../../answer/answer.ts";
import { type Hole, written } from "../hole.ts";
import type { Shape, Statement } from "../shape.ts";
import { type Bound, boundTo } from "./binding-holes.ts";
import type { Construction, Grammar, Pattern } from "./pattern.ts";

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
  holes: ReadonlyMap<string, Hole>,
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
  holes: ReadonlyMap<string, Hole>,
): readonly string[] {
  for (const statement of statements) {
    const bound = boundTo(construction, [statement]);
    if (bound === undefined) continue;
    return construction.shortened.flatMap((pattern) => shownAs(pattern, bound, holes) ?? []);
  }
  return [];
}

/** A pattern in the notation of the grammar with its placeholders filled in; nothing where it cannot be said of these. */
function shownAs(pattern: Pattern, bound: Bound, holes: ReadonlyMap<string, Hole>): string | undefined {
  switch (pattern.kind) {
    case "word":
      return pattern.one === pattern.many ? pattern.one : `${pattern.one}/${pattern.many}`;
    case "hole": {
      const hole = holes.get(bound.get(pattern.variable) ?? "");
      if (hole?.base !== pattern.base) return undefined;
      return oneOf(
        pattern.forms.filter((form) => hole.forms.includes(form)).map((form) => written(hole.name, form)),
      );
    }
    case "understood": {
      const [only, ...others] = [...holes.values()].filter(({ base }) => base === pattern.base);
      return others.length === 0 && only?.name === bound.get(pattern.variable) ? "" : undefined;
    }
    case "row": {
      const items = pattern.items.map((each) => shownAs(each, bound, holes));
      return items.includes(undefined) ? undefined : items.filter((each) => each !== "").join(" ");
    }
    case "choice":
      return oneOf(pattern.options.flatMap((each) => shownAs(each, bound, holes) ?? []));
  }
}

function oneOf(options: readonly string[]): string | undefined {
  const said = [...new Set(options)].filter((each) => each !== "");
  if (options.includes("")) return said.length === 0 ? "" : `[${said.join("|")}]`;
  const [only, ...others] = said;
  return others.length === 0 ? only : `(${said.join("|")})`;
}
