import { describe, expect, it } from "vitest";
import { openersOf } from "../../../../src/adapters/teams/dialogs/openers.ts";
import { OpensForm } from "../../../../src/adapters/teams/form-data.ts";
import { cardFor } from "../../../../src/adapters/teams/shown.ts";
import type { Answer } from "../../../../src/answer/answer.ts";
import { RoleId } from "../../../../src/ids.ts";
import { Intent } from "../../../../src/intent.ts";
import type { ErrandEnd } from "../../../../src/intents/answers/errands/errand-end.ts";
import { silentLog } from "../../../../src/observability/logger.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { actionsOn } from "../../../support/card-actions.ts";
import { everyIntent } from "../../../support/every-intent.ts";
import { readAsTeams } from "../../../support/fake-teams-client.ts";
import { setStage } from "../../../support/fake-teams-stage.ts";
import { fill, formOn, inputsOn } from "../../../support/teams-form.ts";
import { brain } from "../../../support/wordings.ts";

async function openersOn(intent: Intent, language: "nl" | "en" = "nl") {
  const card = await cardFor(brain.respond(intent, language), async () => "kept", silentLog);
  return actionsOn(card).flatMap((each) =>
    "data" in each && OpensForm.safeParse(each.data).success ? [each] : [],
  );
}
const titles = async (intent: object) => (await openersOn(Intent.parse(intent))).map(({ title }) => title);
const roles = ["mlops-engineer"];

it("stand under the answers from which one goes on with a form", async () => {
  expect(await titles({ kind: "role_profile", roles })).toEqual(["Klopt niet…", "Vergelijk…"]);
  expect(await titles({ kind: "role_interview", roles })).toEqual(["Klopt niet…", "Kies zelf…"]);
  expect(await titles({ kind: "roadmap_mapping", lines: [] })).toContain("Plak je roadmap…");
  expect(await titles({ kind: "role_tools", roles, operation: "sources" })).toEqual([]);
  expect(await titles({ kind: "help" })).toEqual([]);
});

it.each(LANGUAGES)("each opens its form, with its role and about its answer: %s", async (language) => {
  const stage = await setStage();
  const roadmap = Intent.parse({ kind: "roadmap_mapping", lines: [] });
  const some = [roadmap, ...everyIntent(brain.catalog).filter((_, index) => index % 9 === 0)];
  const openers = (await Promise.all(some.map((intent) => openersOn(intent, language)))).flat();
  const each = new Map(openers.map(({ data }) => [OpensForm.parse(data).open, data]));
  for (const [form, data] of each) {
    expect(data).toMatchObject({ msteams: { type: "task/fetch" } });
    const shown = await readAsTeams(await stage.post("task-fetch", { value: { data } }));
    expect(shown.kind === "dialog" && formOn(shown.card)).toBe(form);
  }
  expect([...each.keys()].sort()).toEqual(["compare", "correct", "interview", "roadmap"]);
  await stage.close();
});

it("a correction opens with the sentences of its answer, a comparison with its role", async () => {
  const stage = await setStage();
  const [correct, compare] = await openersOn(Intent.parse({ kind: "role_profile", roles }));
  const opened = async (button: typeof compare) => {
    const shown = await readAsTeams(await stage.post("task-fetch", { value: { data: button?.data } }));
    return shown.kind === "dialog" ? inputsOn(shown.card)[0] : undefined;
  };
  expect(await opened(compare)).toMatchObject({ id: "first", value: "mlops-engineer" });
  expect(await opened(correct)).toMatchObject({ id: "fact" });
  await stage.close();
});

describe("a question to a person", () => {
  const asked = (intent: object, end: ErrandEnd) => {
    const parsed = Intent.parse({ kind: "settings", what: "person", ...intent });
    if (parsed.kind !== "settings") throw new Error("no errand");
    return brain.tellErrand(parsed, "nl", end);
  };
  const titlesOn = (answer: Answer) => openersOf(answer).map(({ title }) => title);

  it("opens where one is asked to write it, about its role", () => {
    const [button] = openersOf(
      asked({ topic: "mlops-engineer" }, { kind: "what to ask", topic: RoleId.parse("mlops-engineer") }),
    );
    expect(button).toMatchObject({
      title: "Vraag het een mens…",
      data: { open: "person", preset: "mlops-engineer" },
    });
    expect(titlesOn(asked({}, { kind: "what to ask" }))).toEqual(["Vraag het een mens…"]);
  });

  it("does not where nobody is there, or it is written already", () => {
    expect(titlesOn(asked({}, { kind: "nobody to ask" }))).toEqual([]);
    expect(titlesOn(asked({ note: "Wie?" }, { kind: "may I send", words: "Wie?" }))).toEqual([]);
  });
});

it("has a button of a dialog send within it, and open none in it", async () => {
  const stage = await setStage();
  const { data } = openersOf(brain.respond(Intent.parse({ kind: "role_profile", roles }), "nl"))[0] ?? {};
  const opened = await readAsTeams(await stage.post("task-fetch", { value: { data } }));
  const sent = opened.kind === "dialog" ? fill(opened.card, { second: "data-engineer" }) : undefined;
  const answer = await readAsTeams(await stage.post("task-submit", { value: { data: sent } }));
  const buttons = answer.kind === "dialog" ? actionsOn(answer.card) : [];
  const next = buttons.find(({ title }) => title === "Vergelijk…");
  expect(JSON.stringify(next)).not.toContain("task/fetch");
  const form = await readAsTeams(
    await stage.post("task-submit", { value: { data: next && "data" in next ? next.data : undefined } }),
  );
  expect(form.kind === "dialog" && formOn(form.card)).toBe("compare");
  await stage.close();
});
