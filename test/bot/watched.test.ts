import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { watched } from "../../src/bot/watched.ts";
import { Intent } from "../../src/intent.ts";
import type { TurnEnd } from "../../src/observability/turn-end.ts";
import { makeMemoryDeliveries, makeScriptedAssistant } from "../support/scripted-assistant.ts";
import { profileNl } from "../support/small-answers.ts";

const speaker = { platform: "slack", workspace: "W1", conversation: "C1", user: "U1" } as const;
const unclear: Answer = { ...profileNl, intent: Intent.parse({ kind: "unclear", candidates: [] }) };

let ends: TurnEnd[];
beforeEach(() => {
  ends = [];
});

const outcomes = () => ends.map(({ outcome, answered }) => [outcome, answered?.intent]);

function stage(answer: Answer | (() => Promise<Answer>) = profileNl) {
  const assistant = makeScriptedAssistant(profileNl);
  assistant.say(answer);
  const ledger = makeMemoryDeliveries();
  const parts = watched({ assistant, deliveries: ledger }, "slack", (end) => ends.push(end));
  const ask = (delivery?: string) =>
    parts.assistant.handle({
      speaker,
      input: { kind: "text", text: "wie is Jan?" },
      ...(delivery === undefined ? {} : { delivery }),
    });
  return { ...parts, ledger, ask };
}

describe("a turn", () => {
  it("without a delivery ends with its answer", async () => {
    await stage().ask();
    expect(outcomes()).toEqual([["answered", "role_profile"]]);
    expect(ends[0]).toMatchObject({ platform: "slack", input: "text", answered: { language: "nl" } });
    expect(ends[0]).not.toHaveProperty("sendMs");
  });

  it("that asks back or refuses is unanswered", async () => {
    await stage(unclear).ask();
    expect(outcomes()).toEqual([["unanswered", "unclear"]]);
  });

  it.each([
    ["done", "answered"],
    ["uncertain", "uncertain"],
  ] as const)("that came with a delivery ends with that: %s", async (end, outcome) => {
    const { deliveries, ask } = stage();
    await deliveries.claim(["one", "other"], 1_000);
    await ask("one");
    expect(ends).toEqual([]);
    await deliveries.finish(["one", "other"], end);
    expect(outcomes()).toEqual([[outcome, "role_profile"]]);
    expect(ends[0]).toHaveProperty("sendMs");
  });

  it("whose answer could not be sent failed", async () => {
    const { deliveries, ask } = stage();
    await deliveries.claim(["one"], 1_000);
    await ask("one");
    await deliveries.release(["one"]);
    expect(outcomes()).toEqual([["failed", "role_profile"]]);
  });

  it("without an answer failed, once", async () => {
    const { deliveries, ask } = stage(() => Promise.reject(new Error("hunter2")));
    await deliveries.claim(["one"], 1_000);
    await expect(ask("one")).rejects.toThrow("hunter2");
    await deliveries.release(["one"]);
    expect(outcomes()).toEqual([["failed", undefined]]);
  });

  it("whose claim lapsed without a word failed, as the next attempt shows", async () => {
    const { deliveries, ledger, ask } = stage();
    await deliveries.claim(["one"], 1_000);
    await ask("one");
    await ledger.release(["one"]);
    expect(ends).toEqual([]);
    await deliveries.claim(["one"], 1_000);
    expect(outcomes()).toEqual([["failed", "role_profile"]]);
  });

  it("that was answered before is silenced, and one that is being answered is none", async () => {
    const { deliveries } = stage();
    await deliveries.claim(["one"], 1_000);
    await deliveries.claim(["one"], 1_000);
    expect(ends).toEqual([]);
    await deliveries.finish(["one"], "done");
    await deliveries.claim(["one"], 1_000);
    expect(outcomes()).toEqual([["silenced", undefined]]);
  });
});
