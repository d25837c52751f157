import { expect, it } from "vitest";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";
import { toBlocks, toMessage } from "../../../src/adapters/slack/blocks.ts";
import type { Answer, Source } from "../../../src/answer/answer.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { refusalOf } from "../../support/fake-slack-blocks.ts";
import { compareNl, helpNl, profileNl } from "../../support/small-answers.ts";

it.each([
  ["hostile", hostileEn],
  ["huge", hugeNl],
])("makes blocks of a %s answer that Slack's rules take, ours and the fake's", (_, answer) => {
  const blocks = toBlocks(answer, { feedback: true });
  expect(flawsOf(MessageBlocks, blocks)).toEqual([]);
  expect(refusalOf(blocks)).toBeUndefined();
});

const said = (answer: Answer): string => JSON.stringify(toBlocks(answer));

it("cites every line and lists the sources with their links", () => {
  const text = said(profileNl);
  expect(text).toContain('" [1][2]"');
  expect(text).toContain("[2] <https://mlflow.org/docs/latest/|MLflow documentation>");
});

it("marks a guideline as such", () => {
  expect(said(profileNl)).toContain('" [3] · richtlijn"');
});

it("says that an answer was cut and where the rest is", () => {
  expect(said(hugeNl)).toContain("… er is meer: tik op een knop hieronder");
  expect(said({ ...hugeNl, followUps: [] })).toContain("… er is meer: vraag naar één onderdeel.");
});

it("does not say so of an answer that fits", () => {
  expect(said(profileNl)).not.toContain("er is meer");
});

it("says in the fallback too that it was cut", () => {
  expect(toMessage(hugeNl).text.endsWith("… er is meer: vraag naar één onderdeel.")).toBe(true);
  expect(toMessage(hugeNl).text.length).toBeLessThanOrEqual(4_000);
});

it("makes no mention, broadcast or formatting of anyone's words", () => {
  const { text, blocks } = toMessage(hostileEn);
  expect(text).not.toMatch(/<[!@#]/u);
  expect(
    leavesOf(blocks).filter((leaf) => !["text", "link", "plain_text", "mrkdwn"].includes(leaf.type)),
  ).toEqual([]);
  const parsed = leavesOf(blocks).filter((leaf) => leaf.type === "mrkdwn");
  expect(parsed.map((leaf) => leaf.text).join()).not.toMatch(/<(?!https:)/u);
});

it("links nothing but https", () => {
  expect(said(hostileEn)).not.toContain("javascript:");
  expect(said(hostileEn)).not.toContain("not-https.example");
});

it("cuts a long label of a button between characters", () => {
  const [button] = buttonsOf(hostileEn);
  expect(button?.text.text.length).toBeLessThanOrEqual(75);
  expect(button?.text.text.endsWith("…")).toBe(true);
});

it("gives each follow-up a button that carries its intent and language", () => {
  expect(buttonsOf(profileNl).map((button) => button.action_id)).toEqual([
    "tap:0",
    "tap:1",
    "tap:2",
    "tap:3",
  ]);
  expect(JSON.parse(buttonsOf(profileNl)[0]?.value ?? "")).toEqual({
    v: 1,
    intent: { kind: "role_learning", roles: ["mlops-engineer"] },
    language: "nl",
  });
});

it("asks for no judgement of a courtesy", () => {
  const types = (answer: Answer) => toBlocks(answer, { feedback: true }).map((block) => block.type);
  expect(types(helpNl)).not.toContain("context_actions");
  expect(types(profileNl)).toContain("context_actions");
});

it("says who worded the lead, also where there is no room for all sources", () => {
  const source = { ...compareNl.sources[0], title: "x".repeat(190) } as Source;
  const text = said({ ...compareNl, sources: Array.from({ length: 30 }, () => source) });
  expect(text).toContain("… +16");
  expect(text).toContain("Tekst bovenaan verwoord door AI");
});

type Leaf = { type: string; text?: string };

function leavesOf(value: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value !== "object" || value === null) return [];
  const isLeaf = "type" in value && ("url" in value || ("text" in value && typeof value.text === "string"));
  return isLeaf ? [value as Leaf] : Object.values(value).flatMap(leavesOf);
}

type ButtonLike = { action_id: string; value: string; text: { text: string } };

function buttonsOf(answer: Answer): ButtonLike[] {
  return toBlocks(answer).flatMap((block) =>
    block.type === "actions" ? (block.elements as ButtonLike[]) : [],
  );
}
