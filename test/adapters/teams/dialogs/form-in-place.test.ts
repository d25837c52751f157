import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/adapters/teams/card-elements.ts";
import { cardFor } from "../../../../src/adapters/teams/shown.ts";
import { Intent } from "../../../../src/intent.ts";
import { silentLog } from "../../../../src/observability/logger.ts";
import { actionsOn } from "../../../support/card-actions.ts";
import { setStage } from "../../../support/fake-teams-stage.ts";
import { fill, formOn, inputsOn } from "../../../support/teams-form.ts";
import { brain } from "../../../support/wordings.ts";

async function cardTo(intent: Intent, language: "nl" | "en" = "nl"): Promise<Card> {
  const card = await cardFor(brain.respond(intent, language), async () => "kept", silentLog);
  if (card === undefined) throw new Error("no card");
  return card;
}
const asked = async (text: string) => {
  const { intent, language } = brain.understand(text);
  return cardTo(intent, language);
};
const values = (card: Card) => Object.fromEntries(inputsOn(card).map(({ id, value }) => [id, value]));

describe("interview questions asked for without a role", () => {
  it.each([
    "interview question suggestions",
    "Suggest interview questions",
    "give me interview questions",
    "Can you suggest interview questions?",
    "I need questions for an interview",
    "5 interview questions",
    "Stel interviewvragen voor",
    "interviewvragen",
    "interviewvragen graag",
    "Ik heb morgen een sollicitatiegesprek met een kandidaat, welke vragen stel ik?",
  ])("are answered with the form: %s", async (text) => {
    const card = await asked(text);
    expect(formOn(card)).toBe("interview");
    const [role] = inputsOn(card);
    expect(role?.type === "Input.ChoiceSet" && role.choices.length).toBe(9);
    expect(actionsOn(card)).toHaveLength(1);
  });

  it("have what was said already filled in", async () => {
    expect(values(await asked("7 senior interviewvragen over monitoring"))).toMatchObject({
      count: 7,
      level: "senior",
    });
  });

  it("are asked for in a chat as in a dialog, and answered there", async () => {
    const stage = await setStage();
    const intent = Intent.parse({ kind: "role_interview", roles: [] });
    stage.assistant.say(brain.respond(intent, "nl"));
    await stage.post("message-personal");
    const card = stage.connector.posted[0]?.activity.attachments?.[0]?.content;
    if (card === undefined) throw new Error("no card");
    await stage.post("submit", { id: "form-1", value: fill(card, { role: "data-engineer", count: "3" }) });
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({
      intent: { kind: "role_interview", roles: ["data-engineer"], count: 3 },
    });
    await stage.post("submit", {
      id: "form-2",
      value: { ...fill(card, { role: "data-engineer" }), role: "x" },
    });
    const again = stage.connector.posted.at(-1)?.activity.attachments?.[0]?.content;
    expect(again && formOn(again)).toBe("interview");
    expect(JSON.stringify(again)).toContain("Kies voor welke rol.");
    await stage.close();
  });
});

it("a comparison without roles is a form too; of one role it is asked which stands beside it", async () => {
  expect(formOn(await cardTo(Intent.parse({ kind: "compare_roles", roles: [] })))).toBe("compare");
  const one = Intent.parse({ kind: "compare_roles", roles: ["mlops-engineer"] });
  expect(formOn(await cardTo(one))).toBeUndefined();
});

it("a button that leads to a dialog brings the form into the chat where a client opens none", async () => {
  const stage = await setStage();
  await stage.post("submit", { value: { v: 1, open: "roadmap", language: "en" } });
  const card = stage.connector.posted[0]?.activity.attachments?.[0]?.content;
  expect(card && formOn(card)).toBe("roadmap");
  expect(stage.assistant.heard).toEqual([]);
  await stage.close();
});
