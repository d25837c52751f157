import { describe, expect, it } from "vitest";
import type { Pattern } from "../../../../src/llm/wording/grammar/pattern.ts";
import { outlineOf } from "../../../../src/llm/wording/shape.ts";
import { exampleLeads } from "../../../support/grammar/example-leads.ts";
import { isRead } from "../../../support/grammar/removing.ts";
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

  it("may come second only where it agrees with the subject, though no word of it shows that", () => {
    const lead = exampleLeads(language).find(({ shape }) =>
      outlineOf(shape).includes("has_focus(role1 focus1) uses"),
    );
    if (lead === undefined) throw new Error("no example has a focus and tools");
    const holes = new Map(lead.shape.holes.map((each) => [each.name, each]));
    const says = "has_focus(role1 focus1) uses(role1 tools1)";
    const readAs = (text: string) =>
      isRead({ text, holes, says, after: undefined }, grounds.grammarOf(language));
    const [one, many, uses, use] = {
      nl: ["[[role1.one]] richt zich op", "[[role1.plural]] richten zich op", "en gebruikt", "en gebruiken"],
      en: ["[[role1.one]] focuses on", "[[role1.plural]] focus on", "and uses", "and use"],
    }[language];
    expect(
      [
        `${one} [[focus1]] ${uses}`,
        `${many} [[focus1]] ${use}`,
        `${one} [[focus1]] ${use}`,
        `${many} [[focus1]] ${uses}`,
      ].map((text) => readAs(`${text} [[tools1]].`)),
    ).toEqual([true, true, false, false]);
  });
});
