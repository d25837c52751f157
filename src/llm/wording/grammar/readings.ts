import { type Hole, type HoleBase, kindOf } from "../hole.ts";
import { isAt } from "./chart.ts";
import { type Clause, type ClauseReader, clausesAt, shortenedAt, verbsAt } from "./clauses.ts";
import { factKey, type Said } from "./fact-key.ts";

/** A sentence as far as it was read: its last clause, and all that was said up to the end of that. */
type Read = Clause & {
  /** With which word its clause opens a scope; nothing where it begins with what it is about. */
  readonly scope: string | undefined;
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
    clausesAt(reader, start, true).map((each) => ({
      ...each,
      scope: scopeAt(reader, start),
      members: 1,
      clauses: 1,
      isLast: false,
    })),
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
  return [...moreMembers(reader, read), ...otherClauses(reader, read), ...secondVerbs(reader, read)];
}

/** Further members of a row. */
function moreMembers(reader: ClauseReader, read: Read): readonly Read[] {
  const { end, members, clauses, construction } = read;
  if (clauses > 1 || members >= MOST_MEMBERS || construction.shortened.length === 0) return [];
  return nextAfter(reader, end, true).flatMap(({ at, isLast }) =>
    shortenedAt(reader, at, read).map((each) => added(read, each, { members: members + 1, isLast })),
  );
}

/** Whole clauses: "For A, B leads, and C leads D" would have C lead D for A, so a scope is opened anew or not at all. */
function otherClauses(reader: ClauseReader, read: Read): readonly Read[] {
  const { end, members, clauses, scope } = read;
  if (members > 1 || clauses >= MOST_CLAUSES) return [];
  return nextAfter(reader, end, clauses + 1 < MOST_CLAUSES)
    .filter(({ at }) => scope === undefined || scopeAt(reader, at) === scope)
    .flatMap(({ at, isLast }) =>
      clausesAt(reader, at, false).map((each) =>
        added(read, each, {
          scope: scopeAt(reader, at),
          clauses: clauses + 1,
          sharesSubject: false,
          isLast,
        }),
      ),
    );
}

/** A second verb of the same subject, which ends the sentence. */
function secondVerbs(reader: ClauseReader, read: Read): readonly Read[] {
  if (!read.sharesSubject || read.members > 1) return [];
  return nextAfter(reader, read.end, false).flatMap(({ at }) =>
    verbsAt(reader, at, read).map((each) => added(read, each, { isLast: true })),
  );
}

function added(read: Read, clause: Clause, more: Partial<Read>): Read {
  return { ...read, ...clause, said: [...read.said, ...clause.said], ...more };
}

function scopeAt({ chart, grammar }: ClauseReader, at: number): string | undefined {
  const token = chart.tokens[at];
  return token?.kind === "word" && grammar.scoping.has(token.lower) ? token.lower : undefined;
}

/** Where what follows may begin: behind a comma, or, for the last, behind "and". */
function nextAfter(
  { chart, grammar }: ClauseReader,
  at: number,
  withComma: boolean,
): readonly { readonly at: number; readonly isLast: boolean }[] {
  const before = holeAt(chart, at - 1);
  const isComma = isAt(chart, ",", at);
  return [
    ...(isComma && withComma && !isSameKind(before, holeAt(chart, at + 1))
      ? [{ at: at + 1, isLast: false }]
      : []),
    ...(isAt(chart, grammar.joiner, at) && !isReadOn(before, holeAt(chart, at + 1))
      ? [{ at: at + 1, isLast: true }]
      : []),
    ...(isComma && isAt(chart, grammar.joiner, at + 1) && !isOneList(before, holeAt(chart, at + 2))
      ? [{ at: at + 2, isLast: true }]
      : []),
  ];
}

function holeAt({ tokens, holes }: ClauseReader["chart"], at: number): Hole | undefined {
  const token = tokens[at];
  return token?.kind === "hole" ? holes.get(token.name) : undefined;
}

/** Values that are text or lists themselves, so that what stands behind "and" would be read as a part of them. */
const RUNNING: readonly HoleBase[] = ["task", "focus", "tools", "roles", "backgrounds", "advice"];

/** With nothing but "and" between them: "works with Docker and a Data Engineer uses …". */
function isReadOn(before: Hole | undefined, after: Hole | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return RUNNING.includes(before.base) || isSameKind(before, after);
}

/** Also behind a comma: "uses Docker and Python, and Spark belongs to …". */
function isOneList(before: Hole | undefined, after: Hole | undefined): boolean {
  return before?.number === "many" && isSameKind(before, after);
}

function isSameKind(before: Hole | undefined, after: Hole | undefined): boolean {
  return before !== undefined && after !== undefined && kindOf(before) === kindOf(after);
}
