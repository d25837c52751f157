import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, FollowUp } from "../../../src/answer/answer.ts";
import type { Intent, SureIntent } from "../../../src/intent.ts";
import { deliver, payload, withAction } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { ask, command, labelsIn, offeredIn, tap, tapOn } from "../../support/slack-reader.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  stage.assistant.say(async () => answerTo(stage.assistant.heard.at(-1)?.input));
});
afterEach(() => stage.close());

const to = (label: string, intent: object): FollowUp => ({ label, intent: intent as SureIntent });
const NEXT = [
  to("Lijst", { kind: "list_roles" }),
  to("Welke eerst?", { kind: "rank_roles" }),
  to("Vergeet mij", { kind: "settings", what: "forget-me" }),
];

/** Titled by what was asked, so that a test sees which card stands there. */
function answerTo(input: unknown): Answer {
  const { intent = { kind: "help" } } = (input ?? {}) as { readonly intent?: Intent };
  return { ...profileNl, intent, title: intent.kind, followUps: NEXT };
}

const titles = (messages: readonly { readonly blocks?: readonly object[] }[]) =>
  messages.map(({ blocks: [first] = [] }) => (first as { text: { text: string } } | undefined)?.text.text);

describe("a tap in the direct conversation", () => {
  it("replaces the card in its message, so that one question stays one message", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    const second = await tap(stage, first, "Lijst");
    await tap(stage, second, "Welke eerst?");
    expect(titles(stage.slack.posted)).toEqual(["rank_roles"]);
    expect(stage.slack.whispered).toEqual([]);
  });

  it("has what stands there now remembered, for a vote on the message", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    await tap(stage, first, "Lijst");
    const message = `D0READER:${first.ts}`;
    expect(stage.assistant.messages).toEqual([
      { message, intent: "help" },
      { message, intent: "list_roles" },
    ]);
  });

  it("has votes count for the answer that is shown now", async () => {
    const second = await tap(stage, await ask(stage, "wie ben je?", "message-im"), "Lijst");
    const votes = JSON.stringify(second.blocks.find(({ type }) => type === "context_actions"));
    expect(votes).toContain("list_roles");
    expect(votes).not.toContain("help");
  });

  it.each(["message_not_found", "cant_update_message", "edit_window_closed"])(
    "is answered below the message when Slack says %s",
    async (error) => {
      const first = await ask(stage, "wie ben je?", "message-im");
      stage.slack.failNext("chat.update", { error });
      await tap(stage, first, "Lijst");
      expect(titles(stage.slack.posted)).toEqual(["help", "list_roles"]);
      expect(stage.slack.posted[1]?.thread_ts).toBe(first.thread);
    },
  );

  it("replaces the blocks by text when Slack refuses those of the answer", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    stage.slack.failNext("chat.update", { error: "invalid_blocks" });
    await tap(stage, first, "Lijst");
    expect(stage.slack.posted).toMatchObject([{ text: expect.stringContaining("list_roles"), blocks: [] }]);
  });

  it("fails for its reader to tap again when Slack is away, and leaves the card as it was", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    const again = tapOn(stage, first, offeredIn(first)[0] ?? { label: "", action: {} });
    stage.slack.failNext("chat.update", { error: "service_unavailable" });
    expect((await deliver(stage.url, again)).status).toBe(503);
    expect(titles(stage.slack.posted)).toEqual(["help"]);
    expect((await deliver(stage.url, again)).status).toBe(200);
    expect(titles(stage.slack.posted)).toEqual(["list_roles"]);
  });

  it("waits for the short pause that Slack asks for, and replaces the card then", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    stage.slack.failNext("chat.update", { retryAfterS: 0 }, { retryAfterS: 1 });
    await tap(stage, first, "Lijst");
    expect(titles(stage.slack.posted)).toEqual(["list_roles"]);
    expect(stage.slack.whispered).toEqual([]);
  });

  describe("that Slack wants to wait for half a minute", () => {
    beforeEach(() => stage.slack.failNext("chat.update", { retryAfterS: 30 }));

    it("is answered below the card", async () => {
      await tap(stage, await ask(stage, "wie ben je?", "message-im"), "Lijst");
      expect(titles(stage.slack.posted)).toEqual(["help", "list_roles"]);
    });

    it("is told that its answer comes later, where Slack takes no new message either and it is kept", async () => {
      const first = await ask(stage, "wie ben je?", "message-im");
      stage.assistant.keepForLater();
      stage.slack.failNext("chat.postMessage", { retryAfterS: 30 });
      await tap(stage, first, "Lijst");
      expect(stage.slack.whispered).toMatchObject([
        { text: expect.stringContaining("Your answer follows below as soon as Slack takes it.") },
      ]);
    });

    it("is told to be tapped again where the answer cannot be kept, and is answered then", async () => {
      const first = await ask(stage, "wie ben je?", "message-im");
      stage.slack.failNext("chat.postMessage", { retryAfterS: 30 });
      await tap(stage, first, "Lijst");
      expect(stage.slack.whispered).toMatchObject([
        { text: expect.stringContaining("Please tap again in a minute.") },
      ]);
      await tap(stage, first, "Welke eerst?");
      expect(titles(stage.slack.posted)).toEqual(["rank_roles"]);
    });
  });

  it("is answered once when it is delivered twice", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    const twice = tapOn(stage, first, offeredIn(first)[0] ?? { label: "", action: {} });
    await Promise.all([deliver(stage.url, twice), deliver(stage.url, twice)]);
    expect(stage.slack.calls.filter(({ method }) => method === "chat.update")).toHaveLength(1);
  });

  it("leaves the card standing when its reader is told to slow down", async () => {
    const first = await ask(stage, "wie ben je?", "message-im");
    stage.assistant.say({
      ...profileNl,
      intent: { kind: "settings", what: "proposals" },
      title: "Even rustig",
    });
    await tap(stage, first, "Lijst");
    expect(titles(stage.slack.posted)).toEqual(["help"]);
    expect(titles(stage.slack.whispered)).toEqual(["Even rustig"]);
  });
});

describe("a tap under what all see", () => {
  it("is answered to whoever tapped, and later taps replace that", async () => {
    const first = await ask(stage, "<@U0BOT> wie ben je?", "app-mention");
    const own = await tap(stage, first, "Lijst");
    await tap(stage, own, "Welke eerst?");
    expect(titles(stage.slack.posted)).toEqual(["help"]);
    expect(stage.slack.whispered).toMatchObject([
      { replace_original: false, thread_ts: first.thread },
      { replace_original: true, thread_ts: first.thread },
    ]);
  });

  it("leads on from there, and not back to what stands above", async () => {
    const first = await ask(stage, "<@U0BOT> wie ben je?", "app-mention");
    const own = await tap(stage, first, "Lijst");
    expect(labelsIn(own)).not.toContain("← Terug");
    expect(labelsIn(await tap(stage, own, "Welke eerst?"))).toContain("← Terug");
  });
});

describe("the way back", () => {
  it.each(["direct", "private"])("leads card by card to the first, where that is %s", async (where) => {
    const first =
      where === "direct"
        ? await ask(stage, "wie ben je?", "message-im")
        : await command(stage, "wie ben je?");
    const third = await tap(stage, await tap(stage, first, "Lijst"), "Welke eerst?");
    const second = await tap(stage, third, "← Terug");
    const back = await tap(stage, second, "← Terug");
    expect(titles([third, second, back])).toEqual(["rank_roles", "list_roles", "help"]);
    expect(labelsIn(back)).not.toContain("← Terug");
    const ids = [first, second, third, back].map(({ blocks }) =>
      JSON.stringify(blocks.map((each) => each.block_id)),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it("never does again what was done on the way", async () => {
    const first = await command(stage, "wie ben je?");
    const forgotten = await tap(stage, first, "Vergeet mij");
    const list = await tap(stage, forgotten, "Lijst");
    expect(titles([await tap(stage, list, "← Terug")])).toEqual(["help"]);
  });

  it("is told to have lapsed when what it leads to is kept no more, and the card stays", async () => {
    const action = { action_id: "tap:back", value: '{"v":1,"kept":"gone"}' };
    await deliver(stage.url, withAction(payload("tap-under-command", stage.slack.responseUrl), action));
    expect(stage.slack.whispered).toMatchObject([
      { replace_original: false, text: expect.stringContaining("This button has expired") },
    ]);
  });

  it("leads nowhere from an id that is forged, and the tap is answered", async () => {
    const action = {
      block_id: 'taps:{"v":1,"n":0,"l":"nl","b":[{"i":{"kind":"settings","what":"forget-me"}}]}',
    };
    await deliver(stage.url, withAction(payload("tap-under-command", stage.slack.responseUrl), action));
    const [said] = stage.slack.whispered;
    expect(titles([said ?? {}])).toEqual(["role_tools"]);
    expect(JSON.stringify(said)).not.toContain("tap:back");
  });
});

describe("a response url", () => {
  it("that was used five times is left, and its tap acknowledged", async () => {
    const under = payload("tap-under-command", stage.slack.responseUrl);
    for (let use = 1; use <= 6; use += 1) {
      const response = await deliver(
        stage.url,
        withAction(under, { action_ts: `179500004${use}.000100`, action_id: `tap:${use}` }),
      );
      expect(response.status).toBe(200);
    }
    expect(stage.slack.whispered).toHaveLength(5);
    expect(stage.log.logged.at(-1)).toMatchObject({
      event: "slack.whisper_refused",
      fields: { refusal: "status 404" },
    });
  });

  it("that has lapsed is left, and nothing is posted for all in its stead", async () => {
    stage.slack.responses.lapse("respond");
    const under = payload("tap-under-command", stage.slack.responseUrl);
    expect((await deliver(stage.url, under)).status).toBe(200);
    expect([stage.slack.whispered, stage.slack.responses.shared, stage.slack.posted]).toEqual([[], [], []]);
  });
});
