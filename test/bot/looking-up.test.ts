import { describe, expect, it } from "vitest";
import { INSERTED, insertedCard } from "../../src/adapters/teams/extension/inserted.ts";
import { toPlainText } from "../../src/answer/plain-text.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { makeFinding } from "../../src/bot/looking-up.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { FactId, RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import { LANGUAGES } from "../../src/values.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { brain } from "../support/wordings.ts";

const mind = {
  ...brain,
  answering: makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28"),
};
const { find, shown } = makeFinding(() => mind);
const found = (text: string, language: "nl" | "en" = "nl", stretch = { skip: 0, count: 60 }) =>
  find(text, language, stretch, INSERTED);
const labels = (...asked: Parameters<typeof found>) => found(...asked).map(({ label }) => label);

describe("what is looked for", () => {
  it("is every role and its interview questions before anything is typed", () => {
    const all = labels("", "en");
    expect(all).toHaveLength(18);
    expect(all.slice(0, 1)).toEqual(["AI Application Developer"]);
    expect(all.at(-1)).toMatch(/^Interview questions: /u);
  });

  it("is a role with its parts, and a tool", () => {
    expect(labels("mlo").slice(0, 2)).toEqual(["MLOps Engineer", "Tools: MLOps Engineer"]);
    expect(labels("kafka", "en")).toContain("Who works with Apache Kafka?");
  });

  it.each([
    ["drift", "nl"],
    ["interviewvragen drift", "nl"],
    ["interview question drift mlops", "en"],
  ] as const)("is an interview question by its subject: %s", (typed, language) => {
    const questions = brain.catalog.roles.flatMap((role) => role.interview.map((each) => each[language]));
    const some = labels(typed, language).filter((label) => questions.includes(label));
    expect(some.length).toBeGreaterThan(0);
    const [first] = found(typed, language).filter(({ label }) => label === some[0]);
    const sections = first?.answer.sections.flatMap((each) =>
      each.kind === "questions" ? each.questions : [],
    );
    expect(sections?.map(({ text }) => text)).toEqual(some.slice(0, 1));
  });

  it("is no question where only its role is named", () => {
    const questions = brain.catalog.roles.flatMap((role) => role.interview.map(({ nl }) => nl));
    for (const typed of ["mlops engineer", "interviewvragen"])
      expect(labels(typed).filter((label) => questions.includes(label))).toEqual([]);
  });

  it("comes in stretches that join without a gap", () => {
    const whole = labels("engineer");
    const parts = [0, 2, 4].flatMap((skip) => labels("engineer", "nl", { skip, count: 2 }));
    expect(parts).toEqual(whole.slice(0, 6));
    expect(labels("engineer", "nl", { skip: 900, count: 25 })).toEqual([]);
  });

  it("never holds words of whoever types", () => {
    for (const typed of [
      "wie weet iets van Jansen uit Zeist",
      "interviewvragen mlops over Annemieke",
      ...HOSTILE_TEXTS.map(([, text]) => text),
    ])
      for (const { label, answer } of found(typed))
        expect(`${label}\n${toPlainText(answer)}`).not.toMatch(
          /Jansen|Zeist|Annemieke|evil\.example|U0EVIL|x{20}/iu,
        );
  });

  it("is shown by its tap too, unless that holds a reader's words", () => {
    const roles = [RoleId.parse("mlops-engineer")];
    const tap = (intent: Parameters<typeof shown>[0]["intent"]) =>
      shown({ v: 1, intent, language: "nl" }, INSERTED)?.title;
    expect(tap({ kind: "role_tools", roles })).toBe("Tools: MLOps Engineer");
    expect(tap({ kind: "role_interview", roles, topic: "monitoring", skip: ["x"] })).toContain(
      "MLOps Engineer",
    );
    expect(tap({ kind: "role_interview", roles, topic: "Annemieke" })).toBeUndefined();
    expect(tap({ kind: "roadmap_mapping", lines: ["geheim project"] })).toBeUndefined();
  });
});

it("every interview question stands whole in anybody's message, with what it lays before a candidate", () => {
  const missing = LANGUAGES.flatMap((language) =>
    brain.catalog.roles.flatMap(({ id, interview }) =>
      interview.flatMap((question) => {
        const items = [FactId.parse(`${id}.interview.${question.id}`)];
        const intent: Intent = { kind: "role_interview", roles: [id], items };
        const answer = shown({ v: 1, intent, language }, INSERTED);
        return answer && insertedCard(answer) ? [] : [`${id} ${question.id} ${language}`];
      }),
    ),
  );
  expect(missing).toEqual([]);
});

it("all that is found stands whole in anybody's message, needs no bot there, and names where it is from", () => {
  const typed = [
    "",
    "mlops",
    "engineer",
    "ai",
    "data",
    "e",
    "drift",
    "python",
    "interview",
    "vacature data engineer",
  ];
  let cards = 0;
  for (const language of LANGUAGES)
    for (const { label, answer } of typed.flatMap((text) => found(text, language))) {
      const card = insertedCard(answer);
      const json = JSON.stringify(card ?? { missing: label });
      expect(json).toMatch(/(?:Van|From) Rolwijzer/u);
      expect(json).not.toMatch(/"Action\.(?:Submit|Execute|OpenUrl)"|"missing"/u);
      const { fallbackText: _, ...seen } = card ?? { fallbackText: "" };
      expect(JSON.stringify(seen)).not.toMatch(
        /\b(?:Typ 'nummer|Type 'number|tik op|tap a|knop hieronder|button below)/u,
      );
      for (const { label: button } of answer.followUps)
        expect(JSON.stringify(seen)).not.toContain(JSON.stringify(`"${button}"`).slice(1, -1));
      cards += 1;
    }
  expect(cards).toBeGreaterThan(100);
});
