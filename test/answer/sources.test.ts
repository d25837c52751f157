import { describe, expect, it } from "vitest";
import { toPlainText } from "../../src/answer/plain-text.ts";
import { sourcesButton, withoutSources } from "../../src/answer/sources.ts";
import type { Intent, SureIntent } from "../../src/intent.ts";
import { everyLead } from "../../src/intents/answers/every-lead.ts";
import { slackMessage, teamsCard } from "../support/rendered.ts";
import { brain } from "../support/wordings.ts";

const { catalog, respond, understand } = brain;
const LANGUAGES = ["nl", "en"] as const;
/** The answers of every kind, role and set of roles. */
const answers = LANGUAGES.flatMap((language) => everyLead(catalog, respond, language));

const MARK = /\[\d+\]/gu;
/** What stands above the sources. */
const told = (text: string) => text.split(/\n\n(?:Bronnen|Sources)(?: \(|\n)/u)[0] ?? "";

describe("every answer", () => {
  it("has at most one mark a line, and none in titles and tables", () => {
    for (const answer of answers) {
      const lines = told(toPlainText(answer)).split("\n");
      expect(lines.filter((line) => (line.match(MARK) ?? []).length > 1)).toEqual([]);
      const titles = [answer.title, ...answer.sections.map(({ title }) => title)];
      expect(titles.filter((title) => title.match(MARK) !== null)).toEqual([]);
      expect(lines.filter((line) => line.includes(" | ") && line.match(MARK) !== null)).toEqual([]);
    }
  });

  it("says at most once a section how sure it is, and never behind a line", () => {
    const sure = /· (?:deels |partly )?(?:richtlijn|geteld|guideline|counted)/gu;
    for (const answer of answers) {
      const said = told(toPlainText(answer)).match(sure) ?? [];
      expect(said.length, answer.title).toBeLessThanOrEqual(answer.sections.length * 2 + 2);
      const behind = told(toPlainText(answer))
        .split("\n")
        .filter((line) => /^(?:-|\d+\.) .* · (?:deels )?(?:richtlijn|geteld)$/u.test(line));
      expect(behind).toEqual([]);
    }
  });

  it("has each of its sources behind a button in Slack, under the numbers that the text shows", () => {
    for (const answer of answers.filter(({ sources }) => sources.length > 0)) {
      const asked = sourcesButton(answer)?.intent;
      expect(asked, answer.title).toBeDefined();
      expect(respond(asked as Intent, answer.language).sources).toEqual(answer.sources);
      expect(JSON.stringify(slackMessage(answer).blocks)).toContain(`(${answer.sources.length})`);
    }
  });

  it("folds all of them away in Teams", () => {
    for (const answer of answers.filter(({ sources }) => sources.length > 0)) {
      const card = teamsCard(answer);
      const fold = card.body.find((each) => each.type === "Container" && each.id === "sources");
      expect(fold).toMatchObject({ isVisible: false });
      expect(JSON.stringify(fold).match(/"\[\d+\] /gu)).toHaveLength(answer.sources.length);
    }
  });

  it("has no mark left where it is shown without its sources", () => {
    for (const answer of answers) expect(toPlainText(withoutSources(answer))).not.toMatch(/ \[\d+\]/u);
  });
});

describe("sources that are asked for", () => {
  const [mlops] = catalog.roles.flatMap(({ id }) => (id === "mlops-engineer" ? [id] : []));
  const intents: readonly SureIntent[] = [
    { kind: "role_profile", roles: mlops === undefined ? [] : [mlops] },
    { kind: "rank_roles" },
    { kind: "find_role", term: "Kafka" },
    { kind: "role_learning", roles: mlops === undefined ? [] : [mlops], form: "how_long" },
  ];

  it.each([
    ["bronnen", "nl"],
    ["toon de bronnen", "nl"],
    ["bron?", "nl"],
    ["sources", "en"],
    ["show the sources", "en"],
    ["sources please", "en"],
  ] as const)("are by '%s' what the button gives", (text, language) => {
    for (const intent of intents) {
      const answer = respond(intent, language);
      const sources = answer.sources.map(({ id }) => id);
      const meant = understand(text, { turns: [{ intent, language, sources }], language });
      expect(meant.intent).toEqual(sourcesButton(answer)?.intent);
    }
  });
});
