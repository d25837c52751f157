import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryInstallations } from "../../../src/storage/installations-in-memory.ts";
import { payload } from "../../support/fake-slack-requests.ts";
import { mentionIn, of, setManyStage } from "../../support/many-slack.ts";

let stage: Awaited<ReturnType<typeof setManyStage>>;
beforeEach(async () => {
  stage = await setManyStage();
  for (const team of ["T1", "T2"]) await stage.install(team);
});
afterEach(() => stage.close());

const teams = () => stage.slack.posted.map(({ team }) => team);
const events = () => stage.log.logged.map(({ event }) => event);

describe("two workspaces", () => {
  it("are each answered with their own token, in a channel that has the same id in both", async () => {
    for (const team of ["T1", "T2", "T1"]) expect((await stage.hears(mentionIn(team))).status).toBe(200);
    expect(teams()).toEqual(["T1", "T2", "T1"]);
    expect(stage.assistant.heard.map(({ speaker }) => speaker.workspace)).toEqual(["T1", "T2", "T1"]);
  });

  it("have commands and taps answered as their own people's", async () => {
    await stage.hears(of("T2", payload("slash-role", stage.slack.responseUrl)));
    await stage.hears(of("T1", payload("tap-in-direct-message", stage.slack.responseUrl)));
    expect(stage.assistant.heard.map(({ speaker }) => speaker.workspace)).toEqual(["T2", "T1"]);
    expect(teams()).toEqual(["T1"]);
  });

  it("have the same delivery id told apart", async () => {
    const [one, two] = [mentionIn("T1"), mentionIn("T2")];
    await stage.hears({ ...one, event_id: "Ev0SAME" });
    await stage.hears({ ...two, event_id: "Ev0SAME" });
    expect(teams()).toEqual(["T1", "T2"]);
  });

  it("are offered prompts with their own token", async () => {
    stage.slack.people.set("U0READER", { locale: "nl-NL" });
    await stage.hears(of("T2", payload("app-home-opened-messages")));
    expect(stage.slack.calls.map(({ method }) => method)).toEqual([
      "users.info",
      "assistant.threads.setSuggestedPrompts",
    ]);
    expect(events()).not.toContain("slack.prompts_refused");
  });

  it("have each a user of our own whose messages are not answered", async () => {
    const own = of("T1", payload("message-im"), { event: { user: "U0BOTT1", bot_id: undefined } });
    await stage.hears(own);
    expect(stage.assistant.heard).toEqual([]);
    await stage.hears(of("T2", payload("message-im"), { event: { user: "U0BOTT1" } }));
    expect(teams()).toEqual(["T2"]);
  });

  it("ask the store once, and not again while it is remembered", async () => {
    for (let times = 0; times < 5; times += 1) await stage.hears(mentionIn("T1"));
    expect(stage.finds).toEqual([["T1"]]);
  });

  it("are served in a shared channel for the installation that Slack names", async () => {
    const shared = { ...mentionIn("T2"), team_id: "T0ELSEWHERE" };
    await stage.hears(shared);
    expect(teams()).toEqual(["T2"]);
  });
});

describe("an enterprise that has the app in all of its workspaces", () => {
  beforeEach(async () => {
    const grant = stage.slack.tokens.install({ team: "E1", botUser: "U0BOTE1", enterprise: "E1" });
    await stage.installations.put({
      platform: "slack",
      key: "E1",
      team: null,
      enterprise: "E1",
      botId: null,
      botUser: "U0BOTE1",
      scopes: [],
      secrets: { botToken: grant.access_token },
      expiresAt: null,
      installer: "U0ADMIN",
    });
  });
  const inOrg = (team: string) => {
    const whose = { team_id: team, enterprise_id: "E1", is_enterprise_install: true };
    return { ...mentionIn(team), ...whose, authorizations: [whose] };
  };

  it("is answered in each with its one token, and its people are kept under it", async () => {
    await stage.hears(inOrg("T7"));
    await stage.hears(inOrg("T8"));
    await stage.hears({
      ...of("T9", payload("slash-role", stage.slack.responseUrl)),
      enterprise_id: "E1",
      is_enterprise_install: "true",
    });
    expect(teams()).toEqual(["E1", "E1"]);
    expect(stage.assistant.heard.map(({ speaker }) => speaker.workspace)).toEqual(["E1", "E1", "E1"]);
  });

  it("leaves a workspace that has an installation of its own to that", async () => {
    const whose = { team_id: "T1", enterprise_id: "E1", is_enterprise_install: false };
    await stage.hears({ ...mentionIn("T1"), ...whose, authorizations: [whose] });
    expect(teams()).toEqual(["T1"]);
  });
});

describe("a workspace that does not have the app", () => {
  it("is acknowledged and not answered, and counted in one line that names nobody", async () => {
    const delivered = [
      mentionIn("T0STRANGE"),
      mentionIn("T0STRANGE"),
      of("T0STRANGE", payload("slash-role", stage.slack.responseUrl)),
      of("T0STRANGE", payload("tap-in-thread", stage.slack.responseUrl)),
      { ...payload("slash-role", stage.slack.responseUrl), team_id: "" },
    ];
    for (const body of delivered) {
      const response = await stage.hears(body);
      expect([response.status, await response.text()]).toEqual([200, ""]);
    }
    await stage.adapter.stop(100);
    expect([stage.slack.posted, stage.slack.whispered, stage.assistant.heard]).toEqual([[], [], []]);
    const told = stage.log.logged.filter(({ event }) => event === "slack.not_our_workspace");
    expect(told.map(({ fields }) => fields)).toEqual([{ refused: 1 }, { refused: 4 }]);
    expect(JSON.stringify(stage.log.logged)).not.toMatch(/T0STRANGE|U0READER|C0GENERAL/u);
  });

  it("is served as soon as it has it", async () => {
    await stage.hears(mentionIn("T3"));
    await stage.install("T3");
    await stage.hears(mentionIn("T3"));
    expect(teams()).toEqual(["T3"]);
  });
});

describe("a workspace whose token Slack does not take any more", () => {
  it.each(["token_revoked", "invalid_auth", "account_inactive"])(
    "(%s) is no trouble of the others, nor of the health of all",
    async (code) => {
      stage.slack.tokens.refuse("T1", code);
      expect((await stage.hears(mentionIn("T1"))).status).toBe(200);
      await stage.hears(mentionIn("T2"));
      expect(teams()).toEqual(["T2"]);
      expect(stage.adapter.trouble()).toBeUndefined();
      expect(events()).toContain("slack.workspace_shut_out");
      expect(JSON.stringify(stage.log.logged)).not.toMatch(/T1|xox/u);
    },
  );

  it("is answered with the new one at once when the app was installed anew", async () => {
    await stage.hears(mentionIn("T1"));
    stage.slack.tokens.refuse("T1", "token_revoked");
    await stage.install("T1");
    await stage.hears(mentionIn("T1"));
    expect(teams()).toEqual(["T1", "T1"]);
  });
});

it("a store that is away does not keep what is known from being served, and is answered by a redelivery where it is not", async () => {
  await stage.close();
  let isAway = false;
  const store = memoryInstallations(Date.now);
  stage = await setManyStage({
    ...store,
    find: (platform, keys) => (isAway ? Promise.reject(new Error("away")) : store.find(platform, keys)),
  });
  await stage.install("T1");
  await stage.hears(of("T1", payload("slash-role", stage.slack.responseUrl)));
  isAway = true;
  const known = await stage.hears(of("T1", payload("slash-role", stage.slack.responseUrl)));
  const unknown = await stage.hears(mentionIn("T2"));
  expect([known.status, unknown.status, stage.assistant.heard.length]).toEqual([200, 503, 2]);
});
