import { expect, it } from "vitest";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";
import { POSTED } from "../../../src/adapters/slack/shown.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { pagesOf } from "../../../src/answer/pages.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { refusalOf } from "../../support/fake-slack-blocks.ts";
import { slackMessage } from "../../support/rendered.ts";
import { slackText } from "../../support/slack-text.ts";
import { compareNl, helpNl, profileNl } from "../../support/small-answers.ts";

it.each([
  ["hostile", hostileEn],
  ["huge", pagesOf(hugeNl, POSTED.fits)[0]],
])("makes blocks of a %s answer that Slack's rules take, ours and the fake's", (_, answer) => {
  const blocks = slackMessage(answer, true).blocks;
  expect(flawsOf(MessageBlocks, blocks)).toEqual([]);
  expect(refusalOf(blocks)).toBeUndefined();
});

const said = (answer: Answer): string => JSON.stringify(slackMessage(answer).blocks);

it("puts one mark behind a line, which opens its source, and the sources behind a button", () => {
  const text = said(profileNl);
  expect(text).toContain('{"type":"link","url":"https://mlflow.org/docs/latest/","text":"[2]"}');
  expect(text).not.toContain("MLflow documentation");
  const button = buttonsOf(profileNl).at(-1);
  expect(button?.text.text).toBe("Bronnen (3)");
  expect(JSON.parse(button?.value ?? "").intent).toMatchObject({
    kind: "role_profile",
    operation: "sources",
    sources: ["seed", "mlflow-docs", "vacancy-count"],
  });
});

it("lists the sources with their links where they are what was asked", () => {
  const intent = { kind: "role_profile", roles: [], operation: "sources" } as const;
  const text = said({ ...profileNl, intent: { ...intent, roles: [] } });
  expect(text).toContain("[2] <https://mlflow.org/docs/latest/|MLflow documentation>");
  expect(text).toContain("Richtlijn: ");
});

it("says once a section that it is a guideline, or partly", () => {
  expect(said(profileNl)).toContain('"Tools · deels richtlijn"');
});

it("draws one table a message as a table, and any other row by row", () => {
  const twice = { ...compareNl, sections: [...compareNl.sections, ...compareNl.sections] };
  const tables = (answer: Answer) => slackMessage(answer).blocks.filter(({ type }) => type === "table");
  expect(tables(compareNl)).toHaveLength(1);
  expect(tables(twice)).toHaveLength(1);
  expect(refusalOf(slackMessage(twice).blocks)).toBeUndefined();
  expect(said(twice)).toContain("\\nData Engineer: ");
  expect(JSON.stringify(tables(compareNl))).toContain('{"type":"raw_text","text":"Airflow, dbt"}');
});

it("comes row by row where Slack could not draw a table", () => {
  const [section] = compareNl.sections;
  const rows = section?.kind === "table" ? Array.from({ length: 120 }, () => section.rows[0]) : [];
  const long = { ...compareNl, sections: [{ ...section, rows }] } as Answer;
  expect(slackMessage(long).blocks.map(({ type }) => type)).not.toContain("table");
});

it("sets a line between its parts, and none between those that are copied together", () => {
  const [list] = profileNl.sections;
  const copied = { ...list, toCopy: true };
  const lines = (...sections: object[]) =>
    slackMessage({ ...profileNl, sections } as Answer).blocks.filter(({ type }) => type === "divider").length;
  expect([lines(list ?? {}), lines(list ?? {}, list ?? {}), lines(copied, copied, list ?? {})]).toEqual([
    0, 1, 1,
  ]);
});

it("keeps a short row on one line, and gives each cell of a longer one its own", () => {
  const rows = (...cells: string[]) => [{ cells, facts: [] }];
  const columns = ["Rol", "Trekt", "Steunt"];
  const table = { kind: "table", name: "sums", title: "Opgeteld", columns };
  const sections = [...compareNl.sections, { ...table, rows: rows("Data Engineer", "2", "1") }];
  const text = (wide: string) =>
    slackText(
      slackMessage({
        ...compareNl,
        sections: [...sections, { ...table, rows: rows("MLOps Engineer", wide, "1") }],
      } as Answer),
    );
  expect(text("x".repeat(40))).toContain("• *Data Engineer* · Trekt: 2 · Steunt: 1");
  expect(text("x".repeat(40))).toMatch(/• \*MLOps Engineer\*\n {2}Trekt: x+\n {2}Steunt: 1/u);
});

it("says once that all of it is a guideline", () => {
  const citations = profileNl.citations.map((each) => ({ ...each, confidence: "judgement" as const }));
  expect(said({ ...profileNl, citations }).match(/· richtlijn/gu)).toHaveLength(1);
  expect(said({ ...profileNl, citations, sections: [] }).match(/· richtlijn/gu)).toHaveLength(1);
});

it("sets what the bot tells as points in a list", () => {
  const text = slackText(
    slackMessage({ ...helpNl, notes: ["Vraag bijvoorbeeld:", "- een", "- twee", "Tot zo."] }),
  );
  expect(text).toContain("Vraag bijvoorbeeld:\n\n• een\n• twee\n\nTot zo.");
});

it("says in the fallback too that it was cut", () => {
  expect(slackMessage(hugeNl).text.endsWith("… er is meer: vraag naar één onderdeel.")).toBe(true);
  expect(slackMessage(hugeNl).text.length).toBeLessThanOrEqual(4_000);
});

it("makes no mention, broadcast or formatting of anyone's words", () => {
  const { text, blocks } = slackMessage(hostileEn);
  expect(text).not.toMatch(/<[!@#]/u);
  expect(
    leavesOf(blocks).filter(
      (leaf) => !["text", "link", "plain_text", "raw_text", "mrkdwn"].includes(leaf.type),
    ),
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
    "form:compare",
    "tap:4",
  ]);
  expect(JSON.parse(buttonsOf(profileNl)[0]?.value ?? "")).toEqual({
    v: 1,
    intent: { kind: "role_learning", roles: ["mlops-engineer"] },
    language: "nl",
  });
});

it("asks for no judgement of a courtesy", () => {
  const types = (answer: Answer) => slackMessage(answer, true).blocks.map((block) => block.type);
  expect(types(helpNl)).not.toContain("context_actions");
  expect(types(profileNl)).toContain("context_actions");
});

it("asks for no judgement of a question back, which told nothing yet", () => {
  const choices = [{ label: "MLOps Engineer", intent: { kind: "help" as const } }];
  const types = slackMessage({ ...profileNl, citations: [], choices }, true).blocks.map(({ type }) => type);
  expect(types).not.toContain("context_actions");
});

it("lists every source where no button can, however many there are, and says who worded the lead", () => {
  const sources = Array.from({ length: 30 }, (_, place) => ({
    ...compareNl.sources[0],
    id: `source-${place}`,
    title: `${place} ${"x".repeat(190)}`,
  })) as unknown as Answer["sources"];
  expect(said({ ...compareNl, intent: { kind: "settings", what: "speak-dutch" }, sources })).toContain(
    "[30]",
  );
  expect(said({ ...compareNl, sources })).toContain("Tekst bovenaan verwoord door AI");
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
  return slackMessage(answer).blocks.flatMap((block) =>
    block.type === "actions" ? (block.elements as ButtonLike[]) : [],
  );
}
