import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownLink } from "../../../src/adapters/teams/markdown.ts";

describe("escaping", () => {
  it.each([
    ["*bold* _it_ `code` ~~gone~~", "\\*bold\\* \\_it\\_ \u02cbcode\u02cb ~\u200b~gone~\u200b~"],
    ["[text](https://x.example)", "\\[text\\](https:\u200b//x.example)"],
    ["<b>&lt;", "<\u200bb>&\u200blt;"],
    ["a & b", "a & b"],
    ["# heading", "\u200b# heading"],
    ["- item", "\u200b- item"],
    ["+ item", "\u200b+ item"],
    ["> quote", "\u200b> quote"],
    ["3. third", "\u200b3. third"],
    ["3.5 weken", "3.5 weken"],
    ["C# en C++", "C# en C++"],
    ["back\\slash", "back\\slash"],
    ["\\*", "\\\u200b\\*"],
    ["{{DATE(2026-01-01,LONG)}}", "{\u200b{DATE(2026-01-01,LONG)}}"],
    ["one\n\ntwo\n- three", "one\n\ntwo\n\n\u200b- three"],
  ])("makes %j harmless", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("leaves citation marks readable, and makes no link of one", () => {
    expect(escapeMarkdown("feit [1][12] · richtlijn")).toBe("feit [1][12] · richtlijn");
    expect(escapeMarkdown("[1](https://x.example)")).toBe("\\[1\\](https:\u200b//x.example)");
  });
});

describe("a link", () => {
  it("has a label in which no bracket ends it", () => {
    expect(markdownLink("a ](b) [1] \\] c", "https://x.example/a(b)", 99)).toBe(
      "[a \\](b) \\[1\\] \\\u200b\\] c](https://x.example/a%28b%29)",
    );
  });

  it("is called after its host when it has no name", () => {
    expect(markdownLink(" ", "https://x.example/a", 99)).toBe("[x.example](https://x.example/a)");
  });

  it.each([
    "http://x.example",
    "javascript:alert(1)",
    "https://a@x.example",
    "https://a:b@x.example",
    "nonsense",
    undefined,
  ])("is not made of %s", (address) => {
    expect(markdownLink("label", address, 99)).toBeUndefined();
  });

  it("is not made of an address that is too long", () => {
    expect(markdownLink("label", `https://x.example/${"a".repeat(99)}`, 99)).toBeUndefined();
  });
});
