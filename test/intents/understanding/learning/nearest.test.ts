import { describe, expect, it } from "vitest";
import { makeCollector } from "../../../../src/intents/understanding/classifier/examples.ts";
import { bucketOf, hashOf } from "../../../../src/intents/understanding/classifier/hashing.ts";
import { blended, makeNearest } from "../../../../src/intents/understanding/classifier/nearest.ts";

const featuresOf = (text: string) => text.split(" ").map((word) => bucketOf(hashOf(word)));

const LINES = [
  ["which tools does she use", "tools"],
  ["what tools are there", "tools"],
  ["what does she earn", "salary"],
  ["which salary does she ask", "salary"],
] as const;

const filed = (lines: readonly (readonly [string, string])[]) => {
  const collector = makeCollector();
  for (const [text, label] of lines) collector.add(featuresOf(text), label);
  return collector.collect();
};

describe("the examples most like a text", () => {
  const nearest = makeNearest(filed(LINES));

  it("vote for what they are examples of, and the likest counts most", () => {
    const votes = nearest(featuresOf("which tools does he use"));
    expect(votes.get("tools")).toBeGreaterThan(0.8);
    expect([...votes.values()].reduce((sum, share) => sum + share)).toBeCloseTo(1);
  });

  it("say nothing of a text that none has a word of", () => {
    expect(nearest(featuresOf("lorem ipsum")).size).toBe(0);
    const one = new Map([["tools", 1]]);
    expect(blended(one, nearest(featuresOf("lorem ipsum")), 0.4)).toBe(one);
  });

  it("are filed the same in whatever order they come, and one that comes twice counts once", () => {
    expect(filed([...LINES.toReversed(), ...LINES])).toEqual(filed(LINES));
  });

  it("share the say with another classifier", () => {
    const both = blended(
      new Map([
        ["tools", 0.5],
        ["salary", 0.5],
      ]),
      new Map([["tools", 1]]),
      0.4,
    );
    expect(both).toEqual(
      new Map([
        ["tools", 0.7],
        ["salary", 0.3],
      ]),
    );
  });
});
