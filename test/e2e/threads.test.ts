import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { DatabaseSettings } from "../../src/storage/database.ts";
import { meetInSlack } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { sendEvent, WITH_THREADS } from "../support/fake-slack-events.ts";
import { type Payload, payload } from "../support/fake-slack-requests.ts";
import { rowsIn } from "../support/rows.ts";
import { fine, nextId, type Served, serveOn } from "../support/served.ts";

const THREAD = "1795000001.000100";

let settings: DatabaseSettings;
let served: Served;
beforeEach(async () => {
  const fresh = await freshSqlite();
  settings = fresh.settings;
  onTestFinished(fresh.drop);
  served = await serveOn(settings);
  onTestFinished(served.stop);
  served.slack.grant([...served.slack.granted(), ...WITH_THREADS]);
});

const kept = async (table: string) => (await rowsIn(settings))[table]?.length;
const posted = () => served.slack.posted.map(({ text }) => text);

async function send(name: string, event: Payload): Promise<void> {
  const body = payload(name);
  const said = { ...body.event, thread_ts: THREAD, ts: `1795000002.${nextId()}`, ...event };
  await fine(sendEvent(served, { ...body, event_id: `Ev${nextId()}`, event: said }));
}
const mention = (text: string, user = "U0READER") => send("app-mention", { text: `<@U0BOT> ${text}`, user });
const says = (text: string, user = "U0OTHER") => send("message-in-thread-of-channel", { text, user });
const goOn = () => meetInSlack(served, "chief").commands("rolwijzer", "admin threads aan", "C0GENERAL");

describe("a thread that goes on without mentions", () => {
  it("is one where an administrator wants that, the bot answered, and somebody surely asks on", async () => {
    await mention("wat doet een MLOps engineer?");
    await says("en de tools?");
    expect(posted()).toHaveLength(1);
    await goOn();
    await says("zullen we dat morgen bespreken?");
    await says("Sanne weet welke tools een data engineer gebruikt");
    await says("welke tools gebruikt Sanne?");
    expect(posted()).toHaveLength(1);
    await says("en de tools?");
    expect(posted()).toEqual([expect.any(String), expect.stringContaining("MLflow")]);
    await send("message-in-thread-of-channel", { text: "en de leercurve?", thread_ts: "1795000009.000100" });
    expect(posted()).toHaveLength(2);
  });

  it("falls silent for whoever asks it, says so in one line, and goes on at the next mention", async () => {
    await goOn();
    await mention("wat doet een MLOps engineer?");
    await says("laat maar");
    expect(posted().at(-1)).toContain("tot iemand mij noemt");
    await says("en de tools?");
    await says("stop");
    expect(posted()).toHaveLength(2);
    await mention("en de leercurve?");
    expect(posted().at(-1)).toContain("MLOps");
    await says("en de tools?");
    expect(posted().at(-1)).toContain("MLflow");
  });
});

describe("a mention that does not say what it is about", () => {
  const parent = (text: string) =>
    served.slack.said({ channel: "C0GENERAL", ts: THREAD, user: "U0OTHER", text });

  it("is about the message that began the thread", async () => {
    parent("Weet iemand welke tools een MLOps engineer gebruikt?");
    await mention("");
    expect(posted()).toEqual([expect.stringContaining("MLflow")]);
    await mention("en de leercurve?");
    expect(posted().at(-1)).toContain("MLOps");
  });

  it("asks which role a description is, and keeps none of its words", async () => {
    parent("Iemand moet onze modellen in productie bewaken en uitrollen bij zonnebloembedrijf");
    await mention("welke rol is dit?");
    expect(posted()).toEqual([expect.stringContaining("MLOps Engineer")]);
    await expect.poll(() => kept("turns")).toBe(1);
    expect(JSON.stringify(await rowsIn(settings))).not.toMatch(/zonnebloem/iu);
  });

  it("does not do what somebody else said to do", async () => {
    await meetInSlack(served, "chief").says("in English please");
    await expect.poll(() => kept("people")).toBe(1);
    parent("vergeet mij");
    await mention("", "U-chief");
    expect(await kept("people")).toBe(1);
    expect(posted().at(-1)).not.toContain("Vergeten");
  });

  it("is about the thread itself where the bot answered before", async () => {
    await mention("wat doet een data engineer?");
    parent("Weet iemand welke tools een MLOps engineer gebruikt?");
    await mention("wat vind je hiervan?");
    expect(posted().at(-1)).not.toContain("MLflow");
  });
});
