import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../src/answer/plain-text.ts";
import type { AboutRoles, Form } from "../../../../src/intent.ts";
import { FORMS, LANGUAGES } from "../../../../src/values.ts";
import { brain } from "../../../support/wordings.ts";

const LONGEST = 350;
/** Of a yes or no and of one attribute, sources apart. */
const LONGEST_ANSWER = 600;
const KINDS: readonly AboutRoles[] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_relevance",
];
const ATTRIBUTES = [
  undefined,
  "need",
  "degree",
  "duration",
  "channels",
  "boundaries",
  "maturity",
  "titles",
  "law",
];
const OF_THE_WHOLE: readonly Form[] = ["write", "operate", "statement"];

const { catalog, respond } = brain;

const TOOLS = catalog.roles.flatMap(({ tools }) => tools.map(({ name }) => name));
const FORMS_OF_PARTS = FORMS.filter((each) => !OF_THE_WHOLE.includes(each));
const MANNERS = FORMS_OF_PARTS.flatMap((form) =>
  ATTRIBUTES.map((attribute) => ({ form, ...(attribute === undefined ? {} : { attribute }) })),
);
const ASKED = catalog.roles.flatMap(({ id }) => KINDS.map((kind) => ({ kind, roles: [id] })));

/** Words that lead to the ways of answering, taken in turn. */
const WORDS = [
  "python kubernetes 3 months",
  "verzekeraar 2 modellen zonder opkomend",
  "most tools vacancies just obsolete job",
  "zelf aannemen 6 uur per week cursus geen diploma",
];

function* headlines(language: (typeof LANGUAGES)[number]) {
  let turn = 0;
  for (const asked of ASKED)
    for (const manner of MANNERS) {
      turn += 1;
      yield respond({ ...asked, ...manner, words: WORDS[turn % WORDS.length] ?? "" }, language);
    }
}

describe.each(LANGUAGES)("every headline in %s", (language) => {
  it("holds no more than fits, leaves nothing out and stands on facts that are cited", () => {
    let number = 0;
    for (const { headline, citations } of headlines(language)) {
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
    for (const answer of headlines(language))
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
