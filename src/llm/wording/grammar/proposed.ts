import type { Draft, DraftSentence } from "../draft.ts";
import { written } from "../hole.ts";
import type { Shape, Statement } from "../shape.ts";
import { holesIn, type Token, tokensOf } from "../token.ts";
import { makeChart, matchesAt } from "./chart.ts";
import { constructionFor, type Proposing, type Written } from "./notation-of-sentence.ts";
import type { Construction, Grammar } from "./pattern.ts";
import { readConstruction } from "./read-construction.ts";
import { readDraft } from "./read-draft.ts";
import { makeResolver } from "./resolving.ts";
import { asSentence } from "./saying.ts";

/** A construction that a draft lacks, with the sentence that would need it. */
export type Proposed = Written & { readonly sentence: DraftSentence };

/**
 * The constructions that a draft lacks, one for each sentence that no construction says. Nothing where anything else is wrong with
 * it: a sentence that is refused for its facts is none to learn from. What is proposed is for a person to judge, and for nobody to
 * read otherwise.
 * @param draft one that passed the checks before the grammar's
 */
export function proposedConstructions(draft: Draft, shape: Shape, grammar: Grammar): readonly Proposed[] {
  const read = readDraft(draft, shape, grammar);
  if (read.some(({ violations }) => violations.some(({ code }) => code !== "C12-construction"))) return [];
  if (!saysEachOnce(draft, shape)) return [];
  return draft.sentences.flatMap((sentence, index): readonly Proposed[] => {
    if (sentence.kind !== "claim" || read[index]?.isUnread !== true) return [];
    const proposing = {
      holes: new Map(shape.holes.map((each) => [each.name, each])),
      named: new Set(draft.sentences.slice(0, index).flatMap(({ text }) => holesIn(tokensOf(text)))),
    };
    const statements = shape.statements.filter(({ id }) => sentence.facts.includes(id));
    const tokens = saidIn(sentence, statements, grammar, proposing);
    const found = tokens && lackedBy(tokens, { sentence, statements, grammar, proposing, shape });
    return found === undefined ? [] : [{ ...found, sentence }];
  });
}

/** Whether a sentence says the facts that it cites, wherever its holes were named before. */
export function isReadable(sentence: DraftSentence, shape: Shape, grammar: Grammar): boolean {
  const holes = new Map(shape.holes.map((each) => [each.name, each]));
  const statements = shape.statements.filter(({ id }) => sentence.facts.includes(id));
  return saysItsFacts(sentence, {
    statements,
    grammar,
    shape,
    proposing: { holes, named: new Set(holes.keys()) },
  });
}

function saysEachOnce({ sentences }: Draft, { statements }: Shape): boolean {
  const cited = sentences.flatMap(({ facts }) => facts);
  return statements.every(({ id }) => cited.filter((each) => each === id).length === 1);
}

/** What it says, without what may stand before it, its capital and its full stop. */
function saidIn(
  { text }: DraftSentence,
  statements: readonly Statement[],
  { intro }: Grammar,
  { holes, named }: Proposing,
): readonly Token[] | undefined {
  const all = tokensOf(text);
  const endsItself = statements.at(-1)?.predicate === "hired_or_grown";
  if (!endsItself && all.at(-1)?.text !== ".") return undefined;
  const tokens = endsItself ? all : all.slice(0, -1);
  const begins = matchesAt(makeChart(tokens, holes, named), intro, 0).map(({ end }) => end);
  const [first, ...rest] = tokens.slice(Math.max(0, ...begins));
  return first === undefined ? undefined : [withoutCapital(first), ...rest];
}

/** "De" is "de", and "AI-rol" stays. */
function withoutCapital(token: Token): Token {
  if (token.kind !== "word" || !/^\p{Lu}(?:\p{Ll}|$)/u.test(token.text)) return token;
  return { ...token, text: `${token.text.charAt(0).toLowerCase()}${token.text.slice(1)}` };
}

type Lacking = {
  readonly sentence: DraftSentence;
  readonly statements: readonly Statement[];
  readonly grammar: Grammar;
  readonly proposing: Proposing;
  readonly shape: Shape;
};

/** Of a row of one predicate its first member and the others; else the whole sentence. The first with which it could be read. */
function lackedBy(tokens: readonly Token[], lacking: Lacking): Written | undefined {
  const { sentence, statements, proposing, grammar } = lacking;
  // It is what stands before it that no sentence may have there.
  const alone = asSentence(
    tokens.map(({ text }) => text),
    statements.at(-1),
  );
  if (saysItsFacts({ ...sentence, text: alone }, lacking)) return undefined;
  const whole = constructionFor([tokens], statements, proposing);
  const members = membersOf(tokens, grammar.joiner);
  const inOrder = members.flatMap((member) =>
    statements.filter(({ value }) => holesIn(member).includes(value)),
  );
  const isRow =
    members.length > 1 &&
    members.length === statements.length &&
    inOrder.length === members.length &&
    // A member leaves something out, if anything.
    members.every(({ length }) => length <= (members[0]?.length ?? 0)) &&
    new Set(statements.map(({ predicate }) => predicate)).size === 1;
  const row = isRow ? constructionFor(members, inOrder, proposing) : undefined;
  return [row, whole].find((each) => each !== undefined && (each.lacks.length > 0 || isRead(each, lacking)));
}

function membersOf(tokens: readonly Token[], joiner: string): readonly (readonly Token[])[] {
  const members: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text !== "," && token.text !== joiner) members.at(-1)?.push(token);
    else if (members.at(-1)?.length !== 0) members.push([]);
  }
  return members;
}

/** Whether the sentence says its facts, and nothing else, once the construction is there. */
function isRead({ construction }: Written, { sentence, grammar, ...lacking }: Lacking): boolean {
  const added = constructionOf(construction, grammar);
  if (added === undefined) return false;
  const constructions = [...grammar.constructions, added];
  return saysItsFacts(sentence, { ...lacking, grammar: { ...grammar, constructions } });
}

function saysItsFacts(
  sentence: DraftSentence,
  { statements, grammar, proposing, shape }: Omit<Lacking, "sentence">,
): boolean {
  const before = [...proposing.named].map((name) => ({
    facts: [],
    kind: "opener" as const,
    text: written(name),
  }));
  const draft = { language: shape.language, sentences: [...before, sentence] };
  const read = readDraft(draft, shape, grammar).at(-1);
  return read?.said.length === statements.length && read.violations.length === 0;
}

function constructionOf(text: string, { language }: Grammar): Construction | undefined {
  const { resolve } = makeResolver(new Map());
  try {
    return readConstruction({ file: "proposed", line: 1, column: 1, text }, language, resolve, () => 0);
  } catch {
    return undefined;
  }
}
