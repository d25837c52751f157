import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/answer/answer.ts";
import { RoleId } from "../../../../src/ids.ts";
import type { SureIntent } from "../../../../src/intent.ts";
import { deliver } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import { ask, command, labelsIn, offeredIn, type Seen, tap, tapOn } from "../../../support/slack-reader.ts";
import {
  absent,
  labelsInView,
  modalOf,
  openHome,
  submit,
  tapView,
  wordsInView,
} from "../../../support/slack-view-reader.ts";
import { profileNl } from "../../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  stage.assistant.say(profileNl);
});
afterEach(() => stage.close());

const BUTTON = "Vergelijk…";
const MLOPS = RoleId.parse("mlops-engineer");
const DATA = RoleId.parse("data-engineer");
const modal = () => modalOf(stage);
const compared: SureIntent = { kind: "compare_roles", roles: [MLOPS, DATA] };
const fiveLines = Array.from({ length: 5 }, (_, index) => ({
  label: `Knop ${index + 1}`,
  intent: { kind: "find_role" as const, term: `${index}` },
}));

/** What is filled in when the form opens, by its field. */
function chosenIn({ blocks }: ReturnType<typeof modal>) {
  return blocks.map(({ block_id, element }) => [
    block_id,
    (element as { initial_option?: { value: string } }).initial_option?.value,
  ]);
}
const MLOPS_FIRST = [
  ["first", "mlops-engineer"],
  ["second", undefined],
  ["third", undefined],
];

describe("the button to compare, under an answer about one role", () => {
  it.each<[string, () => Promise<Seen>]>([
    ["in a channel", () => ask(stage, "<@U0BOT> mlops", "app-mention")],
    ["in the direct conversation", () => ask(stage, "mlops", "message-im")],
    ["to its reader alone", () => command(stage, "mlops")],
  ])("opens the form with that role: %s", async (_, asked) => {
    const seen = await asked();
    await tap(stage, seen, BUTTON);
    expect([modal().callback_id, chosenIn(modal())]).toEqual(["form:compare", MLOPS_FIRST]);
    expect([stage.slack.whispered, stage.assistant.heard]).toMatchObject([[], { length: 1 }]);
  });

  it("has the comparison answered in the form's window, as asked where the answer stands", async () => {
    await tap(stage, await ask(stage, "<@U0BOT> mlops", "app-mention"), BUTTON);
    const filled = { first: "mlops-engineer", second: "data-engineer" };
    const { view } = await submit(stage, modal(), filled);
    expect(stage.assistant.heard.at(-1)).toMatchObject({
      speaker: { conversation: "C0GENERAL" },
      input: { intent: compared },
    });
    expect(wordsInView(view ?? absent())).toContain("header");
  });

  it("tells what to type where it is too late for a window", async () => {
    const seen = await command(stage, "mlops");
    const offered = offeredIn(seen).find(({ label }) => label === BUTTON) ?? absent();
    const body = tapOn(stage, seen, offered);
    stage.slack.views.expire(String(body["trigger_id"]));
    await deliver(stage.url, body);
    expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("/compare mlops") }]);
  });

  it("stands before the sources, and is one of five with the likeliest", async () => {
    stage.assistant.say({ ...profileNl, followUps: fiveLines });
    const seen = await ask(stage, "mlops", "message-im");
    expect(labelsIn(seen)).toEqual(["Knop 1", "Knop 2", "Knop 3", "Knop 4", BUTTON, "Bronnen (3)"]);
  });

  it.each<[string, Partial<Answer>]>([
    ["about two roles", { intent: { kind: "role_profile", roles: [MLOPS, DATA] } }],
    ["about no role", { intent: { kind: "list_roles" } }],
    ["that is a comparison", { intent: compared }],
    ["that has other next steps", { intent: { kind: "role_vacancy", roles: [MLOPS] } }],
    ["that lists sources", { intent: { kind: "role_profile", roles: [MLOPS], operation: "sources" } }],
  ])("is not under one %s, which keeps its five", async (_, different) => {
    stage.assistant.say({ ...profileNl, followUps: fiveLines, ...different });
    const labels = labelsIn(await ask(stage, "mlops", "message-im"));
    expect(labels).not.toContain(BUTTON);
    expect(labels).toContain("Knop 5");
  });
});

describe("the button to compare, in a window", () => {
  const profileFrom = async () => (await tapView(stage, await openHome(stage), "MLOps Engineer")) ?? absent();

  it("opens the form over the answer, which stays below", async () => {
    const answer = await profileFrom();
    const form = (await tapView(stage, answer, BUTTON)) ?? absent();
    expect([form.root, form.id === answer.id, chosenIn(form)]).toEqual([answer.id, false, MLOPS_FIRST]);
  });

  it("opens it in the place of the third window over each other, for Slack takes no fourth", async () => {
    const second = (await tapView(stage, await profileFrom(), BUTTON)) ?? absent();
    const filled = { first: "mlops-engineer", second: "data-engineer" };
    const answer = (await submit(stage, second, filled)).view ?? absent();
    const third = (await submit(stage, (await tapView(stage, answer, BUTTON)) ?? absent(), filled)).view;
    const form = (await tapView(stage, third ?? absent(), BUTTON)) ?? absent();
    expect([form.id, form.callback_id]).toEqual([third?.id, "form:compare"]);
    expect(stage.slack.posted).toEqual([]);
  });

  it("leaves sources to be seen there too, with the way back to the answer", async () => {
    const filled = { first: "mlops-engineer", second: "data-engineer" };
    let answer = await profileFrom();
    for (const _ of "23") {
      const form = (await tapView(stage, answer, BUTTON)) ?? absent();
      answer = (await submit(stage, form, filled)).view ?? absent();
    }
    const listed: SureIntent = { kind: "role_profile", roles: [MLOPS], operation: "sources" };
    stage.assistant.say({ ...profileNl, intent: listed });
    const sources = (await tapView(stage, answer, "Bronnen (3)")) ?? absent();
    expect([sources.id, labelsInView(sources).includes("← Terug")]).toEqual([answer.id, true]);
    expect(stage.slack.posted).toEqual([]);
  });
});
