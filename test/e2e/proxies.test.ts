import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { rolwijzer } from "../support/command-line.ts";
import { type ConnectProxy, startConnectProxy } from "../support/connect-proxy.ts";
import { APP_TOKEN, BOT_TOKEN } from "../support/fake-slack.ts";
import { payload } from "../support/fake-slack-requests.ts";
import { APP_ID, PASSWORD, TENANT_ID } from "../support/fake-teams-issuer.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { CONNECTOR, MODEL, type OutsideWorld, SLACK, startOutsideWorld } from "../support/outside-world.ts";
import { postgresOverTls } from "../support/postgres-over-tls.ts";
import { started } from "../support/started.ts";

/** Percent-encoded, as a URL needs it. */
const WITH_PASSWORD = "ann:s3cr%40t%3Aet@";

let folder: string;
let world: OutsideWorld;
let proxy: ConnectProxy;
let settings: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-proxies-"));
  world = await startOutsideWorld();
  proxy = await startConnectProxy(world.port);
  onTestFinished(async () => {
    await Promise.all([world.close(), proxy.close()]);
    rmSync(folder, { recursive: true });
  });
  settings = { HTTPS_PROXY: `http://${proxy.host}`, NODE_EXTRA_CA_CERTS: world.authority.file };
});

const SLACK_OVER_SOCKET = {
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: `https://${SLACK}/api/`,
};
const TEAMS = { TEAMS_APP_ID: APP_ID, TEAMS_TENANT_ID: TENANT_ID, TEAMS_APP_PASSWORD: PASSWORD };

const targets = () => [...new Set(proxy.asked.map(({ target }) => target))].sort();

describe("through a proxy, behind certificates of a company's own", () => {
  it("Slack is heard over Socket Mode and answered", async () => {
    const bot = await started({ ...settings, ...SLACK_OVER_SOCKET }, folder);
    onTestFinished(async () => void (await bot.stop()));
    const beforehand = proxy.asked.length;
    world.slack.socket.send({ envelope_id: "1", type: "events_api", payload: payload("app-mention") });
    await expect.poll(() => world.slack.socket.acks, { timeout: 20_000 }).toHaveLength(1);
    expect(world.slack.posted).toHaveLength(1);
    expect(targets()).toEqual([`${SLACK}:443`]);
    // Asking who we are, for a socket, the socket itself, and posting, which has a client of its own.
    expect(beforehand).toBeGreaterThanOrEqual(2);
    expect(proxy.asked.length).toBeGreaterThan(beforehand);
  });

  it("Teams is believed by Microsoft's keys, and answered with a token from its login", async () => {
    const bot = await started({ ...settings, ...TEAMS }, folder);
    onTestFinished(async () => void (await bot.stop()));
    const serviceUrl = `https://${CONNECTOR}/teams/`;
    const authorization = `Bearer ${world.issuer.makeToken(serviceUrl)}`;
    const message = JSON.stringify(fixture("message-personal", serviceUrl));
    const { status } = await postJson(`${bot.url}/api/messages`, message, { authorization });
    expect([status, world.connector.posted.length]).toEqual([200, 1]);
    expect(targets()).toEqual([
      "login.botframework.com:443",
      "login.microsoftonline.com:443",
      `${CONNECTOR}:443`,
    ]);
  });

  it("a model is asked", async () => {
    const asked = await rolwijzer(
      ["phrase", "--limit", "1"],
      "",
      { ...settings, OPENAI_MODEL: "fake-1", OPENAI_API_KEY: "k", OPENAI_BASE_URL: `https://${MODEL}/v1` },
      folder,
    );
    expect(asked.err).not.toContain("Unexpected");
    expect(world.model.requests.length).toBeGreaterThan(0);
    expect(targets()).toEqual([`${MODEL}:443`]);
  });

  it("user and password go to the proxy, and nowhere else", async () => {
    const proxies = { ...settings, HTTPS_PROXY: `http://${WITH_PASSWORD}${proxy.host}`, LOG_LEVEL: "debug" };
    const { code, out, err } = await rolwijzer(["doctor"], "", { ...proxies, ...SLACK_OVER_SOCKET }, folder);
    expect(code).toBe(0);
    expect(new Set(proxy.asked.map(({ credentials }) => credentials))).toEqual(new Set(["ann:s3cr@t:et"]));
    expect(out).toContain(`ok    proxy: https:// through http://${proxy.host} (with a user and password)`);
    expect(`${out}${err}`).not.toMatch(/s3cr|ann/u);
  });

  it.each([["https_proxy"], ["HTTPS_PROXY"]])("%s is heeded", async (name) => {
    const { HTTPS_PROXY: address = "", ...rest } = settings;
    const { code } = await rolwijzer(
      ["doctor"],
      "",
      { ...rest, [name]: address, ...SLACK_OVER_SOCKET },
      folder,
    );
    expect([code, targets()]).toEqual([0, [`${SLACK}:443`]]);
  });

  it("a proxy is gone through once, also where Node has been told to use it by itself", async () => {
    const { code } = await examine({ ...SLACK_OVER_SOCKET, NODE_USE_ENV_PROXY: "1" });
    expect([code, targets()]).toEqual([0, [`${SLACK}:443`]]);
  });

  it("what NO_PROXY names is not asked of the proxy", async () => {
    const { failed } = await examine({ NO_PROXY: `.else.test,${SLACK}`, ...SLACK_OVER_SOCKET, ...TEAMS });
    // There is no such name but for the proxy.
    expect(failed).toEqual([expect.stringMatching(/slack bot token/u), expect.stringMatching(/app-level/u)]);
    expect(targets()).toEqual(["login.microsoftonline.com:443"]);
  });
});

/** What the doctor finds wrong. */
async function examine(more: Record<string, string>) {
  const { code, out, err } = await rolwijzer(["doctor"], "", { ...settings, ...more }, folder);
  expect(err).toBe("");
  return { code, out, failed: out.split("\n").filter((line) => line.startsWith("FAIL")) };
}

describe("Postgres", () => {
  it("is reached straight, and trusted by the same certificates", async () => {
    const server = await postgresOverTls(world.authority);
    onTestFinished(server.close);
    const DATABASE_URL = `postgres://ann:s3cret@localhost:${server.port}/x?sslmode=verify-full`;
    const unknown = await examine({ DATABASE_URL, NODE_EXTRA_CA_CERTS: "" });
    expect(unknown.failed).toEqual([
      expect.stringMatching(/store: .*\(SELF_SIGNED_CERT_IN_CHAIN\).*NODE_EXTRA_CA_CERTS/u),
    ]);
    const known = await examine({ DATABASE_URL });
    expect(known.failed).toEqual([expect.stringMatching(/store: .*\(28P01\)/u)]);
    expect(targets()).toEqual([]);
  });
});

describe("the doctor says what to do", () => {
  it.each([
    [407, /did not connect to slack\.test:443 \(407\).*user and password into HTTPS_PROXY/u],
    [403, /did not connect to slack\.test:443 \(403\).*NO_PROXY/u],
    ["silent" as const, /The proxy http:\S+ does not answer.*Check HTTPS_PROXY/u],
  ])("about a proxy that answers %s", async (how, says) => {
    proxy.refuse(how);
    const { code, failed } = await examine(SLACK_OVER_SOCKET);
    expect([code, failed]).toEqual([1, [expect.stringMatching(says), expect.stringMatching(says)]]);
    expect(world.slack.calls).toEqual([]);
  });

  it("about a proxy that keeps it from Microsoft's login", async () => {
    proxy.refuse(407);
    const { failed } = await examine(TEAMS);
    expect(failed).toEqual([
      expect.stringMatching(
        /login gives no token: The proxy \S+ did not connect to login\.microsoftonline\.com:443 \(407\).*into HTTPS_PROXY/u,
      ),
    ]);
  });

  it("about a proxy that is not there", async () => {
    await proxy.close();
    const { code, failed } = await examine({});
    expect([code, failed]).toEqual([
      1,
      [expect.stringMatching(/proxy: The proxy \S+ cannot be reached \(ECONNREFUSED\)/u)],
    ]);
  });

  it("about certificates of an unknown authority", async () => {
    const { failed } = await examine({ ...SLACK_OVER_SOCKET, ...TEAMS, NODE_EXTRA_CA_CERTS: "" });
    expect(failed).toHaveLength(3);
    for (const line of failed)
      expect(line).toMatch(/unknown authority \(SELF_SIGNED_CERT_IN_CHAIN\).*NODE_EXTRA_CA_CERTS/u);
  });
});
