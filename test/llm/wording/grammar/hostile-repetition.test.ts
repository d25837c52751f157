import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkShape } from "../../../../src/llm/wording/checks/check.ts";
import { makeChart } from "../../../../src/llm/wording/grammar/chart.ts";
import { makeReader } from "../../../../src/llm/wording/grammar/clauses.ts";
import type { Grammar } from "../../../../src/llm/wording/grammar/pattern.ts";
import { readingsOf } from "../../../../src/llm/wording/grammar/readings.ts";
import type { Shape } from "../../../../src/llm/wording/shape.ts";
import { tokensOf } from "../../../../src/llm/wording/token.ts";
import { repeated, repeatedTexts } from "../../../support/grammar/repeated.ts";
import { seeded } from "../../../support/grounding-attacks.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const leads = [...knownShapes(brain).values()];
/** How often reading looks at a token of a sentence, however often that repeats itself; each look costs some microseconds at most. */
const MOST_LOOKS = 1_000;
/** Every so many shapes: each kind of fact is among them. */
const STEP = 3;

/** How often reading looks at the words of a sentence: its work, whatever the machine is busy with. */
function looksAt(text: string, shape: Shape, grammar: Grammar): number {
  const tokens = tokensOf(text);
  let looks = 0;
  const counted = new Proxy(tokens, {
    get: (target, key, receiver) => {
      looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const holes = new Map(shape.holes.map((each) => [each.name, each]));
  const chart = makeChart(counted, holes, new Set(holes.keys()));
  readingsOf(makeReader(chart, grammar, undefined), [0]);
  return looks;
}

describe.each(["nl", "en"] as const)("a draft that repeats itself to the limits, %s", (language) => {
  const grammar = grounds.grammarOf(language);
  const shapes = leads
    .map(({ shape }) => shape)
    .filter((each, index) => each.language === language && index % STEP === 0);

  it("is refused, whatever it repeats: clauses, members of rows, holes, commas and what joins", () => {
    const random = seeded(41);
    const drafts = shapes.flatMap((shape) =>
      repeated(shape, grammar, random).map((draft) => ({ shape, draft })),
    );
    const accepted = drafts.filter(({ shape, draft }) => checkShape(draft, shape, grounds).accepted);
    expect(drafts.length).toBeGreaterThanOrEqual(500);
    expect(accepted).toEqual([]);
  });

  it("is read with so many looks at its words and no more, also were it twice as long", () => {
    const most = (longest: number) => {
      const random = seeded(43);
      const texts = shapes.flatMap((shape) =>
        repeatedTexts(shape, grammar, random, longest).map((text) => ({ text, shape })),
      );
      return Math.max(...texts.map(({ text, shape }) => looksAt(text, shape, grammar)));
    };
    expect([most(600), most(1_200)].filter((looks) => looks > MOST_LOOKS)).toEqual([]);
  });
});
