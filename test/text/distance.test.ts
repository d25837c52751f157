import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/text/distance.ts";

describe("the distance between two words", () => {
  it.each([
    ["agent", "agent", 0],
    ["agent", "agnet", 1],
    ["agent", "agents", 1],
    ["agent", "gent", 1],
    ["agent", "acent", 1],
    ["kubernetes", "kuberntees", 1],
    ["prompt", "rpomtp", 2],
    ["", "ai", 2],
  ])(
    "counts a letter lost, added, changed or swapped with its neighbour once: %s, %s",
    (one, other, edits) => {
      expect(editDistance(one, other, 5)).toBe(edits);
      expect(editDistance(other, one, 5)).toBe(edits);
    },
  );

  it("counts no further than it is asked to", () => {
    expect(editDistance("pipeline", "chatbot", 2)).toBe(3);
    expect(editDistance("ai", "synthetic", 1)).toBe(2);
  });
});
