import { describe, expect, it } from "vitest";
import { asLongTaps, carriedTaps, planTaps, readTap } from "../../../src/adapters/shared/taps.ts";
import { readTapValue, TAP_FORM as SLACK } from "../../../src/adapters/slack/tap-form.ts";
import { TAP_FORM as TEAMS } from "../../../src/adapters/teams/tap-form.ts";
import type { Answer, FollowUp } from "../../../src/answer/answer.ts";
import type { Tap } from "../../../src/intent.ts";
import { makeScriptedAssistant } from "../../support/scripted-assistant.ts";
import { interviewEn, profileNl } from "../../support/small-answers.ts";

const { keep: keepFor, recall } = makeScriptedAssistant(profileNl);
const reader = { platform: "slack", workspace: "T1", conversation: "C1", user: "U1" };
const keep = (tap: Tap) => keepFor(tap, reader);
const skip = Array.from({ length: 100 }, (_, each) => `question-${each}-${"x".repeat(20)}`);
const more: FollowUp = { label: "More", intent: { kind: "role_interview", roles: [], skip } };
const long: Answer = { ...interviewEn, followUps: [more] };

const HELP = '{"v":1,"intent":{"kind":"help"},"language":"nl"}';

describe.each([
  ["Slack", SLACK, (tap: string) => tap],
  ["Teams", TEAMS, (tap: string) => `{"v":1,"tap":${tap}}`],
])("a button in %s", (_, form, wrapped) => {
  const read = (json: string) => readTap(JSON.parse(json), form, recall);

  it("carries a short tap itself, in the form of those that are out there", async () => {
    const [carried] = await carriedTaps(planTaps(profileNl, form), keep);
    const learning = '{"v":1,"intent":{"kind":"role_learning","roles":["mlops-engineer"]},"language":"nl"}';
    expect(JSON.stringify(carried)).toBe(wrapped(learning));
    expect(await read(wrapped(learning))).toEqual({ kind: "tap", tap: JSON.parse(learning) });
  });

  it("refers to a tap that is too long for it, and finds it again", async () => {
    const [carried] = await carriedTaps(planTaps(long, form), keep);
    expect(JSON.stringify(carried)).toMatch(/^\{"v":1,"kept":"kept-\d+"\}$/u);
    expect(await readTap(carried, form, recall)).toMatchObject({ kind: "tap", tap: { intent: { skip } } });
  });

  it("leaves room for the answer: of many long taps the later are kept", async () => {
    const lines = ["z".repeat(900)];
    const plan: FollowUp = { label: "Plan", intent: { kind: "roadmap_mapping", lines } };
    const planned = planTaps({ ...profileNl, followUps: [plan, plan, plan, plan] }, form);
    const all = asLongTaps(planned);
    expect(JSON.stringify(all).length).toBeLessThan(form.mostTogether + 200);
    expect(JSON.stringify(all[0])).toContain("zzz");
    expect(JSON.stringify(all[3])).toContain("kept");
    expect(planned[3]?.kind).toBe("kept");
  });

  it("tells a tap that lapsed from one it never made", async () => {
    expect(await read('{"v":1,"kept":"gone"}')).toEqual({ kind: "expired" });
  });

  it.each([
    ["nothing in it", "{}"],
    ["null for a tap", wrapped("null")],
    ["a list", "[1,2]"],
    ["another version", wrapped(HELP.replace("1", "2"))],
    ["an intent that does not exist", wrapped(HELP.replace("help", "drop"))],
    ["a role that is no id", wrapped(HELP.replace('"help"', '"role_tools","roles":["<!channel>"]'))],
    ["a language we do not speak", wrapped(HELP.replace("nl", "fr"))],
    ["something beside its tap", wrapped(HELP.replace("}", '},"admin":true'))],
    ["an empty reference", '{"v":1,"kept":""}'],
    ["a reference that is none", '{"v":1,"kept":7}'],
  ])("is not believed with %s", async (_each, json) => {
    expect(await read(json)).toEqual({ kind: "unknown" });
  });
});

it.each([
  ["nothing", undefined],
  ["no JSON", "{"],
])("makes nothing of a value in Slack that is %s", async (_, value) => {
  expect(await readTapValue(value, recall)).toEqual({ kind: "unknown" });
});

it("lets Teams put something beside a tap", async () => {
  const read = await readTap({ v: 1, tap: JSON.parse(HELP), msteams: {} }, TEAMS, recall);
  expect(read.kind).toBe("tap");
});
