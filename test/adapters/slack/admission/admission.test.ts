import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Deliveries } from "../../../../src/adapters/adapter.ts";
import type { SlackSettings } from "../../../../src/adapters/slack/slack.ts";
import { deliver, type Payload, payload, withEvent } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import { makeMemoryDeliveries } from "../../../support/scripted-assistant.ts";
import { nextId } from "../../../support/served.ts";
import { labelsInView, openHome, wordsInView } from "../../../support/slack-view-reader.ts";

let stage: Stage;
afterEach(() => stage.close());

const GUEST = "U0GUEST";
const LONE_GUEST = "U0LONEGUEST";
const STRANGER = "U0STRANGER";
const COLLEAGUE = "U0COLLEAGUE";

async function set(settings: Partial<SlackSettings> = {}, deliveries?: Deliveries): Promise<void> {
  stage = await setStage({ whoMayAsk: "members", ...settings }, deliveries);
  const { people } = stage.slack;
  people.set("U0READER", { team_id: "T0ROLES" });
  people.set(COLLEAGUE, { team_id: "T0ROLES" });
  people.set(GUEST, { team_id: "T0ROLES", is_restricted: true });
  people.set(LONE_GUEST, { team_id: "T0ROLES", is_restricted: true, is_ultra_restricted: true });
  people.set(STRANGER, { team_id: "T0ELSEWHERE" });
}

/** Every door, as this person comes through it. */
const DOORS: Readonly<Record<string, (user: string) => Payload>> = {
  "a mention": (user) => inEvent("app-mention", user),
  "a mention in a thread": (user) => inEvent("app-mention-in-thread", user),
  "a direct message": (user) => inEvent("message-im", user),
  "a command": (user) => ({ ...payload("slash-role", stage.slack.responseUrl), user_id: user }),
  "a tap": (user) => tapBy(user),
};
function inEvent(name: string, user: string, more: Payload = {}): Payload {
  return withEvent(payload(name), { user, ts: `1795000001.${nextId()}`, ...more }, `Ev${nextId()}`);
}
function tapBy(user: string): Payload {
  const tap = payload("tap-in-thread", stage.slack.responseUrl);
  return { ...tap, user: { id: user, team_id: "T0ROLES" } };
}

/** What was said in acknowledgements. */
let acknowledged: string[];
beforeEach(() => {
  acknowledged = [];
});
async function comes(body: Payload): Promise<void> {
  const response = await deliver(stage.url, body);
  expect(response.status).toBe(200);
  const text = await response.text();
  if (text !== "") acknowledged.push(JSON.parse(text).text);
}
/** What was said to somebody alone, by whichever way. */
const said = () => [
  ...acknowledged,
  ...[...stage.slack.whispered, ...stage.slack.ephemeral].map(({ text }) => text),
];
const asked = () => stage.assistant.heard.map(({ speaker }) => speaker.user);

describe.each(Object.entries(DOORS))("where members may ask, through %s", (_, bodyBy) => {
  beforeEach(() => set());

  it("a member is answered", async () => {
    await deliver(stage.url, bodyBy(COLLEAGUE));
    expect(asked()).toEqual([COLLEAGUE]);
  });

  it.each([
    ["a guest", GUEST, "you are a guest here"],
    ["a guest of one channel", LONE_GUEST, "you are a guest here"],
    ["somebody of another organisation", STRANGER, "people of the organisation that uses me"],
  ])("%s is told why not, alone and once", async (_who, user, says) => {
    await comes(bodyBy(user));
    await expect.poll(said).toEqual([expect.stringContaining(says)]);
    await comes(bodyBy(user));
    expect(said()).toHaveLength(1);
    expect([asked(), stage.slack.posted]).toEqual([[], []]);
    expect(JSON.stringify(stage.log.logged)).not.toContain(user);
  });

  it("who was told at another door hears nothing more", async () => {
    await comes(inEvent("app-mention", GUEST));
    expect(said()).toHaveLength(1);
    await comes(bodyBy(GUEST));
    expect(said()).toHaveLength(1);
  });
});

it("says it in the thread that it was mentioned in, and else in the channel", async () => {
  await set();
  await deliver(stage.url, inEvent("app-mention-in-thread", GUEST));
  await deliver(stage.url, inEvent("app-mention", STRANGER));
  expect(stage.slack.ephemeral).toMatchObject([
    { user: GUEST, channel: "C0GENERAL", thread_ts: expect.any(String) },
    { user: STRANGER, channel: "C0GENERAL" },
  ]);
  expect(stage.slack.ephemeral[1]).not.toHaveProperty("thread_ts");
});

it("says it once, also when two processes are asked at once", async () => {
  const deliveries = makeMemoryDeliveries();
  await set({}, deliveries);
  const first = stage;
  await set({}, deliveries);
  const both = [first, stage];
  await Promise.all(both.map(({ url }) => deliver(url, inEvent("app-mention", GUEST))));
  expect(both.flatMap(({ slack }) => slack.ephemeral)).toHaveLength(1);
  await first.close();
});

describe("who may ask", () => {
  const SHARED = { is_ext_shared_channel: true };
  it.each<[SlackSettings["whoMayAsk"], readonly string[]]>([
    ["members", [COLLEAGUE]],
    ["guests", [COLLEAGUE, GUEST, LONE_GUEST]],
    ["everyone", [COLLEAGUE, GUEST, LONE_GUEST, STRANGER]],
  ])("%s", async (whoMayAsk, answered) => {
    await set({ whoMayAsk });
    for (const user of [COLLEAGUE, GUEST, LONE_GUEST, STRANGER])
      await deliver(stage.url, { ...inEvent("app-mention", user), ...SHARED });
    expect(asked()).toEqual(answered);
  });

  it("in an enterprise are the people of all its workspaces, wherever they are at home", async () => {
    await set();
    stage.slack.people.set(COLLEAGUE, {
      team_id: "T0SISTER",
      enterprise_user: { enterprise_id: "E1", teams: ["T0SISTER", "T0ROLES"] },
    });
    await deliver(stage.url, inEvent("app-mention", COLLEAGUE));
    expect(asked()).toEqual([COLLEAGUE]);
  });
});

describe("when Slack does not say who somebody is", () => {
  const AWAY = [{ silent: true }, { status: 500 }, { error: "missing_scope" }, { retryAfterS: 30 }] as const;
  it.each(AWAY)("(%j) members are answered", async (failure) => {
    await set();
    stage.slack.failNext("users.info", failure, failure, failure, failure);
    await deliver(stage.url, inEvent("app-mention", "U0NEW"));
    expect(asked()).toEqual(["U0NEW"]);
  });

  it.each<[string, Payload, Payload]>([
    [
      "of another organisation, in a channel that is shared",
      { user_team: "T0ELSEWHERE" },
      { is_ext_shared_channel: true },
    ],
    ["a guest, by their profile", { user_profile: { is_restricted: true } }, {}],
    ["a guest of one channel", { user_profile: { is_ultra_restricted: true } }, {}],
  ])("who is %s, as the delivery tells, is not answered", async (_, event, body) => {
    await set();
    stage.slack.failNext("users.info", ...Array.from({ length: 3 }, () => ({ status: 500 })));
    await deliver(stage.url, { ...inEvent("app-mention", "U0NEW", event), ...body });
    expect([asked(), stage.slack.ephemeral.length]).toEqual([[], 1]);
  });

  it("a tap tells by the workspace of who tapped", async () => {
    await set();
    stage.slack.failNext("users.info", ...Array.from({ length: 3 }, () => ({ status: 500 })));
    await deliver(stage.url, { ...tapBy("U0NEW"), user: { id: "U0NEW", team_id: "T0ELSEWHERE" } });
    expect(asked()).toEqual([]);
  });

  it("a command is still answered at once", async () => {
    await set();
    stage.slack.failNext("users.info", { silent: true });
    const response = await deliver(stage.url, { ...DOORS["a command"]?.("U0NEW") });
    expect(await response.json()).toMatchObject({ blocks: expect.any(Array) });
  });
});

it("asks Slack about a person once", async () => {
  await set();
  for (const door of Object.values(DOORS)) await deliver(stage.url, door(COLLEAGUE));
  expect(stage.slack.calls.filter(({ method }) => method === "users.info")).toHaveLength(1);
});

it("asks about nobody where everyone may ask, nor about other bots and ourselves", async () => {
  await set({ whoMayAsk: "everyone" });
  await stage.close();
  await set();
  for (const name of ["message-of-another-bot", "message-of-our-own"])
    await deliver(stage.url, payload(name));
  expect(stage.slack.calls.map(({ method }) => method)).not.toContain("users.info");
  expect(stage.slack.ephemeral).toEqual([]);
});

it("says nothing to who did not speak to the bot, and heeds them in nothing", async () => {
  await set();
  const opened = withEvent(payload("app-home-opened-messages"), { user: GUEST }, "Ev0HOME");
  await deliver(stage.url, opened);
  expect([stage.slack.ephemeral, stage.slack.whispered]).toEqual([[], []]);
  expect(stage.slack.calls.map(({ method }) => method)).not.toContain(
    "assistant.threads.setSuggestedPrompts",
  );
});

it("acknowledges also when the line cannot be said", async () => {
  await set();
  stage.slack.failNext("chat.postEphemeral", { error: "user_not_in_channel" });
  expect((await deliver(stage.url, inEvent("app-mention", GUEST))).status).toBe(200);
  expect(stage.slack.posted).toEqual([]);
});

describe("the Home tab of who may not ask", () => {
  it.each([
    ["a guest", GUEST, "jij bent er te gast"],
    ["somebody of another organisation", STRANGER, "mensen van de organisatie die mij gebruikt"],
  ])("says to %s why there is nothing, once, and in both languages", async (_, user, says) => {
    await set();
    const home = await openHome(stage, user);
    await openHome(stage, user);
    expect(wordsInView(home)).toContain(says);
    expect(wordsInView(home)).toContain("I only answer");
    expect([labelsInView(home), stage.slack.views.published(), said()]).toEqual([[], 1, []]);
  });
});

it("asks nothing about who says something in a thread that the bot does not go on in", async () => {
  await set();
  const asks = () => stage.slack.calls.filter(({ method }) => method === "users.info").length;
  const says = () => deliver(stage.url, inEvent("message-in-thread-of-channel", GUEST));
  expect((await says()).status).toBe(200);
  await stage.assistant.choose(WHERE, { kind: "mode", mode: "threads" });
  expect((await says()).status).toBe(200);
  expect([asks(), stage.assistant.overheard]).toEqual([0, []]);
  stage.assistant.goOn(true);
  expect((await says()).status).toBe(200);
  expect([asks(), stage.assistant.overheard]).toEqual([1, []]);
});

const WHERE = { platform: "slack", workspace: "T0ROLES" };
