import { makeChart } from "../../../src/llm/wording/grammar/chart.ts";
import { makeReader } from "../../../src/llm/wording/grammar/clauses.ts";
import { factKey } from "../../../src/llm/wording/grammar/fact-key.ts";
import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import { readingsOf } from "../../../src/llm/wording/grammar/readings.ts";
import { asSentence } from "../../../src/llm/wording/grammar/saying.ts";
import type { Hole } from "../../../src/llm/wording/hole.ts";
import { tokensOf } from "../../../src/llm/wording/token.ts";
import type { Used } from "./any-saying.ts";
import type { Line } from "./every-choice.ts";
import { JOINS } from "./standing-before.ts";

/** A sentence, and the facts that it is to say, in the order of their names. `after` is what the sentence before ended with. */
export type Sentence = {
  readonly text: string;
  readonly holes: ReadonlyMap<string, Hole>;
  readonly says: string;
  readonly after: Construction["after"];
};

/** A line as a sentence, for a construction that may stand only behind another too. */
export function sentenceOf(line: Line, { joiner }: Grammar, after: Construction["after"]): Sentence {
  const words = line.words.flatMap((word) => (word === JOINS ? [",", joiner] : [word]));
  return {
    text: asSentence(words, line.statements.at(-1)),
    holes: new Map(line.lead.shape.holes.map((each) => [each.name, each])),
    says: inOrder(line.statements.map(factKey)),
    after,
  };
}

/** Facts as `says` has them. */
export function inOrder(facts: readonly string[]): string {
  return [...facts].sort().join(" ");
}

/** True where a grammar reads a sentence as what it is to say, and as nothing else. */
export function isRead(sentence: Sentence, grammar: Grammar): boolean {
  const [reading, ...others] = readingsIn(sentence, grammar);
  return reading === sentence.says && others.length === 0;
}

/** Everything that a grammar can take a sentence to say. */
export function readingsIn({ text, holes, after }: Sentence, grammar: Grammar): readonly string[] {
  const chart = makeChart(tokensOf(text), holes, new Set(holes.keys()));
  return readingsOf(makeReader(chart, grammar, after), [0]).map((said) => inOrder(said.map(factKey)));
}

/** The same grammar without one option of one of its patterns, wherever that pattern stands. */
export function withoutOption(grammar: Grammar, cut: Used): Grammar {
  const changed = new Map<Pattern, Pattern>();
  const kept = (pattern: Pattern): Pattern => {
    const known = changed.get(pattern) ?? (pattern === cut.at ? cutFrom(cut) : withParts(pattern, kept));
    changed.set(pattern, known);
    return known;
  };
  return {
    ...grammar,
    constructions: grammar.constructions.map((each) => ({
      ...each,
      orders: each.orders.map((order) => ({ ...order, pattern: kept(order.pattern) })),
      withoutSubject: each.withoutSubject.map(kept),
      shortened: each.shortened.map(kept),
    })),
  };
}

/** The same grammar without one construction. */
export function withoutConstruction(grammar: Grammar, construction: Construction): Grammar {
  return { ...grammar, constructions: grammar.constructions.filter((each) => each !== construction) };
}

const NEVER: Pattern = { kind: "choice", options: [] };
/** No token is this. */
const NO_WORD = "\0";

function cutFrom({ at, option }: Used): Pattern {
  switch (at.kind) {
    case "word":
      return option === 0 ? { ...at, one: NO_WORD } : { ...at, many: NO_WORD };
    case "hole":
      return { ...at, forms: at.forms.filter((_, index) => index !== option) };
    case "choice":
      return { ...at, options: at.options.filter((_, index) => index !== option) };
    case "row":
    case "understood":
      return NEVER;
  }
}

/** A pattern as it was where nothing in it changed, so that what names stand for is still one thing. */
function withParts(pattern: Pattern, change: (pattern: Pattern) => Pattern): Pattern {
  if (pattern.kind === "row") return { ...pattern, items: pattern.items.map(change) };
  if (pattern.kind === "choice") return { ...pattern, options: pattern.options.map(change) };
  return pattern;
}
