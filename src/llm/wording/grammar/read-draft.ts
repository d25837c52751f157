import { complaining, type Violation } from "../checks/violation.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import { type Hole, written } from "../hole.ts";
import type { Shape, Statement } from "../shape.ts";
import { holesIn, tokensOf } from "../token.ts";
import { type Chart, isAt, makeChart, matchesAt } from "./chart.ts";
import { makeReader } from "./clauses.ts";
import { factKey, type Said } from "./fact-key.ts";
import type { Grammar, Pattern } from "./pattern.ts";
import { readingsOf } from "./readings.ts";

const unread = complaining("C12-construction");
const misbound = complaining("C4-binding");
const incomplete = complaining("C3-completeness");

/** What could have stood where reading stopped; more is no help. */
const MOST_EXPECTED = 8;
/** Of a word that a stranger wrote, in characters. */
const LONGEST_QUOTED = 30;

/**
 * May a draft be said: every sentence is of the grammar, can be read in one way alone, and together they say the facts of the
 * shape, each once, and nothing else.
 */
export function checkMeaning(draft: Draft, shape: Shape, grammar: Grammar): readonly Violation[] {
  const read = readDraft(draft, shape, grammar);
  const violations = read.flatMap((sentence, index) =>
    sentence.violations.map(({ code, message }) => ({
      code,
      message: `sentence ${index + 1}: ${message}`,
    })),
  );
  if (violations.length > 0) return violations;
  return aboutWhole(
    read.flatMap(({ said }) => said),
    shape.statements,
  );
}

/** The sentences of a draft, each as it is read behind those before it. */
export function readDraft(draft: Draft, shape: Shape, grammar: Grammar): readonly ReadSentence[] {
  const holes = new Map(shape.holes.map((each) => [each.name, each]));
  const said: Said[] = [];
  return draft.sentences.map((sentence, index) => {
    const read = readSentence(sentence, { grammar, holes, before: draft.sentences.slice(0, index), said });
    said.push(...read.said);
    const foreign = read.said.length > 0 ? aboutFacts(sentence, read.said, shape.statements) : [];
    return { ...read, violations: [...read.violations, ...foreign] };
  });
}

type Context = {
  readonly grammar: Grammar;
  readonly holes: ReadonlyMap<string, Hole>;
  readonly before: readonly DraftSentence[];
  readonly said: readonly Said[];
};

/** `isUnread`: no construction says it, so that a new one could. */
type ReadSentence = {
  readonly said: readonly Said[];
  readonly isUnread: boolean;
  readonly violations: readonly Violation[];
};

function readSentence(
  { kind, text }: DraftSentence,
  { grammar, holes, before, said }: Context,
): ReadSentence {
  const chart = makeChart(tokensOf(text), holes, new Set(before.flatMap(namesIn)));
  if (kind !== "claim") {
    const isUnread = !isFrame(chart, grammar[kind]);
    return { said: [], isUnread, violations: isUnread ? [unread(stopped(chart))] : [] };
  }
  const isFirst = before.every((each) => each.kind !== "claim");
  const starts = [0, ...(isFirst ? matchesAt(chart, grammar.intro, 0).map(({ end }) => end) : [])];
  const [reading, ...others] = readingsOf(makeReader(chart, grammar, said.at(-1)?.predicate), starts);
  if (reading === undefined) return { said: [], isUnread: true, violations: [unread(stopped(chart))] };
  if (others.length === 0) return { said: reading, isUnread: false, violations: [] };
  const problem = unread("it can be read in more than one way; say it otherwise");
  return { said: [], isUnread: false, violations: [problem] };
}

function namesIn({ text }: DraftSentence): readonly string[] {
  return holesIn(tokensOf(text));
}

function isFrame(chart: Chart, pattern: Pattern): boolean {
  return matchesAt(chart, pattern, 0).some(
    ({ end }) => isAt(chart, ".", end) && end === chart.tokens.length - 1,
  );
}

/** Where reading stopped, and what could have stood there. */
export function stopped(chart: Chart): string {
  const { at } = chart.stop;
  const expected = [...chart.stop.expected];
  const read = chart.tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  const where = read.length === 0 ? "at its beginning" : `after "${read.join(" ")}"`;
  const next = chart.tokens[at];
  const stands = next === undefined ? "it ends" : `"${next.text.slice(0, LONGEST_QUOTED)}" stands`;
  const could = expected.sort().slice(0, MOST_EXPECTED).join(" | ");
  const more = expected.length > MOST_EXPECTED ? " …" : "";
  return `no construction goes on so: ${where} ${stands}, where there could be ${could}${more}`;
}

function aboutFacts(
  { facts }: DraftSentence,
  said: readonly Said[],
  statements: readonly Statement[],
): readonly Violation[] {
  const known = new Map(statements.map((each) => [factKey(each), each.id]));
  const foreign = said.filter((each) => !known.has(factKey(each)));
  if (foreign.length > 0)
    return foreign.map((each) => misbound(`it says ${factKey(each)}, which is no fact of this answer`));
  const says = said.map((each) => known.get(factKey(each)) ?? "");
  return statements.flatMap(({ id }) => {
    if (says.includes(id) === facts.includes(id)) return [];
    return [
      incomplete(
        says.includes(id) ? `it says ${id} and does not cite it` : `it cites ${id} and does not say it`,
      ),
    ];
  });
}

function aboutWhole(said: readonly Said[], statements: readonly Statement[]): readonly Violation[] {
  return statements.flatMap((statement) => {
    const times = said.filter((each) => factKey(each) === factKey(statement)).length;
    if (times === 1) return [];
    const { id, value } = statement;
    return [
      incomplete(
        times === 0
          ? `${id} is not said: ${written(value)} is missing`
          : `${id} is said ${times} times; once is enough`,
      ),
    ];
  });
}
