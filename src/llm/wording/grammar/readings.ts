import { isAt } from "./chart.ts";
import { type Clause, type ClauseReader, clausesAt, shortenedAt, verbsAt } from "./clauses.ts";
import { factKey, type Said } from "./fact-key.ts";

/** A sentence as far as it was read: its last clause, and all that was said up to the end of that. */
type Read = Clause & {
  /** Members of the row that its clause is in; a row of one is a clause. */
  readonly members: number;
  readonly clauses: number;
  /** Nothing may follow but the end. */
  readonly isLast: boolean;
};

/** Beyond this a sentence is no sentence, and reading it would cost without end. */
const MOST_MEMBERS = 8;
const MOST_CLAUSES = 3;

/**
 * Everything that a sentence can be read to say: a clause, a row of clauses that leave out what they share, up to three clauses
 * with "and" before the last, or one with a second verb.
 * @param starts tokens at which it may begin: the first, or the one behind "in short:"
 */
export function readingsOf(reader: ClauseReader, starts: readonly number[]): readonly (readonly Said[])[] {
  const readings = new Map<string, readonly Said[]>();
  const seen = new Set<string>();
  const pending: Read[] = starts.flatMap((start) =>
    clausesAt(reader, start, true).map((each) => ({ ...each, members: 1, clauses: 1, isLast: false })),
  );
  for (let read = pending.pop(); read !== undefined; read = pending.pop()) {
    const key = keyOfRead(read);
    if (seen.has(key)) continue;
    seen.add(key);
    if (mayEnd(reader, read)) readings.set(read.said.map(factKey).sort().join(" "), read.said);
    if (!read.isLast) pending.push(...goingOn(reader, read));
  }
  return [...readings.values()];
}

function keyOfRead({ end, construction, members, clauses, isLast, sharesSubject, said }: Read): string {
  return [end, construction.name, members, clauses, isLast, sharesSubject, ...said.map(factKey)].join(" ");
}

/** In Dutch the members of a row may stand with nothing but commas between them; in English that is a slip. */
function mayEnd({ chart, grammar }: ClauseReader, read: Read): boolean {
  const { members, clauses, isLast, construction, end, said } = read;
  const isAlone = members === 1 && clauses === 1;
  const isRow = members > 1 && grammar.language === "nl" && !construction.endsWithAnd;
  if (!isLast && !isAlone && !isRow) return false;
  if (isAdvice(said)) return end === chart.tokens.length;
  return isAt(chart, ".", end) && end === chart.tokens.length - 1;
}

/** Advice is whole sentences, which bring their own full stop: nothing goes on behind it. */
function isAdvice(said: readonly Said[]): boolean {
  return said.at(-1)?.predicate === "hired_or_grown";
}

function goingOn(reader: ClauseReader, read: Read): readonly Read[] {
  if (isAdvice(read.said)) return [];
  const { end, members, clauses } = read;
  const added = (clause: Clause, more: Partial<Read>): Read => ({
    ...read,
    ...clause,
    said: [...read.said, ...clause.said],
    ...more,
  });
  const isClause = members === 1;
  const hasRow = clauses === 1 && members < MOST_MEMBERS && read.construction.shortened.length > 0;
  const rows = (hasRow ? nextAfter(reader, end, true) : []).flatMap(({ at, isLast }) =>
    shortenedAt(reader, at, read).map((each) => added(each, { members: members + 1, isLast })),
  );
  const mayJoin = isClause && clauses < MOST_CLAUSES;
  const others = (mayJoin ? nextAfter(reader, end, clauses + 1 < MOST_CLAUSES) : []).flatMap(
    ({ at, isLast }) =>
      clausesAt(reader, at, false).map((each) =>
        added(each, { clauses: clauses + 1, sharesSubject: false, isLast }),
      ),
  );
  const verbs = (isClause && read.sharesSubject ? nextAfter(reader, end, false) : []).flatMap(({ at }) =>
    verbsAt(reader, at, read).map((each) => added(each, { isLast: true })),
  );
  return [...rows, ...others, ...verbs];
}

/** Where what follows may begin: behind a comma, or, for the last, behind "and". */
function nextAfter(
  { chart, grammar }: ClauseReader,
  at: number,
  withComma: boolean,
): readonly { readonly at: number; readonly isLast: boolean }[] {
  const isComma = isAt(chart, ",", at);
  return [
    ...(isComma && withComma ? [{ at: at + 1, isLast: false }] : []),
    ...(isAt(chart, grammar.joiner, at) ? [{ at: at + 1, isLast: true }] : []),
    ...(isComma && isAt(chart, grammar.joiner, at + 1) ? [{ at: at + 2, isLast: true }] : []),
  ];
}
