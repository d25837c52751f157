import { describe, expect, it } from "vitest";
import type { Answer, Section } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { sectionItems } from "../../../src/answer/section-items.ts";
import { withoutSources } from "../../../src/answer/sources.ts";
import { phraseFrom } from "../../../src/bot/wording.ts";
import type { SureIntent } from "../../../src/intent.ts";
import type { Language } from "../../../src/language.ts";
import { brain } from "../../support/wordings.ts";

const { catalog, respond, understand } = brain;
const phrase = phraseFrom(catalog, undefined);
const ids = catalog.roles.map(({ id }) => id);
const KINDS = ["role_profile", "role_tools", "role_learning", "role_recruiting", "role_relevance"] as const;

/** Open questions about each role, and each background. */
const OPEN: readonly SureIntent[] = [
  ...KINDS.flatMap((kind) => ids.map((id): SureIntent => ({ kind, roles: [id] }))),
  ...ids.map((id, place): SureIntent => ({ kind: "role_profile", roles: [id, ids.at(place - 1) ?? id] })),
  ...ids.map((id, place): SureIntent => ({ kind: "role_tools", roles: [id, ids.at(place - 1) ?? id] })),
  ...ids.map((id): SureIntent => ({ kind: "legacy_mapping", background: [], roles: [id] })),
  ...catalog.backgrounds.map(
    ({ id }): SureIntent => ({ kind: "legacy_mapping", background: [id], roles: [] }),
  ),
  ...["Kubernetes", "Python", "Airflow"].map((term): SureIntent => ({ kind: "find_role", term })),
];
/** About 900, with marks, whichever wording the lead has. */
const LONGEST = 950;

const cards = (language: Language): readonly Answer[] =>
  OPEN.map((intent) => phrase(respond(intent, language), ""));
/** Lines, or the names on the one line of what several roles share. */
const shownIn = (section: Section) => {
  const names = section.name === "shared" && section.kind === "list" ? (section.lines[0]?.text ?? "") : "";
  return names === "" ? sectionItems(section).length : names.split(/, | en | and /u).length;
};
const everythingOf = ({ followUps }: Answer) =>
  followUps.find(({ intent }) => "section" in intent && intent.section === "all")?.intent;

describe.each(["nl", "en"] as const)("the card of an open question (%s)", (language) => {
  it("stands on one phone screen", () => {
    const long = cards(language)
      .map((answer) => [answer.title, toPlainText(withoutSources(answer)).length] as const)
      .filter(([, length]) => length > LONGEST);
    expect(long).toEqual([]);
  });

  it("is longer for a comparison: two roles within 1,800 characters, three on two screens", () => {
    for (const [place, first] of ids.entries()) {
      const next = ids.slice(place + 1);
      for (const second of next) {
        const two = respond({ kind: "compare_roles", roles: [first, second] }, language);
        expect(toPlainText(withoutSources(two)).length).toBeLessThanOrEqual(1_800);
        for (const third of next.filter((id) => id !== second)) {
          const three = respond({ kind: "compare_roles", roles: [first, second, third] }, language);
          expect(toPlainText(withoutSources(three)).length).toBeLessThanOrEqual(1_900);
        }
      }
    }
  });

  it("says how many of how many it shows, and shows so many", () => {
    for (const { sections } of cards(language)) {
      for (const section of sections) {
        const said = /\((\d+) (?:van de|of) (\d+)\)$/u.exec(section.title);
        if (said !== null) expect(shownIn(section)).toBe(Number(said[1]));
      }
    }
  });

  it("leads to everything, by a button and by words", () => {
    for (const card of cards(language)) {
      const everything = everythingOf(card);
      if (card.sections.length === 0) continue;
      expect(everything, card.title).toBeDefined();
      const typed = understand(language === "nl" ? "alles" : "everything", {
        turns: [{ intent: card.intent, language }],
        language,
      });
      expect(typed.intent).toEqual(everything);
    }
  });

  it("shows nothing that everything does not", () => {
    for (const card of cards(language)) {
      const everything = everythingOf(card);
      if (everything === undefined) continue;
      const all = new Set(respond(everything, language).citations.map(({ id }) => id));
      const shown = card.sections.flatMap((section) => sectionItems(section).flatMap(({ facts }) => facts));
      expect(shown.filter((id) => !all.has(id))).toEqual([]);
    }
  });
});
