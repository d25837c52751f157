import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Installation, Installations } from "../../../src/adapters/adapter.ts";
import { makeInstalled } from "../../../src/adapters/slack/installed.ts";
import { makeRenew } from "../../../src/adapters/slack/renewal.ts";
import { makeTokens } from "../../../src/adapters/slack/tokens.ts";
import { memoryInstallations } from "../../../src/storage/installations-in-memory.ts";
import { type FakeSlack, startFakeSlack } from "../../support/fake-slack.ts";
import { CLIENT } from "../../support/fake-slack-tokens.ts";
import { installApp } from "../../support/many-slack.ts";
import { makeMemoryLog } from "../../support/scripted-assistant.ts";

const HOUR_MS = 3_600_000;
let slack: FakeSlack;
let passed: number;
let log: ReturnType<typeof makeMemoryLog>;
let installations: Installations;
beforeEach(async () => {
  slack = await startFakeSlack();
  passed = 0;
  log = makeMemoryLog();
  installations = { ...memoryInstallations(now), erase: async () => undefined };
});
afterEach(() => slack.close());

/** Our clock runs ahead of Slack's, so that its tokens can be seen to end. */
const now = () => Date.now() + passed;
const pass = (ms: number) => {
  passed += ms;
};

/** One process that knows the workspace. */
function aProcess(client = CLIENT as { readonly id: string; readonly secret: string }) {
  const installed = makeInstalled(installations, log);
  const renew = makeRenew({ client, apiUrl: slack.apiUrl });
  const tokens = makeTokens({ installations, installed, renew, log, now }, { poll: 5 });
  const known = async (): Promise<Installation> => {
    const found = await installed.find(["T1"]);
    if (found === undefined) throw new Error("it is not installed");
    return found;
  };
  return { ...tokens, known, tokenNow: async () => tokens.tokenFor(await known()) };
}

const renewals = () => slack.tokens.renewals();
const events = () => log.logged.map(({ event }) => event);
const install = () => installApp(slack, installations, "T1", { now });
const tokenOf = async (): Promise<string | undefined> =>
  (await installations.find("slack", ["T1"]))?.secrets.botToken;

it("a token that lasts is used as it is", async () => {
  const { access_token: token } = await install();
  expect(await aProcess().tokenNow()).toBe(token);
  expect(renewals()).toEqual({ done: 0, refused: 0 });
});

describe("a token that ends soon", () => {
  it("is used still, and renewed behind it", async () => {
    const { access_token: token } = await install();
    const { tokenNow, settled } = aProcess();
    pass(11 * HOUR_MS);
    expect(await tokenNow()).toBe(token);
    await expect.poll(tokenOf).not.toBe(token);
    await settled();
    expect(await tokenNow()).toBe(await tokenOf());
    expect(renewals()).toEqual({ done: 1, refused: 0 });
  });

  it("is used until its end when Slack cannot be reached to renew it", async () => {
    const { access_token: token } = await install();
    const { tokenNow, settled } = aProcess();
    pass(11 * HOUR_MS);
    slack.failNext("oauth.v2.access", { status: 500 });
    expect(await tokenNow()).toBe(token);
    await expect.poll(events).toContain("slack.token_not_renewed");
    await settled();
    // Nobody tries again at once, and somebody a little later.
    await tokenNow();
    expect(renewals().done).toBe(0);
    pass(60_000);
    await tokenNow();
    await expect.poll(() => renewals().done).toBe(1);
  });
});

describe("a token that has ended", () => {
  it("is renewed before anything is said with it, once for all who want it", async () => {
    const { access_token: token } = await install();
    const [one, other] = [aProcess(), aProcess()];
    pass(13 * HOUR_MS);
    const tokens = await Promise.all([one, other, one, other].map(({ tokenNow }) => tokenNow()));
    expect(new Set(tokens)).toEqual(new Set([await tokenOf()]));
    expect(tokens).not.toContain(token);
    expect(renewals()).toEqual({ done: 1, refused: 0 });
  });

  it("is renewed by another when the one at it died before Slack heard of it", async () => {
    await install();
    const { known, tokenNow } = aProcess();
    pass(13 * HOUR_MS);
    await installations.claimRenewal(await known(), 20);
    pass(21);
    expect(await tokenNow()).toBe(await tokenOf());
    expect(renewals()).toEqual({ done: 1, refused: 0 });
  });

  it("stays so when the one at it died with the new one, until the app is installed anew", async () => {
    const { refresh_token: refreshToken } = await install();
    const lost = makeRenew({ client: CLIENT, apiUrl: slack.apiUrl });
    await lost(refreshToken);
    const { tokenNow } = aProcess();
    pass(13 * HOUR_MS);
    expect(await tokenNow()).toBeUndefined();
    expect(await tokenNow()).toBeUndefined();
    // Slack is asked once: it will not say otherwise.
    expect(renewals()).toEqual({ done: 1, refused: 1 });
    expect(log.logged.at(-1)).toMatchObject({ event: "slack.token_refused", level: "error" });
    const { access_token: anew } = await install();
    expect(await aProcess().tokenNow()).toBe(anew);
  });

  it("is an error to try again later when Slack does not take the app's own secret", async () => {
    await install();
    pass(13 * HOUR_MS);
    const wrong = aProcess({ ...CLIENT, secret: "wrong-s3cret" });
    const refusal = await wrong.tokenNow().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "PLATFORM",
      nextStep: expect.stringContaining("SLACK_CLIENT_SECRET"),
    });
    expect(`${refusal}${JSON.stringify(log.logged)}`).not.toMatch(/s3cret|xox|T1/u);
    pass(60_000);
    expect(await aProcess().tokenNow()).toBe(await tokenOf());
  });

  it("is gone when it has none to be renewed with", async () => {
    const { access_token: botToken } = await install();
    const granted = await installations.find("slack", ["T1"]);
    if (granted === null) throw new Error("it is not installed");
    await installations.put({ ...granted, secrets: { botToken }, installer: "U0ADMIN" });
    pass(13 * HOUR_MS);
    expect(await aProcess().tokenNow()).toBeUndefined();
  });
});

describe("a new token", () => {
  it("is used, and kept as soon as the store is back, also when others were refused meanwhile", async () => {
    const { access_token: token } = await install();
    const { renew } = installations;
    let tries = 0;
    installations = {
      ...installations,
      renew: (...renewed) => {
        tries += 1;
        return tries < 3 ? Promise.reject(new Error("away")) : renew(...renewed);
      },
    };
    const { tokenNow, known, settled } = aProcess();
    pass(11 * HOUR_MS);
    await tokenNow();
    await expect.poll(() => tries).toBeGreaterThan(0);
    expect(await tokenNow()).not.toBe(token);
    await installations.refuse(await known(), "invalid_refresh_token");
    await settled();
    expect(await tokenOf()).toBe(await tokenNow());
    expect((await installations.find("slack", ["T1"]))?.refusal).toBeNull();
    expect(JSON.stringify(log.logged)).not.toMatch(/xox|T1/u);
  });

  it("is not kept of a workspace that was erased meanwhile", async () => {
    await install();
    let isErased = false;
    const { find } = installations;
    installations = {
      ...installations,
      renew: async () => {
        isErased = true;
        return null;
      },
      find: async (...keys) => (isErased ? null : find(...keys)),
    };
    const { tokenNow } = aProcess();
    pass(13 * HOUR_MS);
    expect(await tokenNow()).toBeUndefined();
  });
});
