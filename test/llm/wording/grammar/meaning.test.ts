import { describe, expect, it } from "vitest";
import { PREDICATES } from "../../../../src/answer/answer.ts";
import {
  type Construction,
  type Grammar,
  type Head,
  PLACES,
} from "../../../../src/llm/wording/grammar/pattern.ts";
import { meantSentences } from "../../../support/grammar/meant-sentences.ts";
import { isRead, readingsIn, type Sentence } from "../../../support/grammar/removing.ts";
import { grounds } from "../../../support/wordings.ts";

/** Denotations that are not the same but could be written by mistake: another predicate, or two variables exchanged. */
function mistaken(heads: Construction["heads"]): readonly Construction["heads"][] {
  const others = heads.flatMap((head, at) =>
    PREDICATES.filter((each) => each !== head.predicate && PLACES[each].length === head.variables.length).map(
      (predicate) => withHead(heads, at, { ...head, predicate }),
    ),
  );
  const variables = [...new Set(heads.flatMap((each) => each.variables))];
  const exchanged = variables.flatMap((one, index) =>
    variables.slice(index + 1).map((other) => heads.map((head) => withExchanged(head, one, other))),
  );
  return [...others, ...(exchanged as unknown as Construction["heads"][])].filter(
    (each) => meaningOf(each) !== meaningOf(heads),
  );
}

function withHead(heads: Construction["heads"], at: number, head: Head): Construction["heads"] {
  return heads.map((each, index) => (index === at ? head : each)) as unknown as Construction["heads"];
}

function withExchanged(head: Head, one: string, other: string): Head {
  const swap = (each: string) => (each === one ? other : each === other ? one : each);
  return { ...head, variables: head.variables.map(swap) };
}

/** Two counts say the same in either order. */
function meaningOf(heads: Construction["heads"]): string {
  return heads
    .map(({ predicate, variables }) => `${predicate}(${variables.join(" ")})`)
    .sort()
    .join(" ");
}

function withDenotation(grammar: Grammar, construction: Construction, heads: Construction["heads"]): Grammar {
  return {
    ...grammar,
    constructions: grammar.constructions.map((each) => (each === construction ? { ...each, heads } : each)),
  };
}

/** Read as what it says, and not at all where its full stop is left out, or one stands where a value brings its own. */
function isSound(sentence: Sentence, grammar: Grammar): boolean {
  const { text } = sentence;
  const otherwise = { ...sentence, text: text.endsWith(".") ? text.slice(0, -1) : `${text}.` };
  return isRead(sentence, grammar) && readingsIn(otherwise, grammar).length === 0;
}

describe.each(["nl", "en"] as const)(
  "what sentences say, as it was read once and stands since, %s",
  (language) => {
    const grammar = grounds.grammarOf(language);
    const sentences = meantSentences(language);

    it("is what the grammar reads in them", () => {
      expect(sentences.length).toBeGreaterThanOrEqual(190);
      expect(sentences.filter((each) => !isSound(each, grammar)).map(({ text }) => text)).toEqual([]);
    });

    it("betrays every construction that is made to say something else", () => {
      const mistakes = grammar.constructions.flatMap((construction) =>
        mistaken(construction.heads).map((heads) => ({ construction, heads })),
      );
      const unseen = mistakes.filter(({ construction, heads }) => {
        const mutant = withDenotation(grammar, construction, heads);
        const own = sentences.filter(({ says }) =>
          construction.heads.every(({ predicate }) => says.includes(`${predicate}(`)),
        );
        return own.every((each) => isSound(each, mutant));
      });
      expect(mistakes.length).toBeGreaterThanOrEqual(900);
      expect(unseen.map(({ construction, heads }) => `${meaningOf(heads)}: ${construction.text}`)).toEqual(
        [],
      );
    });
  },
);
