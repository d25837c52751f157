import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Payload, payload } from "../../support/fake-slack-requests.ts";
import { mentionIn, of, setManyStage } from "../../support/many-slack.ts";

let stage: Awaited<ReturnType<typeof setManyStage>>;
beforeEach(async () => {
  stage = await setManyStage();
  for (const team of ["T1", "T2"]) await stage.install(team);
});
afterEach(() => stage.close());

const [UNINSTALLED, REVOKED] = [payload("app-uninstalled"), payload("tokens-revoked")];
const AN_HOUR_AGO = { event_time: Date.now() / 1_000 - 3_600 };
const late = (body: Payload): Payload => ({ ...of("T1", body), ...AN_HOUR_AGO });

describe.each([
  ["app_uninstalled", UNINSTALLED],
  ["tokens_revoked", REVOKED],
])("%s", (_, body) => {
  it("has that workspace erased before it is acknowledged, and no other, and is no trouble", async () => {
    expect((await stage.hears(of("T1", body))).status).toBe(200);
    expect(new Set(stage.erased)).toEqual(new Set(["T1"]));
    expect(stage.adapter.trouble()).toBeUndefined();
    await stage.hears(mentionIn("T2"));
    expect(stage.slack.posted.map(({ team }) => team)).toEqual(["T2"]);
    expect(JSON.stringify(stage.log.logged)).not.toMatch(/T1|xox/u);
  });

  it("is heard also of a workspace that is gone already", async () => {
    expect((await stage.hears(of("T9", body))).status).toBe(200);
    expect(stage.erased[0]).toBe("T9");
    expect(stage.log.logged.map(({ event }) => event)).not.toContain("slack.not_our_workspace");
  });

  it("of before the app was installed anew changes nothing while its token is taken", async () => {
    expect((await stage.hears(late(body))).status).toBe(200);
    expect(stage.erased).toEqual([]);
  });

  it("that comes late is heeded when the token is not taken", async () => {
    stage.slack.tokens.refuse("T1", "account_inactive");
    await stage.hears(late(body));
    expect(stage.erased[0]).toBe("T1");
  });

  it("that comes late comes again when Slack does not say whether the token is taken", async () => {
    stage.slack.failNext("auth.test", { status: 500 });
    expect((await stage.hears(late(body))).status).toBe(503);
    expect(stage.erased).toEqual([]);
  });
});

it("tokens of people that are revoked erase nothing", async () => {
  const body = of("T1", REVOKED, { event: { tokens: { oauth: ["U0READER"], bot: [] } } });
  expect((await stage.hears(body)).status).toBe(200);
  expect(stage.erased).toEqual([]);
});

it("a workspace that could not be erased is not acknowledged, so that Slack says it again", async () => {
  await stage.close();
  stage = await setManyStage({ erase: () => Promise.reject(new Error("away")) });
  await stage.install("T1");
  expect((await stage.hears(of("T1", UNINSTALLED))).status).toBe(503);
});

it("what an answer leaves that was under way is erased when it is out", async () => {
  await stage.close();
  const gone = new Set<string>();
  const done: string[] = [];
  const { find } = stage.installations;
  stage = await setManyStage({
    find: async (platform, keys) => (gone.has(keys[0] ?? "") ? null : find(platform, keys)),
    erase: async (_, key) => {
      gone.add(key);
      done.push(`erased ${key}`);
    },
  });
  const release = stage.assistant.hold();
  const answer = stage.hears(mentionIn("T1"));
  await expect.poll(() => stage.assistant.heard.length).toBe(1);
  await stage.hears(of("T1", UNINSTALLED));
  expect(done).toEqual(["erased T1"]);
  stage.slack.tokens.refuse("T1", "account_inactive");
  release();
  expect((await answer).status).toBe(200);
  await expect.poll(() => done).toEqual(["erased T1", "erased T1"]);
  expect(stage.slack.posted).toEqual([]);
});

it("a stop erases once more what was let go", async () => {
  await stage.close();
  let erased = 0;
  stage = await setManyStage({
    find: async () => null,
    erase: async () => {
      erased += 1;
    },
  });
  await stage.hears(of("T1", UNINSTALLED));
  await expect.poll(() => erased).toBe(2);
  await stage.adapter.stop(1_000);
  expect(erased).toBe(3);
});
