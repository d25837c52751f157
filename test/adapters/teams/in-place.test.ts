import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../../src/adapters/teams/card-elements.ts";
import type { Intent } from "../../../src/intent.ts";
import { executesOn } from "../../support/card-actions.ts";
import { objectionsTo } from "../../support/card-judges.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { compareNl, helpNl, profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

type Response = { readonly type: string; readonly value: Card };

/** Taps a button as a client does, and gives what it is answered with. */
async function tap(
  { verb, data }: { readonly verb: string; readonly data: object },
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  const response = await stage.post("execute", { value, ...changes });
  expect(response.status).toBe(200);
  return (await response.json()) as Response;
}

/** The card that was posted, and the button on it with this title. */
const posted = (): Card | undefined => stage.connector.posted[0]?.activity.attachments?.[0]?.content;
function buttonOn(card: Card | undefined, title: RegExp) {
  const button = executesOn(card).find((each) => title.test(each.title));
  if (button === undefined) throw new Error(`no button ${title}`);
  return button;
}
const shown = (card: Card): string => JSON.stringify(card.body);
const group = {
  conversation: { id: "19:groupAAAAAAAAAAAAAAAA@thread.v2", conversationType: "groupChat", isGroup: true },
};

describe("a tap in a personal chat", () => {
  it("puts its answer in the place of the card, on every device, and posts nothing", async () => {
    await stage.post("message-personal");
    stage.assistant.say(compareNl);
    const { type, value } = await tap(buttonOn(posted(), /./u), { replyToId: "1:1" });
    expect(type).toBe("application/vnd.microsoft.card.adaptive");
    expect(shown(value)).toContain(compareNl.title);
    expect(stage.connector.posted).toHaveLength(1);
    expect(stage.connector.updated.map(({ id }) => id)).toEqual(["1:1"]);
    expect(stage.connector.updated[0]?.activity.attachments?.[0]?.content).toEqual(value);
  });

  it("has the message hold the answer that it shows, for votes on it", async () => {
    await stage.post("message-personal");
    stage.assistant.say(compareNl);
    await tap(buttonOn(posted(), /./u), { replyToId: "1:1" });
    const [first, second] = stage.assistant.messages;
    expect(second).toEqual({ message: first?.message, intent: "compare_roles" });
  });

  it("leads back to the card that stood there, and from that nowhere", async () => {
    await stage.post("message-personal");
    stage.assistant.say(compareNl);
    const { value } = await tap(buttonOn(posted(), /./u), { replyToId: "1:1" });
    stage.assistant.say(profileNl);
    const back = await tap(buttonOn(value, /← Terug/u), { replyToId: "1:1" });
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: profileNl.intent });
    expect(back.value).toEqual(posted());
  });

  it("leads back by what shows the same answer again, and nowhere where that would take words of a reader's own", async () => {
    const again = { kind: "role_profile", roles: [], form: "yes_no", words: "nodig" } satisfies Intent;
    stage.assistant.say({ ...profileNl, again });
    await stage.post("message-personal");
    stage.assistant.say(compareNl);
    const { value } = await tap(buttonOn(posted(), /./u), { replyToId: "1:1" });
    await tap(buttonOn(value, /← Terug/u), { replyToId: "1:1" });
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: again });

    stage.assistant.say({ ...profileNl, again: null });
    await stage.post("message-personal", { id: "another" });
    stage.assistant.say(compareNl);
    const card = stage.connector.posted.at(-1)?.activity.attachments?.[0]?.content;
    const after = await tap(buttonOn(card, /./u), { replyToId: "1:2" });
    expect(executesOn(after.value).map(({ title }) => title)).not.toContain("← Terug");
  });

  it("is answered when the message cannot be changed, and an operator hears of it", async () => {
    const { type } = await tap({
      verb: "tap",
      data: { v: 1, tap: { v: 1, intent: { kind: "help" }, language: "nl" } },
    });
    expect(type).toBe("application/vnd.microsoft.card.adaptive");
    expect(stage.log.logged.map(({ event }) => event)).toEqual(expect.arrayContaining(["teams.not_updated"]));
  });

  it("is answered once where it is clicked twice, and each click is told so", async () => {
    await stage.post("message-personal");
    const button = buttonOn(posted(), /./u);
    const [one, other] = await Promise.all([tap(button), tap(button, { id: "f:another" })]);
    expect(other).toEqual(one);
    expect(stage.assistant.heard).toHaveLength(2);
  });

  it("leaves its card where there is no answer that leads on from it", async () => {
    await stage.post("message-personal");
    stage.assistant.say({ ...helpNl, intent: { kind: "settings", what: "person" } });
    const response = await tap(buttonOn(posted(), /./u), { replyToId: "1:1" });
    expect(response.type).toBe("application/vnd.microsoft.activity.message");
    expect(stage.connector.updated).toEqual([]);
  });
});

describe("a tap in a group", () => {
  it("is answered to who tapped alone", async () => {
    await stage.post("message-group-mention");
    stage.assistant.say(compareNl);
    const { value } = await tap(buttonOn(posted(), /./u), { ...group, replyToId: "1:1" });
    expect(shown(value)).toContain(compareNl.title);
    expect([stage.connector.posted.length, stage.connector.updated.length]).toEqual([1, 0]);
    expect(stage.assistant.heard.at(-1)?.speaker.isShared).toBe(false);
  });

  it("can be shown to all, who are told by whom, once", async () => {
    await stage.post("message-group-mention");
    stage.assistant.say(compareNl);
    const own = await tap(buttonOn(posted(), /./u), { ...group, replyToId: "1:1" });
    const after = await tap(buttonOn(own.value, /Deel met iedereen/u), { ...group, replyToId: "1:1" });
    const all = stage.connector.posted[1]?.activity.attachments?.[0]?.content;
    expect([own.value, after.value, all].map((card) => objectionsTo(card ?? {}))).toEqual([[], [], []]);
    expect(JSON.stringify(all?.body)).toContain("Gedeeld door **Noor de Wit**");
    expect(executesOn(all).map(({ title }) => title)).not.toContain("Deel met iedereen");
    expect(executesOn(after.value).map(({ title }) => title)).not.toContain("Deel met iedereen");
    expect(buttonOn(after.value, /← Terug/u)).toBeDefined();
    expect(stage.assistant.messages.at(-1)?.intent).toBe("compare_roles");
  });

  it("shares nothing that is a word to its reader alone, and nothing in a personal chat", async () => {
    const settings = {
      v: 1,
      tap: { v: 1, intent: { kind: "settings", what: "speak-dutch" }, language: "nl" },
    };
    const help = { v: 1, tap: { v: 1, intent: { kind: "help" }, language: "nl" } };
    const said = [
      await tap({ verb: "share", data: settings }, group),
      await tap({ verb: "share", data: help }),
    ];
    expect(said.map(({ type }) => type)).toEqual(Array(2).fill("application/vnd.microsoft.activity.message"));
    expect(stage.connector.posted).toEqual([]);
  });

  it("says whose an answer is where that does not show", async () => {
    await stage.post("message-group-mention", { from: { id: "29:1", name: "Noor *de* Wit" } });
    await stage.post("message-channel-thread");
    const bodies = stage.connector.posted.map(({ activity }) =>
      JSON.stringify(activity.attachments?.[0]?.content.body),
    );
    expect(bodies[0]).toContain("Voor **Noor \\\\*de\\\\* Wit**");
    expect(bodies[1]).not.toContain("Noor");
  });
});

it("believes no way back that it did not make, and none that would do something again", async () => {
  const intent = { kind: "settings", what: "forget-me" };
  for (const past of [[{ i: intent }], "x", [{ i: { kind: "nothing" } }]]) {
    const data = {
      v: 1,
      tap: { v: 1, intent: { kind: "role_learning", roles: ["mlops-engineer"] }, language: "nl" },
      past,
    };
    const { value } = await tap({ verb: "tap", data }, { replyToId: JSON.stringify(past) });
    expect(executesOn(value).map(({ title }) => title)).not.toContain("← Terug");
  }
});
