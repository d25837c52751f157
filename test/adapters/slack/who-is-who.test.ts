import { describe, expect, it, onTestFinished } from "vitest";
import { makeWhoIsWho } from "../../../src/adapters/slack/who-is-who.ts";
import { stoppedClock } from "../../support/clock.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { setStage } from "../../support/fake-slack-stage.ts";
import { makeMemoryLog } from "../../support/scripted-assistant.ts";

const anna = { workspace: "T0ROLES", user: "U0READER" };
const SOON_MS = 1_000;

/** Slack's client, of which each call takes as long as the one who asks says. */
function slackThat(...tells: readonly (() => Promise<unknown>)[]) {
  const asked: unknown[] = [];
  const apiCall = async (_: string, args: unknown) => {
    asked.push(args);
    return (tells[asked.length - 1] ?? tells.at(-1))?.() as Promise<never>;
  };
  return { asked, workspace: { client: async () => ({ apiCall }) } };
}
const tells = (locale: string) => async () => ({ ok: true, user: { locale, is_bot: false } });
const fails = async () => Promise.reject(new Error("away"));

describe("who somebody is", () => {
  it.each([
    ["nl-NL", "nl"],
    ["en-GB", "en"],
    ["de-DE", "en"],
  ])("is told with their language: %s is %s here", async (locale, language) => {
    const { workspace } = slackThat(tells(locale));
    const who = await makeWhoIsWho(makeMemoryLog()).tell(workspace, anna, SOON_MS);
    expect(who).toMatchObject({ language, isBot: false });
  });

  it("is asked once an hour, also by many at once", async () => {
    const clock = stoppedClock();
    const { asked, workspace } = slackThat(tells("nl-NL"));
    const { tell } = makeWhoIsWho(makeMemoryLog(), clock.now);
    await Promise.all([tell(workspace, anna, SOON_MS), tell(workspace, anna, SOON_MS)]);
    clock.pass(3_599_999);
    await tell(workspace, anna, SOON_MS);
    expect(asked).toEqual([{ user: "U0READER", include_locale: true }]);
    clock.pass(2);
    await tell(workspace, anna, SOON_MS);
    expect(asked).toHaveLength(2);
  });

  it("is asked again sooner where a right hangs on it", async () => {
    const clock = stoppedClock();
    const { asked, workspace } = slackThat(tells("nl-NL"));
    const { tell } = makeWhoIsWho(makeMemoryLog(), clock.now);
    await tell(workspace, anna, SOON_MS);
    clock.pass(59_999);
    await tell(workspace, anna, SOON_MS, 60_000);
    expect(asked).toHaveLength(1);
    clock.pass(1);
    await tell(workspace, anna, SOON_MS, 60_000);
    expect(asked).toHaveLength(2);
  });

  it("is not waited for longer than is said, and known when it comes later", async () => {
    let answer: (told: unknown) => void = () => undefined;
    const { asked, workspace } = slackThat(() => new Promise((resolve) => (answer = resolve)));
    const { tell } = makeWhoIsWho(makeMemoryLog());
    expect(await tell(workspace, anna, 1)).toBeUndefined();
    answer({ ok: true, user: { locale: "nl-NL" } });
    await expect.poll(() => tell(workspace, anna, 1)).toMatchObject({ language: "nl", isBot: false });
    expect(asked).toHaveLength(1);
  });

  it("is not asked for a minute in a workspace where Slack did not say, and that is logged once", async () => {
    const clock = stoppedClock();
    const log = makeMemoryLog();
    const { asked, workspace } = slackThat(fails, tells("nl-NL"));
    const { tell } = makeWhoIsWho(log, clock.now);
    expect(await tell(workspace, anna, SOON_MS)).toBeUndefined();
    expect(await tell(workspace, { ...anna, user: "U0OTHER" }, SOON_MS)).toBeUndefined();
    expect([asked.length, log.logged.map(({ event }) => event)]).toEqual([1, ["slack.who_not_told"]]);
    clock.pass(60_001);
    expect(await tell(workspace, anna, SOON_MS)).toMatchObject({ language: "nl" });
  });
});

describe("the language of a person", () => {
  it("goes with what they ask, in a conversation and by a command, once it is known", async () => {
    const stage = await setStage();
    onTestFinished(stage.close);
    stage.slack.people.set("U0READER", { locale: "nl-NL" });
    await deliver(stage.url, payload("message-im"));
    await deliver(stage.url, payload("slash-role", stage.slack.responseUrl));
    expect(stage.assistant.heard.map(({ locale }) => locale)).toEqual(["nl", "nl"]);
  });

  it("is not waited for by a command, which is answered without it", async () => {
    const stage = await setStage();
    onTestFinished(stage.close);
    stage.slack.people.set("U0READER", { locale: "nl-NL" });
    stage.slack.failNext("users.info", { taken: { lateMs: 200 } });
    await deliver(stage.url, payload("slash-role", stage.slack.responseUrl));
    expect(stage.assistant.heard[0]).not.toHaveProperty("locale");
    const locales = async () => {
      await deliver(stage.url, payload("slash-role", stage.slack.responseUrl));
      return stage.assistant.heard.at(-1)?.locale;
    };
    await expect.poll(locales).toBe("nl");
    expect(stage.slack.calls.filter(({ method }) => method === "users.info")).toHaveLength(1);
  });

  it("is done without where the app lacks the scope", async () => {
    const stage = await setStage();
    onTestFinished(stage.close);
    stage.slack.grant(["chat:write"]);
    expect((await deliver(stage.url, payload("message-im"))).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.who_not_told");
  });
});
