import { describe, expect, it } from "vitest";
import type { Surface } from "../../src/adapters/adapter.ts";
import { POSTED, PRIVATE } from "../../src/adapters/slack/shown.ts";
import { CARDS } from "../../src/adapters/teams/shown.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import { dayOf } from "../../src/storage/days.ts";
import { stoppedClock } from "../support/clock.ts";
import { brain } from "../support/wordings.ts";

const mlops = RoleId.parse("mlops-engineer");
const answering = makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28");
const asked = (intent: Intent, surface: Surface = POSTED, page = 1) => ({
  intent,
  language: "nl" as const,
  page,
  conversation: "C1",
  surface,
});
const questionsIn = ({ sections }: Answer) =>
  sections.flatMap((each) => (each.kind === "questions" ? each.questions : []));

describe("what is asked alike", () => {
  it("gets the same object, so that an adapter can remember what it made of it", () => {
    const profile = (): Answer => answering(asked({ kind: "role_profile", roles: [mlops] }));
    expect(profile()).toBe(profile());
  });

  it("is kept by what was answered where a question was asked in words, which are not kept", () => {
    const howLong = (words: string): Answer =>
      answering(asked({ kind: "role_learning", roles: [mlops], form: "how_long", words }));
    expect(howLong("lang duurt")).toBe(howLong("secret duurt"));
    expect(JSON.stringify(howLong("secret duurt"))).not.toContain("secret");
  });

  it("is kept where its term is the catalog's own", () => {
    const uses = (): Answer => answering(asked({ kind: "find_role", term: "Kafka" }));
    expect(uses()).toBe(uses());
  });

  it("gets an answer of its own where other words are answered otherwise", () => {
    const needed = (words: string): Answer =>
      answering(asked({ kind: "role_tools", roles: [mlops], form: "yes_no", words }));
    expect(needed("python nodig").headline).not.toEqual(needed("spark nodig").headline);
  });

  it.each<Intent>([
    { kind: "roadmap_mapping", lines: ["Our secret plan"] },
    { kind: "find_role", term: "zorblax" },
    { kind: "role_interview", roles: [mlops], topic: "secret" },
    { kind: "unclear", candidates: [], heard: "secret" },
    { kind: "role_vacancy", roles: [mlops], place: "Zwolle" },
    { kind: "role_vacancy", roles: [mlops], hours: { from: 32, to: 32 } },
  ])("is not kept where it holds a reader's own words: $kind", (intent) => {
    expect(answering(asked(intent))).not.toBe(answering(asked(intent)));
  });
});

describe("facts past the day of their review", () => {
  const profile: Intent = { kind: "role_profile", roles: [mlops] };
  const clock = stoppedClock(Date.parse("2027-05-23T23:59:00Z"));
  const dated = makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => dayOf(clock.now()));
  const NOTE = "Deze feiten zijn toe aan een nieuwe controle (was voor 2027-05-23).";

  it("are said to be, from the day after on, in an answer that was kept before midnight too", () => {
    const before = dated(asked(profile));
    expect(dated(asked(profile))).toBe(before);
    expect(before.notes).not.toContain(NOTE);
    clock.pass(60_000);
    const after = dated(asked(profile));
    expect(after.notes).toEqual([...before.notes, NOTE]);
    expect(dated(asked(profile))).toBe(after);
  });

  it.each([POSTED, PRIVATE, CARDS])("are said to be where it fits $name", (surface) => {
    const shown = dated(asked(profile, surface));
    expect(shown.notes).toContain(NOTE);
    expect(surface.fits(shown)).toBe(true);
  });
});

describe.each([POSTED, PRIVATE, CARDS])("interview questions on $name", (surface) => {
  it.each([8, 10, 15, 50])("are as many as it says, when %d are asked for", (count) => {
    const answer = answering(asked({ kind: "role_interview", roles: [mlops], count }, surface));
    const said = Number(/(\d+) interviewvragen/u.exec(answer.lead?.text ?? "")?.[1]);
    expect(said).toBe(questionsIn(answer).length);
    expect(surface.fits(answer)).toBe(true);
  });

  it("are all reached by asking on", () => {
    const seen = new Set<string>();
    let intent: Intent | undefined = { kind: "role_interview", roles: [mlops], count: 10 };
    while (intent !== undefined) {
      const answer: Answer = answering(asked(intent, surface));
      for (const { text } of questionsIn(answer)) seen.add(text);
      intent = answer.followUps.find((each) => each.label.startsWith("Nog "))?.intent;
    }
    const all = brain.catalog.role(mlops)?.interview ?? [];
    expect(seen.size).toBe(all.length);
  });
});
