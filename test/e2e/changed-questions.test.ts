import { beforeEach, expect, it, onTestFinished } from "vitest";
import { freshSqlite } from "../support/databases.ts";
import { deliver, type Payload, payload, withEvent } from "../support/fake-slack-requests.ts";
import { rowsIn } from "../support/rows.ts";
import { fine, type Served, serveOn } from "../support/served.ts";

const asked = payload("message-im");
const changed = payload("message-changed");
const SECRET = "zonnebloem";

let served: Served;
let rows: () => ReturnType<typeof rowsIn>;
beforeEach(async () => {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  served = await serveOn(settings);
  onTestFinished(served.stop);
  rows = () => rowsIn(settings);
});

const says = (text: string) => fine(deliver(served.url, withEvent(asked, { text }, "Ev0ASKED")));
const hears = (body: Payload) => fine(deliver(served.url, body));
/** An event of the question, which had these words. */
const withWords = (body: Payload, version: "message" | "previous_message", text: string) =>
  withEvent(body, { [version]: { ...(body.event?.[version] as object), text } }, `Ev0${text.length}`);

it("an edited question is answered in its message, and a deleted one leaves nothing of itself", async () => {
  await says(`wat is een ${SECRET}?`);
  const question = withWords(changed, "previous_message", `wat is een ${SECRET}?`);
  await hears(withWords(question, "message", "wat doet een data engineer?"));
  expect(served.slack.posted).toMatchObject([{ text: expect.stringContaining("Data Engineer") }]);
  await expect.poll(async () => JSON.stringify((await rows())["turns"])).toContain("data-engineer");
  expect((await rows())["unanswered"]).toEqual([]);
  await hears(payload("message-deleted"));
  expect(served.slack.posted).toEqual([]);
  const { turns, keepsakes, deliveries = [] } = await rows();
  expect([turns, keepsakes, JSON.stringify(deliveries).includes("data-engineer")]).toEqual([[], [], false]);
});

it("an answer that waits for Slack is not sent to who stops it", async () => {
  served.slack.failNext("chat.postMessage", { retryAfterS: 60 });
  await says("wat doet een data engineer?");
  expect((await rows())["outbox"]).toHaveLength(1);
  await hears(payload("agent-session-stopped"));
  expect((await rows())["outbox"]).toEqual([]);
});

it("a thumb under an answer is a vote on it, until it is taken away", async () => {
  await says("wat doet een data engineer?");
  const [{ channel, ts } = { channel: "", ts: "" }] = served.slack.posted;
  const item = { type: "message", channel, ts };
  await hears(withEvent(payload("reaction-added"), { item }, "Ev0UP"));
  expect((await rows())["votes"]?.map((row) => JSON.parse(row))).toMatchObject([{ vote: "good" }]);
  await hears(withEvent(payload("reaction-removed"), { item }, "Ev0DOWN"));
  expect((await rows())["votes"]).toEqual([]);
});
