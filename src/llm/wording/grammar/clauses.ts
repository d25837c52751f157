import type { Predicate } from "../../../answer/answer.ts";
import { type Chart, type Match, matchesAt } from "./chart.ts";
import type { Said } from "./fact-key.ts";
import { type Construction, type Grammar, type Pattern, placesOf } from "./pattern.ts";

/** What a clause is read with. */
export type ClauseReader = {
  readonly chart: Chart;
  readonly grammar: Grammar;
  /** Those of the grammar whose values stand in the sentence at all. */
  readonly constructions: readonly Construction[];
  /** What the sentence before ended with. */
  readonly previous: Predicate | undefined;
};

export function makeReader(chart: Chart, grammar: Grammar, previous: Predicate | undefined): ClauseReader {
  const bases = new Set(
    chart.tokens.flatMap((token) => (token.kind === "hole" ? (chart.holes.get(token.name)?.base ?? []) : [])),
  );
  const constructions = grammar.constructions.filter(({ values }) =>
    values.every((each) => [...each].some((base) => bases.has(base))),
  );
  return { chart, grammar, constructions, previous };
}

/** A clause as it was read, and what it says. */
export type Clause = Match & {
  readonly construction: Construction;
  readonly said: readonly Said[];
  readonly sharesSubject: boolean;
};

/** Whole clauses that begin here. */
export function clausesAt(reader: ClauseReader, at: number, isFirst: boolean): readonly Clause[] {
  return reader.constructions
    .filter(({ after }) => after === undefined || (isFirst && after === reader.previous))
    .flatMap((construction) =>
      construction.orders.flatMap(({ pattern, sharesSubject }) =>
        partsAt(reader, { pattern, construction, at, sharesSubject }),
      ),
    );
}

/** Members of a row that leave out what they share with the one before. */
export function shortenedAt(
  reader: ClauseReader,
  at: number,
  { construction, bound }: Pick<Clause, "construction" | "bound">,
): readonly Clause[] {
  return construction.shortened.flatMap((pattern) =>
    partsAt(reader, { pattern, construction, at, inherited: bound }),
  );
}

/** Verbs with their rest, of the subject that the clause before has named. */
export function verbsAt(reader: ClauseReader, at: number, before: Clause): readonly Clause[] {
  const subject = before.bound[subjectOf(before.construction)] ?? "";
  const { number: told } = before;
  const possible = reader.constructions.filter(({ subjectNumbers }) => !told || subjectNumbers.has(told));
  return possible.flatMap((construction) =>
    construction.withoutSubject
      .flatMap((pattern) =>
        partsAt(reader, { pattern, construction, at, inherited: { [subjectOf(construction)]: subject } }),
      )
      .filter(({ number }) => number === undefined || number === told),
  );
}

function subjectOf({ heads: [first] }: Construction): string {
  return first.variables[0] ?? "";
}

type Part = {
  readonly pattern: Pattern;
  readonly construction: Construction;
  readonly at: number;
  readonly sharesSubject?: boolean;
  readonly inherited?: Match["bound"];
};

function partsAt(
  { chart }: ClauseReader,
  { pattern, construction, at, sharesSubject = false, inherited }: Part,
): readonly Clause[] {
  return matchesAt(chart, pattern, at).flatMap((match): readonly Clause[] => {
    const bound = { ...inherited, ...match.bound };
    const said = saidBy(construction, bound);
    return said === undefined ? [] : [{ ...match, bound, said, construction, sharesSubject }];
  });
}

/** What a construction says with these holes; nothing where one is missing. */
export function saidBy({ heads }: Construction, bound: Match["bound"]): readonly Said[] | undefined {
  const said = heads.flatMap((head): readonly Said[] => {
    const places = placesOf(head);
    const entries = head.variables.map((variable, index) => [places[index], bound[variable]] as const);
    if (entries.some(([, name]) => name === undefined)) return [];
    const { value = "", ...others } = Object.fromEntries(entries);
    return [{ predicate: head.predicate, value, ...others }];
  });
  return said.length === heads.length ? said : undefined;
}
