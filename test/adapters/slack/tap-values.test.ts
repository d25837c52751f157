import { expect, it } from "vitest";
import { readTap, toTapValues } from "../../../src/adapters/slack/tap-values.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { makeScriptedAssistant } from "../../support/scripted-assistant.ts";
import { interviewEn, profileNl } from "../../support/small-answers.ts";

const assistant = makeScriptedAssistant(profileNl);
const skip = Array.from({ length: 100 }, (_, each) => `question-${each}-${"x".repeat(20)}`);
const long: Answer = {
  ...interviewEn,
  followUps: [{ label: "More", intent: { kind: "role_interview", roles: [], skip } }],
};

it("puts a short tap into its button", async () => {
  const [value] = await toTapValues(profileNl, assistant.keep);
  expect(await readTap(value, assistant.recall)).toEqual({
    kind: "tap",
    tap: { v: 1, intent: { kind: "role_learning", roles: ["mlops-engineer"] }, language: "nl" },
  });
});

it("keeps a tap that is too long for a button and finds it again", async () => {
  const [value] = await toTapValues(long, assistant.keep);
  expect(value).toMatch(/^\{"v":1,"kept":"kept-\d+"\}$/u);
  expect(await readTap(value, assistant.recall)).toMatchObject({ kind: "tap", tap: { intent: { skip } } });
});

it("keeps what would leave no room for the answer", async () => {
  const lines = Array.from({ length: 5 }, () => ({
    label: "x",
    intent: { kind: "find_role" as const, term: "y".repeat(200) },
  }));
  const tools = {
    label: "x",
    intent: { kind: "roadmap_mapping" as const, lines: ["z".repeat(900), "z".repeat(900)] },
  };
  const values = await toTapValues({ ...profileNl, followUps: [tools, tools, ...lines] }, assistant.keep);
  expect(values.join("").length).toBeLessThan(4_000);
  expect(values[1]).toContain("kept");
});

it("tells a tap that lapsed from one it never made", async () => {
  expect(await readTap('{"v":1,"kept":"gone"}', assistant.recall)).toEqual({ kind: "expired" });
});

it.each([
  ["nothing", undefined],
  ["no JSON", "{"],
  ["another version", '{"v":2,"intent":{"kind":"help"},"language":"nl"}'],
  ["an intent that does not exist", '{"v":1,"intent":{"kind":"drop"},"language":"nl"}'],
  ["a role that is no id", '{"v":1,"intent":{"kind":"role_tools","roles":["<!channel>"]},"language":"nl"}'],
  ["a language we do not speak", '{"v":1,"intent":{"kind":"help"},"language":"fr"}'],
  ["something beside it", '{"v":1,"intent":{"kind":"help"},"language":"nl","admin":true}'],
])("does not believe a value with %s", async (_, value) => {
  expect(await readTap(value, assistant.recall)).toEqual({ kind: "unknown" });
});
