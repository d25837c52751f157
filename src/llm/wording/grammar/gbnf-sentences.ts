import { type Hole, kindOf } from "../hole.ts";
import type { Statement } from "../shape.ts";
import { type Bound, boundTo } from "./binding-holes.ts";
import { namesOf } from "./fact-key.ts";
import { waysOf } from "./gbnf-patterns.ts";
import { asWays, inRow, oneOf, type Way } from "./gbnf-rules.ts";
import type { Construction, Grammar, Pattern } from "./pattern.ts";
import { alwaysBinds, firstHolesOf, firstWordsOf } from "./pattern-facts.ts";

/** The facts of a shape, in the order in which they are said, and how they may be said. */
export type Telling = {
  readonly statements: readonly Statement[];
  readonly holes: ReadonlyMap<string, Hole>;
  readonly grammar: Grammar;
  /** Clauses that were made: the same stand in many sentences. */
  readonly clauses: Map<string, Way | undefined>;
};

/** Facts side by side: the place of the first, and the place behind the last. */
type Stretch = { readonly from: number; readonly to: number };

const NUMBERS: readonly Hole["number"][] = ["one", "many"];

/**
 * Every sentence that says these facts in their order: what `readingsOf` reads, written out. Without a capital and without a
 * full stop; none where one sentence cannot say them.
 */
export function sentencesSaying(telling: Telling, { from, to }: Stretch): readonly Way[] {
  // Advice is whole sentences, behind which nothing goes on.
  if (telling.statements.slice(from, to - 1).some(({ predicate }) => predicate === "hired_or_grown"))
    return [];
  const borders = telling.statements.flatMap((_, at) => (at > from && at < to ? [at] : []));
  return [
    ...asWays(clause(telling, { from, to }, { isFirst: true, isLast: true })),
    ...rows(telling, borders, from),
    ...borders.flatMap((second) => [
      ...joined(telling, { from, to: second }, { from: second, to }),
      ...withSecondVerb(telling, { from, to: second }, { from: second, to }),
    ]),
  ];
}

/** Where a clause stands among those of its sentence. */
type Standing = { readonly isFirst: boolean; readonly isLast: boolean };

function clause(telling: Telling, stretch: Stretch, { isFirst, isLast }: Standing): Way | undefined {
  const key = [stretch.from, stretch.to, isFirst, isLast].join(" ");
  if (telling.clauses.has(key)) return telling.clauses.get(key);
  const made = oneOf(
    fits(telling, stretch, isFirst).flatMap(({ construction: { orders }, bound }) =>
      orders
        // What opens a scope holds for all that follows, so nothing does.
        .filter(({ pattern }) => isLast || !opensScope(pattern, telling.grammar))
        .filter(({ pattern }) => isFirst || !beginsWithList(pattern, telling))
        .flatMap(({ pattern }) => said(telling, pattern, bound, stretch.from)),
    ),
  );
  telling.clauses.set(key, made);
  return made;
}

/** A clause, and members that leave out what they share with the one before. */
function rows(telling: Telling, members: readonly number[], from: number): readonly Way[] {
  if (members.length === 0) return [];
  return fits(telling, { from, to: from + 1 }, true).flatMap(({ construction, bound }) => {
    const first = construction.orders.flatMap(({ pattern }) => said(telling, pattern, bound, from));
    return series(telling, [oneOf(first), ...members.map((at) => member(telling, construction, at))]);
  });
}

function member(telling: Telling, construction: Construction, at: number): Way | undefined {
  const before = boundTo(construction, telling.statements.slice(at - 1, at));
  const bound = boundTo(construction, telling.statements.slice(at, at + 1));
  if (before === undefined || bound === undefined) return undefined;
  const fitting = construction.shortened.filter((pattern) => {
    const own = alwaysBinds(pattern);
    return [...before].every(([variable, name]) => own.has(variable) || bound.get(variable) === name);
  });
  return oneOf(fitting.flatMap((pattern) => said(telling, pattern, bound, at)));
}

/** Two whole clauses; a third with commas alone would have to be told from a list. */
function joined(telling: Telling, first: Stretch, second: Stretch): readonly Way[] {
  return series(telling, [
    clause(telling, first, { isFirst: true, isLast: false }),
    clause(telling, second, { isFirst: false, isLast: true }),
  ]);
}

/** "… uses Docker, and Spark and Kafka belong to …" would be read as one list; so would one role behind several. */
function beginsWithList(pattern: Pattern, { holes }: Telling): boolean {
  const lists = [...holes.values()].filter(({ number }) => number === "many").map(kindOf);
  return firstHolesOf(pattern).some((each) => LISTS.includes(each.base) || lists.includes(kindOf(each)));
}

const LISTS: readonly Hole["base"][] = ["tool", "tools", "roles", "backgrounds"];

function opensScope(pattern: Pattern, { scoping }: Grammar): boolean {
  return firstWordsOf(pattern).some((word) => scoping.has(word));
}

/** "A uses B and focuses on C". */
function withSecondVerb(telling: Telling, first: Stretch, second: Stretch): readonly Way[] {
  const [subject, same] = [first, second].map(({ from }) => telling.statements[from]?.subject);
  if (subject === undefined || subject !== same) return [];
  return NUMBERS.flatMap((number) => {
    const clauses = fits(telling, first, true).flatMap(({ construction: { orders }, bound }) =>
      orders
        .filter(({ sharesSubject }) => sharesSubject)
        .flatMap(({ pattern }) => said(telling, pattern, bound, first.from, [number])),
    );
    const verbs = fits(telling, second, false)
      .filter(({ construction: { subjectNumbers } }) => subjectNumbers.has(number))
      .flatMap(({ construction: { withoutSubject }, bound }) =>
        withoutSubject.flatMap((pattern) => said(telling, pattern, bound, second.from, [number])),
      );
    return series(telling, [oneOf(clauses), oneOf(verbs)]);
  });
}

/** With a comma between them, which "and" before the last may need too; none where one of them cannot be said. */
function series({ grammar }: Telling, parts: readonly (Way | undefined)[]): readonly Way[] {
  const between = (index: number) => (index === parts.length - 1 ? `, ${grammar.joiner}` : ",");
  return asWays(inRow(...parts.flatMap((part, index) => (index === 0 ? [part] : [between(index), part]))));
}

/** Constructions that say these facts in the first clause of a sentence or in a later one, and with which holes. */
function fits({ grammar, statements }: Telling, { from, to }: Stretch, isFirst: boolean) {
  const previous = statements[from - 1]?.predicate;
  return grammar.constructions.flatMap((construction) => {
    const { heads, after } = construction;
    const mayStand = after === undefined || (isFirst && after === previous);
    const bound = boundTo(construction, statements.slice(from, to));
    return !mayStand || heads.length !== to - from || bound === undefined ? [] : [{ construction, bound }];
  });
}

/** Whatever says a fact has named all that it is about, so that the place alone tells what was named before. */
function said(
  { statements, holes }: Telling,
  pattern: Pattern,
  bound: Bound,
  at: number,
  numbers = NUMBERS,
): readonly Way[] {
  const named = new Set(statements.slice(0, at).flatMap(namesOf));
  return numbers.flatMap((number) => waysOf(pattern, { holes, named, bound, number }));
}
