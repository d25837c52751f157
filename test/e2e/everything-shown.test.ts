import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { sectionItems } from "../../src/answer/section-items.ts";
import type { SureIntent } from "../../src/intent.ts";
import { LANGUAGES } from "../../src/values.ts";
import { type Served, serveOn } from "../support/served.ts";
import { ask, command, labelsIn, type Seen, tap, tapOffered, wordsOf } from "../support/slack-reader.ts";
import { brain } from "../support/wordings.ts";

let served: Served;
beforeAll(async () => {
  served = await serveOn({ kind: "sqlite", file: ":memory:" }, { RATE_LIMITS: "off" });
});
afterAll(() => served.stop());

const EVERYTHING = ["Alles tonen", "Show everything"];
const ONWARDS = ["Verder", "Continue"];
const KINDS = ["role_profile", "role_tools", "role_learning", "role_recruiting"] as const;

/** What a reader has seen who taps to show everything, and then on to the end. */
async function walk(first: Seen): Promise<readonly string[]> {
  const pages: string[] = [wordsOf(first)];
  let seen = first;
  for (;;) {
    const label = labelsIn(seen).find((each) => [...EVERYTHING, ...ONWARDS].includes(each));
    if (label === undefined) return pages;
    seen = await tap(served, seen, label);
    pages.push(wordsOf(seen));
  }
}

/** Titles of sections and the words of each item, as a message holds them. */
function saidBy({ sections }: Answer): readonly string[] {
  const words = sections.flatMap((section) => [
    section.title,
    ...sectionItems(section).flatMap((item) =>
      "cells" in item ? item.cells : "good" in item ? [item.text, ...item.good, item.weak] : [item.text],
    ),
  ]);
  return words.filter((each) => each !== "").map((each) => JSON.stringify(each).slice(1, -1));
}

const cases = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

describe.each(cases)("'show everything' of %s in %s", (kind, language) => {
  it.each([
    ["under a command", () => command(served, "help", { name: "/rolwijzer" })],
    ["in the direct conversation", () => ask(served, "help", "message-im")],
  ])("leads to every section and fact of each role by tapping, %s", async (_, begin) => {
    for (const { id } of brain.catalog.roles) {
      const intent: SureIntent = { kind, roles: [id] };
      const value = JSON.stringify({ v: 1, intent, language });
      const first = await tapOffered(served, await begin(), {
        label: kind,
        action: { type: "button", action_id: "tap:0", value },
      });
      const pages = (await walk(first)).join("\n");
      const whole = brain.respond({ kind, roles: [id], section: "all" }, language);
      expect(
        saidBy(whole).filter((words) => !pages.includes(words)),
        id,
      ).toEqual([]);
    }
  });
});
