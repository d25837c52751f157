import type { Predicate } from "../../../src/answer/answer.ts";
import type { Draft, DraftSentence } from "../../../src/llm/wording/draft.ts";
import { type Bound, boundTo } from "../../../src/llm/wording/grammar/binding-holes.ts";
import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import { asSentence } from "../../../src/llm/wording/grammar/saying.ts";
import { type Hole, written } from "../../../src/llm/wording/hole.ts";
import type { Shape, Statement } from "../../../src/llm/wording/shape.ts";
import { anyNumber, anySaying, namesIn, type Said, type Used } from "./any-saying.ts";

/** A draft that anybody might write who knows the grammar, and every choice that was made in it. */
export type RandomWording = { readonly draft: Draft; readonly used: readonly Used[] };

/** A clause, what it says and what it names. */
type Clause = Said & {
  readonly construction: Construction;
  readonly bound: Bound;
  readonly statements: readonly Statement[];
  readonly sharesSubject: boolean;
};

type Writer = {
  readonly grammar: Grammar;
  readonly holes: ReadonlyMap<string, Hole>;
  readonly random: () => number;
  readonly named: ReadonlySet<string>;
};

const CHANCE = { reorder: 0.5, intro: 0.15, frame: 0.15, more: 0.6, stop: 0.3, comma: 0.4 } as const;
const MOST_MEMBERS = 5;

/**
 * A draft of these facts in any order, with any of the grammar's constructions: rows, joined sentences, second verbs, an
 * introduction, an opener and a closer. Nothing where a choice led nowhere; another call may do.
 */
export function randomWording(
  shape: Shape,
  grammar: Grammar,
  random: () => number,
): RandomWording | undefined {
  const holes = new Map(shape.holes.map((each) => [each.name, each]));
  let writer: Writer = { grammar, holes, random, named: new Set() };
  const [opener, closer] = [frameOf(writer, "opener"), frameOf(writer, "closer")];
  const claims: Claim[] = [];
  let left = random() < CHANCE.reorder ? shuffled(shape.statements, random) : shape.statements;
  while (left.length > 0) {
    const claim = claimOf(writer, left, claims.at(-1)?.said.at(-1)?.predicate);
    if (claim === undefined) return undefined;
    claims.push(claim);
    writer = naming(writer, claim.words);
    left = without(left, claim.said);
  }
  const said = claims.map((each) => ({
    facts: each.said.map(({ id }) => id),
    kind: "claim" as const,
    text: asSentence(each.words, each.said.at(-1)),
  }));
  const sentences: DraftSentence[] = [...opener.sentences, ...said, ...closer.sentences];
  const used = [opener, ...claims, closer].flatMap((each) => each.used);
  return { draft: { language: shape.language, sentences }, used };
}

/** A whole sentence with the facts that it says. */
type Claim = Said & { readonly said: readonly Statement[] };

const NOTHING: Bound = new Map();
const NO_WORDS: Said = { words: [], used: [] };

function frameOf(writer: Writer, kind: "opener" | "closer") {
  const said = writer.random() < CHANCE.frame ? sayAny(writer, writer.grammar[kind], NOTHING) : undefined;
  const sentence = said && { facts: [], kind, text: asSentence(said.words, undefined) };
  return { sentences: sentence === undefined ? [] : [sentence], used: said?.used ?? [] };
}

function claimOf(
  writer: Writer,
  left: readonly Statement[],
  previous: Predicate | undefined,
): Claim | undefined {
  const clauses = clausesOf(writer, left, previous);
  const hasIntro = previous === undefined && writer.random() < CHANCE.intro;
  const intro = (hasIntro ? sayAny(writer, writer.grammar.intro, NOTHING) : undefined) ?? NO_WORDS;
  if (clauses.length === 0) return undefined;
  return {
    words: [...intro.words, ...joined(clauses, writer)],
    used: [...intro.used, ...clauses.flatMap((each) => each.used)],
    said: clauses.flatMap((each) => each.statements),
  };
}

/** One clause, a row with what it shares, two or three clauses, or one with a second verb. */
function clausesOf(
  writer: Writer,
  left: readonly Statement[],
  previous: Predicate | undefined,
): readonly Clause[] {
  const first = clauseOf(writer, left, previous, true);
  if (first === undefined) return [];
  if (endsTheSentence(first) || writer.random() >= CHANCE.more) return [first];
  const rest = without(left, first.statements);
  for (const behind of shuffled([rowBehind, othersBehind, verbBehind], writer.random)) {
    const more = behind(naming(writer, first.words), first, rest);
    if (more.length > 0 && !isOneList([first, ...more])) return [first, ...more];
  }
  return [first];
}

/** Two values of one kind with a comma between them may be read as one list. */
function isOneList(clauses: readonly Clause[]): boolean {
  const kindOf = (word: string | undefined) =>
    /^\[\[(?<kind>[a-z]+?)s?\d/u.exec(word ?? "")?.groups?.["kind"];
  return clauses.some(({ words }, index) => {
    const kind = kindOf(words[0]);
    return index > 0 && kind !== undefined && kind === kindOf(clauses[index - 1]?.words.at(-1));
  });
}

/** Advice is whole sentences. */
function endsTheSentence({ statements }: Clause): boolean {
  return statements.at(-1)?.predicate === "hired_or_grown";
}

function clauseOf(
  writer: Writer,
  left: readonly Statement[],
  previous: Predicate | undefined,
  isFirst: boolean,
): Clause | undefined {
  const { random, grammar } = writer;
  const possible = grammar.constructions.filter(
    ({ after }) => after === undefined || (isFirst && after === previous),
  );
  for (const construction of shuffled(possible, random)) {
    const facts = factsFor(construction, left, random);
    for (const order of facts === undefined ? [] : shuffled(construction.orders, random)) {
      const said = sayAny(writer, order.pattern, facts?.bound ?? NOTHING);
      if (said !== undefined && facts !== undefined)
        return { ...said, ...facts, construction, sharesSubject: order.sharesSubject };
    }
  }
  return undefined;
}

/** Facts that a construction can say together, out of those that are left. */
function factsFor(construction: Construction, left: readonly Statement[], random: () => number) {
  const tuples = construction.heads.length === 1 ? left.map((each) => [each]) : pairsOf(left);
  for (const statements of shuffled(tuples, random)) {
    const bound = boundTo(construction, statements);
    if (bound !== undefined) return { statements, bound };
  }
  return undefined;
}

function pairsOf(left: readonly Statement[]): readonly (readonly Statement[])[] {
  return left.flatMap((one) => without(left, [one]).map((other) => [one, other]));
}

function sayAny(writer: Writer, pattern: Pattern, bound: Bound, number?: Hole["number"]): Said | undefined {
  const { holes, random, named } = writer;
  const order = (_: Pattern, options: number) => shuffled([...Array(options).keys()], random);
  const manner = { bound, holes, named, order };
  return number === undefined
    ? anyNumber(pattern, manner, random() < 0.5 ? "one" : "many")
    : anySaying(pattern, { ...manner, number });
}

function rowBehind(writer: Writer, first: Clause, left: readonly Statement[]): readonly Clause[] {
  const members: Clause[] = [];
  let rest = left;
  while (members.length + 1 < MOST_MEMBERS && (members.length === 0 || writer.random() >= CHANCE.stop)) {
    const next = memberOf(writer, members.at(-1) ?? first, rest);
    if (next === undefined) break;
    members.push(next);
    rest = without(rest, next.statements);
  }
  return members;
}

function memberOf(writer: Writer, before: Clause, left: readonly Statement[]): Clause | undefined {
  const { construction } = before;
  if (construction.heads.length > 1) return undefined;
  for (const statement of shuffled(left, writer.random)) {
    const bound = boundTo(construction, [statement]);
    const said = bound && memberSaid(writer, before, bound);
    if (bound !== undefined && said !== undefined)
      return { ...said, construction, bound, statements: [statement], sharesSubject: false };
  }
  return undefined;
}

/** What a member leaves out is what the one before said. */
function memberSaid(writer: Writer, before: Clause, bound: Bound): Said | undefined {
  for (const pattern of shuffled(before.construction.shortened, writer.random)) {
    const said = sayAny(writer, pattern, bound);
    const names = new Set(namesIn(said?.words ?? [], writer));
    if ([...bound].every(([each, name]) => names.has(name) || before.bound.get(each) === name)) return said;
  }
  return undefined;
}

function othersBehind(writer: Writer, first: Clause, left: readonly Statement[]): readonly Clause[] {
  const second = clauseOf(writer, left, undefined, false);
  if (second === undefined || !mayFollow(second, first, writer)) return [];
  if (endsTheSentence(second) || writer.random() >= CHANCE.stop) return [second];
  const third = clauseOf(naming(writer, second.words), without(left, second.statements), undefined, false);
  return third === undefined || !mayFollow(third, second, writer) ? [second] : [second, third];
}

/** What opens a scope is followed by what opens the same, or by nothing. */
function mayFollow(next: Clause, before: Clause, { grammar }: Writer): boolean {
  const [opens = ""] = before.words;
  return !grammar.scoping.has(opens) || next.words[0] === opens;
}

function verbBehind(writer: Writer, before: Clause, left: readonly Statement[]): readonly Clause[] {
  if (!before.sharesSubject) return [];
  const { random, grammar } = writer;
  const number = numberOf(before, writer);
  const possible = grammar.constructions.filter(({ subjectNumbers }) => subjectNumbers.has(number));
  const own = left.filter(({ subject }) => subject === before.statements[0]?.subject);
  for (const construction of shuffled(possible, random)) {
    const facts = factsFor(construction, own, random);
    for (const pattern of facts === undefined ? [] : shuffled(construction.withoutSubject, random)) {
      const said = sayAny(writer, pattern, facts?.bound ?? NOTHING, number);
      if (said !== undefined && facts !== undefined)
        return [{ ...said, ...facts, construction, sharesSubject: false }];
    }
  }
  return [];
}

/** A second verb agrees with the subject as the first clause named it. */
function numberOf({ words, statements }: Clause, { holes }: Writer): Hole["number"] {
  const subject = holes.get(statements[0]?.subject ?? "");
  return words.includes(written(subject?.name ?? "", "plural")) ? "many" : (subject?.number ?? "one");
}

/** Words of clauses with what stands between them. */
function joined(clauses: readonly Clause[], { grammar, random }: Writer): readonly string[] {
  const last = clauses.length - 1;
  return clauses.flatMap(({ words }, index) => {
    if (index === 0) return words;
    if (index < last) return [",", ...words];
    // Two values with "and" alone between them may be read as one list.
    const isList = [clauses[index - 1]?.words.at(-1), words[0]].every((each) => each?.startsWith("[["));
    return [...(isList || random() < CHANCE.comma ? [","] : []), grammar.joiner, ...words];
  });
}

function naming(writer: Writer, words: readonly string[]): Writer {
  return { ...writer, named: new Set([...writer.named, ...namesIn(words, writer)]) };
}

function without(left: readonly Statement[], said: readonly Statement[]): readonly Statement[] {
  return left.filter((each) => !said.includes(each));
}

/** In an order of chance (Fisher and Yates). */
function shuffled<Each>(list: readonly Each[], random: () => number): readonly Each[] {
  const mixed = [...list];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other] as Each, mixed[index] as Each];
  }
  return mixed;
}
