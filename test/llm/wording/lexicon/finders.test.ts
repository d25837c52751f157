import { describe, expect, it } from "vitest";
import { findersOf } from "../../../../src/llm/wording/lexicon/finders.ts";

describe("a finder", () => {
  const nl = findersOf("nl");

  it.each([
    ["is", "als", [true, true, true, true]],
    ["opens", "als rol", [false, true, false, true]],
    ["ends", "werkt als", [false, false, true, true]],
    ["stands within", "werkt als rol", [false, false, false, true]],
    ["is a part of another word in", "balsem", [false, false, false, false]],
  ])("tells where a word stands that %s a text", (_, text, places) => {
    const { is, opens, ends, has } = nl;
    expect([is, opens, ends, has].map((find) => find("asWord", text))).toEqual(places);
  });

  it("takes a star for any letters of a word, and for none", () => {
    expect(["rol", "ai-rol", "rollen"].map((text) => nl.is("oneRole", text))).toEqual([true, true, false]);
  });

  it("finds nothing of what a language does not have, nor in no text", () => {
    expect([nl.has("asReason", ""), nl.has("asReason", "as"), nl.has("asWord", undefined)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
