import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, FollowUp } from "../../../src/answer/answer.ts";
import { RoleId } from "../../../src/ids.ts";
import type { SureIntent } from "../../../src/intent.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { slackMessage } from "../../support/rendered.ts";
import { command, labelsIn, tap } from "../../support/slack-reader.ts";
import { helpNl, profileNl } from "../../support/small-answers.ts";
import { brain } from "../../support/wordings.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const ROLES = brain.catalog.roles.map(({ id }) => id);
const profileOf = (role: RoleId): FollowUp => ({
  label: role,
  intent: { kind: "role_profile", roles: [role] },
});
const elementsOf = (answer: Answer) =>
  slackMessage(answer).blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
const menuIn = (answer: Answer) => elementsOf(answer).find(({ type }) => type === "static_select");
const said = (intent: SureIntent, language: "nl" | "en" = "nl") => brain.respond(intent, language);

describe("what can be picked", () => {
  it.each<[string, SureIntent]>([
    ["the list of roles", { kind: "list_roles" }],
    ["the ranking", { kind: "rank_roles" }],
    ["the question which role is meant", { kind: "role_tools", roles: [] }],
  ])("is every role in a menu, under %s", (_, intent) => {
    const options = (menuIn(said(intent)) as { options?: readonly { value: string }[] }).options ?? [];
    const roles = options.map(({ value }) => JSON.parse(value).intent.roles[0]);
    expect([...roles].sort()).toEqual([...ROLES].sort());
  });

  it("stands on buttons where it is a handful, and once", () => {
    const emerging = said({ kind: "list_roles", category: "emerging" });
    expect(menuIn(emerging)).toBeUndefined();
    const labels = labelsIn({ blocks: slackMessage(emerging).blocks as never });
    expect(labels).toEqual([...new Set(labels)]);
    expect(labels.length).toBe(4 + 2 + 1);
  });

  it("leaves room to compare where four roles were found, and to show everything", () => {
    const found = said({ kind: "find_role", term: "Python" });
    expect(found.found).toHaveLength(4);
    const labels = labelsIn({ blocks: slackMessage(found).blocks as never });
    expect(labels.slice(4)).toEqual(["Alles tonen", "Vergelijk", expect.stringMatching(/^Bronnen/u)]);
  });

  it("is answered when it is chosen, like a tap on a button", async () => {
    expect((await deliver(stage.url, payload("choice-under-command", stage.slack.responseUrl))).status).toBe(
      200,
    );
    const input = {
      kind: "intent",
      intent: { kind: "role_profile", roles: ["data-engineer"] },
      language: "en",
    };
    expect(stage.assistant.heard).toMatchObject([{ input }]);
  });

  it("leads to each of two choices made one after the other, and back to the menu", async () => {
    stage.assistant.say({ ...helpNl, choices: ROLES.map(profileOf) });
    const menu = await command(stage, "welke rol?");
    for (const role of ROLES.slice(0, 2)) await tap(stage, menu, role);
    expect(stage.assistant.heard.slice(1)).toMatchObject(
      ROLES.slice(0, 2).map((role) => ({ input: { intent: { roles: [role] } } })),
    );
    stage.assistant.say(profileNl);
    const chosen = await tap(stage, menu, ROLES[2] ?? "");
    await tap(stage, chosen, "← Terug");
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: { kind: "help" } });
  });

  it("is kept where it is too long for a menu, and found again", async () => {
    const long: FollowUp = { label: "Lang", intent: { kind: "find_role", term: "z".repeat(190) } };
    stage.assistant.say({ ...helpNl, choices: [...ROLES.map(profileOf), long] });
    await tap(stage, await command(stage, "welke rol?"), "Lang");
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: long.intent });
  });
});

it("gives the way on through a long answer the one primary button", () => {
  const role = RoleId.parse("mlops-engineer");
  const next: FollowUp = { label: "Verder", intent: { kind: "role_profile", roles: [role] }, page: 2 };
  const primary = elementsOf({ ...profileNl, followUps: [next, ...profileNl.followUps] }).filter(
    (element) => "style" in element && element.style === "primary",
  );
  expect(primary).toMatchObject([{ text: { text: "Verder" } }]);
});
