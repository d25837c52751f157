import { describe, expect, it } from "vitest";
import { offeredIn } from "../../../src/adapters/console/render.ts";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";
import { flawsOfCard } from "../../../src/adapters/teams/sound-card.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { rolesOf } from "../../../src/values.ts";
import { slackMessage, teamsCard } from "../../support/rendered.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);

describe("the question back which role is meant", () => {
  it.each(["role_profile", "role_tools", "role_interview", "role_vacancy"] as const)(
    "lets all roles be tapped with the same question: %s",
    (kind) => {
      const { choices = [] } = respond({ kind, roles: [] }, "nl");
      expect(new Set(choices.flatMap(({ intent }) => rolesOf(intent))).size).toBe(catalog.roles.length);
      expect(choices.map(({ intent }) => intent)).toEqual(
        choices.map(({ intent }) => ({ kind, roles: rolesOf(intent) })),
      );
    },
  );

  it("keeps the level and the number that were asked", () => {
    const asked = { kind: "role_interview", roles: [], level: "senior", count: 3 } as const;
    const { choices = [] } = respond({ ...asked, roles: [] }, "en");
    for (const { intent } of choices) expect(intent).toMatchObject({ level: "senior", count: 3 });
  });
});

describe.each(["nl", "en"] as const)("whatever can be chosen (%s)", (language) => {
  const [first] = catalog.roles.map(({ id }) => id);
  const asking = [
    respond({ kind: "role_tools", roles: [] }, language),
    respond({ kind: "compare_roles", roles: first === undefined ? [] : [first] }, language),
    respond({ kind: "legacy_mapping", background: [], roles: [] }, language),
  ];

  it("is offered whole: every role, every other role, every background", () => {
    const { length } = catalog.roles;
    expect(asking.map(({ choices }) => choices?.length)).toEqual([
      length,
      length - 1,
      catalog.backgrounds.length,
    ]);
  });

  it("can be tapped in Slack and Teams, each with what it means", () => {
    for (const answer of asking) {
      const labels = (answer.choices ?? []).map(({ label }) => label);
      const { blocks } = slackMessage(answer);
      expect(flawsOf(MessageBlocks, blocks)).toEqual([]);
      expect(flawsOfCard(teamsCard(answer))).toEqual([]);
      for (const label of labels) {
        expect(JSON.stringify(blocks)).toContain(`"text":"${label}"`);
        expect(JSON.stringify(teamsCard(answer).body)).toContain(`"title":"${label}"`);
      }
    }
  });

  it("stands numbered in a terminal, and is chosen by that number", () => {
    for (const answer of asking) {
      const text = toPlainText(answer);
      for (const [index, { label, intent }] of offeredIn(answer).entries()) {
        expect(text).toContain(`${index + 1}. ${label}`);
        expect(answer.choices?.[index]?.intent).toEqual(intent);
      }
    }
  });
});
