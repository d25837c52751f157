import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../src/llm/wording/checks/check.ts";
import type { Delexicalised } from "../../../../src/llm/wording/shape.ts";
import { exampleLeads } from "../../../support/grammar/example-leads.ts";
import { randomWording } from "../../../support/grammar/random-wordings.ts";
import { seeded } from "../../../support/grounding-attacks.ts";
import { grounds } from "../../../support/wordings.ts";

/** What around a list tells a reader that there are more. */
const BEFORE = {
  nl: /(?:onder meer|zoals|tot (?:de tools|het gereedschap) van [^,]* behoren)$/iu,
  en: /(?:such as|tools like|include|includes)$/u,
} as const;
const BEHIND = {
  nl: /^(?:behoren tot|horen bij) de tools van/u,
  en: /^(?:, among others|are among the tools of)/u,
} as const;
const WORDINGS_A_LEAD = 300;

function openLists({ values }: Delexicalised): readonly string[] {
  return [...values.values()].flatMap(({ open, forms }) => (open ? [forms.plain ?? ""] : []));
}

describe.each(["nl", "en"] as const)("a list that names some of many, %s", (language) => {
  it("never reads as if it were whole, whatever stands around it", () => {
    const random = seeded(31);
    const leads = exampleLeads(language).filter((lead) => openLists(lead).length > 0);
    const texts = leads.flatMap((lead) =>
      Array.from({ length: WORDINGS_A_LEAD }).flatMap(() => {
        const draft = randomWording(lead.shape, grounds.grammarOf(language), random)?.draft;
        return checkDraft(draft, lead, grounds)
          .text.split(/(?<=\.) (?=\p{Lu}|")/u)
          .flatMap((text) => openLists(lead).map((list) => ({ text, list })));
      }),
    );
    const whole = texts.filter(({ text, list }) => {
      const [before, behind] = text.split(list);
      if (before === undefined || behind === undefined) return false;
      return !BEFORE[language].test(before.trim()) && !BEHIND[language].test(behind.trim());
    });
    expect(texts.length).toBeGreaterThan(500);
    expect([...new Set(whole.map(({ text }) => text))]).toEqual([]);
  });
});
