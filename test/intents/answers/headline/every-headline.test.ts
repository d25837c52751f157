import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../src/answer/plain-text.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { headlinesOfBackgrounds, headlinesOfRoles } from "../../../support/every-headline.ts";
import { brain } from "../../../support/wordings.ts";

const LONGEST = 350;
/** Of a yes or no and of one attribute, sources apart. */
const LONGEST_ANSWER = 600;
const { catalog, respond } = brain;

const TOOLS = catalog.roles.flatMap(({ tools }) => tools.map(({ name }) => name));
describe.each(LANGUAGES)("every headline in %s", (language) => {
  it("holds no more than fits, leaves nothing out and stands on facts that are cited", () => {
    let number = 0;
    for (const { headline, citations } of [
      ...headlinesOfRoles(respond, catalog, language),
      ...headlinesOfBackgrounds(respond, catalog, language),
    ]) {
      if (headline === undefined) continue;
      number += 1;
      expect(headline.text.length).toBeLessThanOrEqual(LONGEST);
      expect(headline.text).not.toMatch(/undefined|\{|\}|\bNaN\b| {2}|\.\.$|^\s|\s$/u);
      // "n8n" and "dbt" are written so.
      if (!TOOLS.some((name) => headline.text.startsWith(name))) expect(headline.text).toMatch(/^\P{Ll}/u);
      expect(citations.map(({ id }) => id)).toEqual(expect.arrayContaining([...headline.facts]));
    }
    expect(number).toBeGreaterThan(1_000);
  });

  it("stands in an answer that is short", () => {
    for (const answer of headlinesOfRoles(respond, catalog, language))
      if (answer.headline !== undefined)
        expect(toPlainText({ ...answer, sources: [] }).length).toBeLessThanOrEqual(LONGEST_ANSWER);
  });

  it("of two roles stands above a comparison that fits two screens", () => {
    for (const one of catalog.roles)
      for (const other of catalog.roles)
        if (one !== other) {
          const answer = respond(
            { kind: "compare_roles", roles: [one.id, other.id], words: "verschil" },
            language,
          );
          expect(answer.headline?.text).toBeTruthy();
          expect(toPlainText({ ...answer, sources: [] }).length).toBeLessThanOrEqual(1_800);
        }
  });
});
