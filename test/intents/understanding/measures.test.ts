import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { type Judged, judge, Labelled } from "../../../src/cli/score.ts";
import type { Intent } from "../../../src/intent.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";
import { rolesOf, slotsOf } from "../../../src/values.ts";

const { understand } = await openBrain();
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/questions/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean);

function judged(set: string, language: "nl" | "en"): readonly Judged[] {
  return fixture(`${set}.${language}.jsonl`).map((line) => {
    const gold = Labelled.parse(JSON.parse(line));
    const { intent, language: spoken } = understandAll(understand, gold.context ?? [], gold.text);
    return judge(gold, {
      intent: intent.kind,
      language: spoken,
      roles: rolesOf(intent),
      slots: slotsOf(intent),
    });
  });
}

/** Of none all are. */
const share = (all: readonly Judged[], right: (each: Judged) => boolean) =>
  all.length === 0 ? 1 : all.filter(right).length / all.length;

describe.each([
  ["questions", "nl", { intentAndRoles: 0.98, slots: 0.98, language: 0.95 }],
  ["questions", "en", { intentAndRoles: 0.94, slots: 0.94, language: 0.98 }],
  ["held-out", "nl", { intentAndRoles: 0.96, slots: 0.96, language: 0.97 }],
  ["held-out", "en", { intentAndRoles: 0.96, slots: 0.96, language: 0.97 }],
  ["blind", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.97 }],
  ["blind", "en", { intentAndRoles: 0.97, slots: 0.97, language: 0.97 }],
  ["fresh1", "nl", { intentAndRoles: 0.95, slots: 0.94, language: 0.95 }],
  ["fresh1", "en", { intentAndRoles: 0.95, slots: 0.94, language: 0.96 }],
  ["fresh2", "nl", { intentAndRoles: 0.91, slots: 0.89, language: 0.97 }],
  ["fresh2", "en", { intentAndRoles: 0.92, slots: 0.91, language: 0.97 }],
  ["fresh3", "nl", { intentAndRoles: 0.95, slots: 0.93, language: 0.95 }],
  ["fresh3", "en", { intentAndRoles: 0.94, slots: 0.94, language: 0.88 }],
  ["askers", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["askers", "en", { intentAndRoles: 0.87, slots: 0.85, language: 0.95 }],
  ["strangers1", "nl", { intentAndRoles: 0.93, slots: 0.9, language: 0.97 }],
  ["strangers1", "en", { intentAndRoles: 0.89, slots: 0.85, language: 0.97 }],
  ["strangers2", "nl", { intentAndRoles: 0.91, slots: 0.86, language: 0.97 }],
  ["strangers2", "en", { intentAndRoles: 0.91, slots: 0.85, language: 0.97 }],
  ["strangers3", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.97 }],
  ["strangers3", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.97 }],
  ["strangers4", "nl", { intentAndRoles: 0.92, slots: 0.85, language: 0.97 }],
  ["strangers4", "en", { intentAndRoles: 0.91, slots: 0.85, language: 0.97 }],
  ["strangers5", "nl", { intentAndRoles: 0.89, slots: 0.84, language: 0.97 }],
  ["strangers5", "en", { intentAndRoles: 0.86, slots: 0.77, language: 0.97 }],
  ["strangers6", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers6", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers7", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers7", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers8", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers8", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers9", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers9", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers10", "nl", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["strangers10", "en", { intentAndRoles: 0.9, slots: 0.85, language: 0.95 }],
  ["who1", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.97 }],
  ["who1", "en", { intentAndRoles: 0.94, slots: 0.94, language: 0.97 }],
  ["who2", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.97 }],
  ["who2", "en", { intentAndRoles: 0.91, slots: 0.91, language: 0.97 }],
  ["pages1", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
  ["pages1", "en", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
  ["pages2", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
  ["pages2", "en", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
  ["pages3", "nl", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
  ["pages3", "en", { intentAndRoles: 0.95, slots: 0.95, language: 0.95 }],
] as const)("labelled %s in %s", (set, language, floor) => {
  const all = judged(set, language);
  const outside = all.filter((each) => each.gold.intent === "out_of_scope");
  const inside = all.filter((each) => each.gold.intent !== "out_of_scope");

  it("are understood, intent and roles", () => {
    expect(share(all, (each) => each.intent && each.roles)).toBeGreaterThanOrEqual(floor.intentAndRoles);
  });

  it("are understood with their slots", () => {
    expect(share(all, (each) => each.intent && each.roles && each.slots)).toBeGreaterThanOrEqual(floor.slots);
  });

  it("are taken for the right language", () => {
    expect(share(all, (each) => each.language)).toBeGreaterThanOrEqual(floor.language);
  });

  it("are refused when they are about something else, and only then", () => {
    expect(share(outside, (each) => each.predicted.intent === "out_of_scope")).toBeGreaterThanOrEqual(0.8);
    expect(share(inside, (each) => each.predicted.intent !== "out_of_scope")).toBeGreaterThanOrEqual(0.94);
  });
});

it("answers almost none of 3,100 questions about everything else as if it knew, and asks back about almost none", () => {
  const harmless = new Set(["out_of_scope", "help", "thanks", "about_bot", "settings"]);
  const kinds = fixture("out-of-scope.clinc.txt").map((text) => understand(text).intent.kind);
  expect(
    kinds.filter((kind) => !harmless.has(kind) && kind !== "unclear").length / kinds.length,
  ).toBeLessThanOrEqual(0.003);
  expect(kinds.filter((kind) => kind === "unclear").length / kinds.length).toBeLessThanOrEqual(0.002);
});

const inColumns = (name: string) =>
  fixture(name).map((line) => {
    const [language = "", text = ""] = line.split("\t");
    return { text, of: language, ...understand(text) };
  });
const isSaidToBeOther = ({ intent }: { readonly intent: Intent }) =>
  intent.kind === "out_of_scope" && intent.why === "language";

it("tells sentences in German, French, Spanish, Turkish and Polish apart, and answers almost none", () => {
  const others = inColumns("other-languages.tsv");
  const answered = others.filter(
    ({ intent }) => !["out_of_scope", "unclear", "help", "thanks"].includes(intent.kind),
  );
  expect(others.filter(isSaidToBeOther).length / others.length).toBeGreaterThan(0.85);
  expect(answered.length / others.length).toBeLessThanOrEqual(0.035);
});

it("takes Dutch and English for themselves, however they borrow: but for one that is French at heart", () => {
  expect(inColumns("same-languages.tsv").filter(isSaidToBeOther).length).toBeLessThanOrEqual(1);
});
