import { describe, expect, it } from "vitest";
import type { Pattern } from "../../../../src/llm/wording/grammar/pattern.ts";
import { grounds } from "../../../support/wordings.ts";

/** Whether a way to say a pattern has a word with two forms, and what such a word can agree with. */
type Way = { readonly hasVerb: boolean; readonly hasSubject: boolean };

/** Every combination that the ways to say a pattern come to; there are four at most. */
function waysOf(pattern: Pattern): readonly Way[] {
  switch (pattern.kind) {
    case "word":
      return [{ hasVerb: pattern.one !== pattern.many, hasSubject: false }];
    case "hole":
      return [{ hasVerb: false, hasSubject: pattern.agrees }];
    case "understood":
      return [{ hasVerb: false, hasSubject: true }];
    case "row":
      return pattern.items.reduce<readonly Way[]>(
        (before, item) => distinct(before.flatMap((one) => waysOf(item).map((other) => both(one, other)))),
        [{ hasVerb: false, hasSubject: false }],
      );
    case "choice":
      return distinct(pattern.options.flatMap(waysOf));
  }
}

const both = (one: Way, other: Way): Way => ({
  hasVerb: one.hasVerb || other.hasVerb,
  hasSubject: one.hasSubject || other.hasSubject,
});

const distinct = (ways: readonly Way[]): readonly Way[] => [
  ...new Map(ways.map((each) => [JSON.stringify(each), each])).values(),
];

describe.each(["nl", "en"] as const)("a verb with a form for one and a form for many, %s", (language) => {
  it("always stands with what it agrees with, so that nobody reads 'is 5 questions'", () => {
    const free = grounds.grammarOf(language).constructions.flatMap(({ text, orders, shortened }) => {
      const patterns = [...orders.map(({ pattern }) => pattern), ...shortened];
      const isFree = patterns.flatMap(waysOf).some(({ hasVerb, hasSubject }) => hasVerb && !hasSubject);
      return isFree ? [text] : [];
    });
    expect(free).toEqual([]);
  });
});
