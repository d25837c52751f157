import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormName } from "../../../../src/adapters/shared/forms/forms.ts";
import type { Card } from "../../../../src/adapters/teams/card-elements.ts";
import { flawsOfCard } from "../../../../src/adapters/teams/sound-card.ts";
import { actionsOn } from "../../../support/card-actions.ts";
import { readAsTeams, type Shown } from "../../../support/fake-teams-client.ts";
import { type Stage, setStage } from "../../../support/fake-teams-stage.ts";
import { profileNl } from "../../../support/small-answers.ts";
import { fill, formOn, inputsOn } from "../../../support/teams-form.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const TAP = {
  v: 1,
  tap: { v: 1, intent: { kind: "role_profile", roles: ["mlops-engineer"] }, language: "nl" },
};
const invoke = async (name: "task-fetch" | "task-submit", data: unknown): Promise<Shown> =>
  readAsTeams(await stage.post(name, { value: { data } }));
const submit = (data: unknown) => invoke("task-submit", data);

async function open(form: FormName, more: object = {}): Promise<Card> {
  const shown = await invoke("task-fetch", {
    ...{ v: 1, open: form, language: "nl" },
    ...more,
    msteams: { type: "task/fetch" },
  });
  return cardIn(shown);
}
function cardIn(shown: Shown): Card {
  if (shown.kind !== "dialog") throw new Error(`no dialog but ${JSON.stringify(shown)}`);
  return shown.card;
}
const asked = () => stage.assistant.heard.map(({ input }) => input);
const words = (card: Card) => JSON.stringify(card.body);

/** What can be filled in, and what the same would ask where it was typed. */
const FILLED: readonly (readonly [FormName, Readonly<Record<string, string>>, object])[] = [
  [
    "compare",
    { first: "mlops-engineer", second: "data-engineer" },
    { kind: "intent", intent: { kind: "compare_roles", roles: ["mlops-engineer", "data-engineer"] } },
  ],
  [
    "interview",
    { role: "data-engineer", level: "senior", count: "7", topic: "drift & <b>" },
    {
      kind: "intent",
      intent: {
        kind: "role_interview",
        roles: ["data-engineer"],
        level: "senior",
        count: 7,
        topic: "drift & <b>",
      },
    },
  ],
  [
    "interview",
    { role: "data-engineer" },
    { kind: "intent", intent: { kind: "role_interview", roles: ["data-engineer"] } },
  ],
  [
    "roadmap",
    { plan: "RAG-chatbot\nmonitoring" },
    { kind: "command", name: "roadmap", text: "RAG-chatbot\nmonitoring" },
  ],
  [
    "person",
    { question: "Wie helpt me?", topic: "mlops-engineer" },
    {
      kind: "intent",
      intent: { kind: "settings", what: "person", note: "Wie helpt me?", topic: "mlops-engineer" },
    },
  ],
  [
    "correct",
    { text: "Anders.", source: "https://example.com/a" },
    {
      kind: "intent",
      intent: { kind: "settings", what: "correction", note: "Anders.\nBron: https://example.com/a" },
    },
  ],
];

describe("a dialog", () => {
  it.each(FILLED)("asks what was filled in, as if it were typed: %s", async (form, values, input) => {
    const card = await open(form);
    expect([formOn(card), flawsOfCard(card)]).toEqual([form, []]);
    const answer = cardIn(await submit(fill(card, values)));
    expect(asked()).toMatchObject([input]);
    expect(words(answer)).toContain(profileNl.title);
    expect(stage.connector.posted).toEqual([]);
  });

  it("is of its reader alone, and its buttons lead on within it", async () => {
    const answer = cardIn(await submit(fill(await open("compare"), FILLED[0]?.[1] ?? {})));
    expect(JSON.stringify(answer)).not.toContain("Action.Execute");
    const taps = actionsOn(answer).flatMap((each) =>
      "data" in each && "tap" in each.data ? [each.data] : [],
    );
    expect(taps.length).toBeGreaterThan(1);
    expect((await submit(taps[0])).kind).toBe("dialog");
    expect(stage.assistant.heard.map(({ speaker }) => speaker.isShared)).toEqual([false, false]);
  });

  it("has every field labelled, and says what is needed before it is sent", async () => {
    for (const [form] of FILLED) {
      const inputs = inputsOn(await open(form));
      expect(inputs.length).toBeGreaterThan(0);
      for (const { label, isRequired, errorMessage } of inputs)
        expect([label.length > 3, isRequired === undefined || errorMessage !== undefined]).toEqual([
          true,
          true,
        ]);
    }
    const card = await open("compare");
    expect(() => fill(card, { first: "mlops-engineer" })).toThrow("Dit is nodig");
  });

  it("begins with the role that it was opened under", async () => {
    const [first] = inputsOn(await open("compare", { preset: "data-engineer" }));
    expect(first?.value).toBe("data-engineer");
  });
});

it("does once what is sent again while it is still at it, and gives both the same", async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const data = fill(await open("person"), { question: "Wie helpt me?" });
  stage.assistant.say(() => gate.then(() => profileNl));
  const sent = [submit(data), submit(data)];
  await vi.waitFor(() => expect(asked()).toHaveLength(1));
  const other = submit({ ...data, question: "En wie nog meer?" });
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
  go();
  const [first, second] = await Promise.all(sent);
  expect((await other).kind).toBe("dialog");
  expect([first?.kind, second]).toEqual(["dialog", first]);
  expect(asked()).toHaveLength(2);
});

describe("what no client of Teams' sends", () => {
  const broken: readonly (readonly [string, object, string])[] = [
    ["a role twice", { form: "compare", first: "mlops-engineer", second: "mlops-engineer" }, "staat er al"],
    ["no role", { form: "compare" }, "Kies een rol"],
    ["an unknown role", { form: "interview", role: "constructor" }, "Kies voor welke rol"],
    ["a list for a role", { form: "interview", role: ["mlops-engineer"] }, "Kies voor welke rol"],
    [
      "a number out of range",
      { form: "interview", role: "mlops-engineer", count: 5_000 },
      "van 1 tot en met 50",
    ],
    ["no number", { form: "interview", role: "mlops-engineer", count: "veel" }, "van 1 tot en met 50"],
    ["no lines", { form: "roadmap", plan: " \n " }, "nog geen regel"],
    ["a broken address", { form: "correct", text: "x", source: "http://" }, "kan het niet lezen"],
    ["nothing", { form: "person" }, "Schrijf wat je wilt vragen"],
    ["no fault", { form: "reason", fault: "__proto__" }, "Kies wat er niet goed was"],
  ];
  it.each(broken)("brings the form back with what is wrong: %s", async (_, data, line) => {
    const again = cardIn(await submit({ v: 1, language: "nl", ...data }));
    expect(words(again)).toContain(line);
    expect(flawsOfCard(again)).toEqual([]);
    expect([asked(), stage.assistant.votes]).toEqual([[], []]);
  });

  it("keeps what was right where something else is wrong", async () => {
    const data = {
      v: 1,
      language: "nl",
      form: "interview",
      role: "nope",
      level: "senior",
      topic: "a *b* <c>",
    };
    const inputs = inputsOn(cardIn(await submit(data)));
    expect(Object.fromEntries(inputs.map(({ id, value }) => [id, value]))).toEqual({
      level: "senior",
      topic: "a *b* <c>",
    });
  });

  it.each([
    ["no data", undefined],
    ["an unknown form", { v: 1, form: "toString", language: "nl" }],
    ["an unknown dialog", { v: 1, open: "constructor", language: "nl" }],
    ["another version", { v: 2, open: "compare", language: "nl" }],
    ["no language", { v: 1, form: "compare" }],
    ["a list", [1]],
  ])("gets a line: %s", async (_, data) => {
    for (const name of ["task-fetch", "task-submit"] as const)
      expect(await invoke(name, data)).toMatchObject({
        kind: "line",
        text: expect.stringContaining("ken ik niet"),
      });
    expect((await stage.post("task-submit", { value: null })).status).toBe(200);
  });

  it("fails kindly where the answer does", async () => {
    stage.assistant.say(() => Promise.reject(new Error("secret-detail")));
    const shown = await submit(fill(await open("person"), { question: "geheim" }));
    expect(shown).toMatchObject({ kind: "line", text: expect.stringContaining("ging bij mij iets mis") });
    expect(stage.log.logged.at(-1)).toMatchObject({ level: "error", event: "teams.dialog" });
    expect(JSON.stringify(stage.log.logged)).not.toContain("geheim");
  });
});

describe("what was wrong with an answer", () => {
  it("is kept with the answer that it is about", async () => {
    const card = await open("reason", { of: TAP });
    const shown = await submit(fill(card, { fault: "too-long", reason: "Veel" }));
    expect(shown).toMatchObject({ kind: "line", text: expect.stringContaining("bewaard") });
    expect(stage.assistant.votes).toMatchObject([
      { vote: "bad", fault: "too-long", reason: "Veel", of: { kind: "answer", answer: TAP.tap } },
    ]);
  });

  it("leads to a correction where a fact is wrong, of a sentence of that answer", async () => {
    const next = cardIn(await submit(fill(await open("reason", { of: TAP }), { fault: "wrong" })));
    expect(formOn(next)).toBe("correct");
    await submit(fill(next, { fact: "mlops-engineer.tools.mlflow", text: "Het volgt meer." }));
    expect(asked()).toMatchObject([
      { intent: { what: "correction", fact: "mlops-engineer.tools.mlflow" }, about: TAP.tap },
    ]);
  });

  it("is said not to be kept where it is not", async () => {
    stage.assistant.loseVotes();
    const shown = await submit(fill(await open("reason"), { fault: "other" }));
    expect(shown).toMatchObject({ kind: "line", text: expect.stringContaining("niet bewaren") });
  });
});
