import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { makeTeams, type TeamsSettings } from "../../../src/adapters/teams/teams.ts";
import { ConfigError } from "../../../src/errors.ts";
import { APP_ID, TENANT_ID, type TokenMaking } from "../../support/fake-teams-issuer.ts";
import { fixture, postJson, type Stage, setStage } from "../../support/fake-teams-stage.ts";
import {
  makeMemoryDeliveries,
  makeMemoryLog,
  makeScriptedAssistant,
} from "../../support/scripted-assistant.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
/** What anybody would have printed past the log. */
let printed: readonly MockInstance[];
beforeEach(async () => {
  printed = [
    ...(["error", "warn", "log"] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation(() => undefined),
    ),
    vi.spyOn(process.stderr, "write"),
  ];
  stage = await setStage("credentials");
});
afterEach(async () => {
  await stage.close();
  const said = printed.flatMap(({ mock }) => mock.calls);
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

const now = () => Math.floor(Date.now() / 1_000);

describe("a request signed by Teams", () => {
  it("is answered, with a token that the bot fetched for it", async () => {
    const response = await stage.post("message-personal");
    expect(response.status).toBe(200);
    expect(stage.connector.posted.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${stage.issuer.given()}`,
    ]);
  });

  it("is answered when its token expired within the tolerance of clocks", async () => {
    expect((await stage.post("message-personal", {}, { claims: { exp: now() - 240 } })).status).toBe(200);
  });

  it("is refused for another place than Teams' own, whatever the token says", async () => {
    const serviceUrl = "http://localhost:1/teams/";
    const token = stage.issuer.makeToken(serviceUrl);
    const body = JSON.stringify(fixture("message-personal", serviceUrl));
    const response = await postJson(stage.url, body, { authorization: `Bearer ${token}` });
    expect(response.status).toBe(403);
    expect(stage.assistant.heard).toEqual([]);
  });

  it.each([
    ["no type", { text: "hi" }],
    ["a list", []],
    ["null", null],
  ])("is refused with 400 where it is no activity: %s", async (_, body) => {
    const token = stage.issuer.makeToken(stage.connector.serviceUrl);
    const response = await postJson(stage.url, JSON.stringify(body), { authorization: `Bearer ${token}` });
    expect([response.status, await response.text()]).toEqual([400, ""]);
  });

  it("is refused from another channel than its key may sign for", async () => {
    expect((await stage.post("message-personal", { channelId: "webchat" })).status).toBe(401);
  });

  it("is refused without a place to answer to", async () => {
    expect((await stage.post("message-personal", { serviceUrl: undefined })).status).toBe(401);
    expect(stage.assistant.heard).toEqual([]);
  });
});

describe("a request that is not proven to be from Teams", () => {
  const wrong: readonly [string, TokenMaking][] = [
    ["for another bot", { claims: { aud: "00000000-0000-0000-0000-000000000000" } }],
    ["for no bot", { without: ["aud"] }],
    ["from another issuer", { claims: { iss: "https://issuer.example" } }],
    ["long expired", { claims: { exp: now() - 3_600 } }],
    ["that never expires", { without: ["exp"] }],
    ["that is not valid yet", { claims: { nbf: now() + 3_600 } }],
    ["for several bots", { claims: { aud: [APP_ID, "00000000-0000-0000-0000-000000000000"] } }],
    ["of no key", { kid: "" }],
    ["for another service address", { claims: { serviceurl: "https://smba.trafficmanager.net/elsewhere/" } }],
    ["for no service address", { without: ["serviceurl"] }],
    ["signed by a key nobody knows", { kid: "unknown" }],
    ["signed by a key of another channel", { kid: "key-of-another-channel" }],
    ["signed by a stranger in Teams' name", { signing: "forged" }],
    ["signed with HS256", { signing: "HS256" }],
    ["not signed at all", { signing: "none" }],
  ];

  it.each(wrong)("is refused with 401 and nothing else: a token %s", async (_, making) => {
    const response = await stage.post("message-personal", {}, making);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
    expect(stage.assistant.heard).toEqual([]);
    expect(stage.connector.tries()).toBe(0);
  });

  it("is refused before any of its body is read", async () => {
    const { hostname, port } = new URL(stage.url);
    const socket = connect(Number(port), hostname);
    socket.write("POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-length: 400000\r\n\r\n");
    const [answer] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /u);
  });

  it("is a line in the log, once a minute, with how often", async () => {
    for (let times = 0; times < 3; times += 1)
      await stage.post("message-personal", {}, { signing: "forged" });
    expect(stage.log.logged.filter(({ event }) => event === "teams.unauthorized")).toEqual([
      { level: "warn", event: "teams.unauthorized", fields: { times: 1 } },
    ]);
  });

  it.each([
    ["no header", {}],
    ["an empty header", { authorization: "" }],
    ["a bearer without token", { authorization: "Bearer " }],
    ["garbage", { authorization: "Bearer garbage" }],
    ["three garbled parts", { authorization: "Bearer e30.e30.x" }],
    ["a password", { authorization: "Basic dXNlcjpwYXNz" }],
  ])("is refused with 401 and nothing else: %s", async (_, headers) => {
    const body = JSON.stringify(fixture("message-personal", stage.connector.serviceUrl));
    const response = await postJson(stage.url, body, headers);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
    expect(stage.assistant.heard).toEqual([]);
  });

  it.each(["emulator", "AseChannel", "webchat"])(
    "is refused from the channel %s as well",
    async (channelId) => {
      const body = JSON.stringify({ ...fixture("message-personal", stage.connector.serviceUrl), channelId });
      expect((await postJson(stage.url, body)).status).toBe(401);
    },
  );
});

it("refuses for now, without blaming the caller, when the keys cannot be fetched", async () => {
  stage.issuer.fail();
  const response = await stage.post("message-personal");
  expect(response.status).toBe(503);
  expect(stage.log.logged.map(({ event }) => event)).toContain("teams.keys_unavailable");
});

it("does not acknowledge what it could get no token to answer with", async () => {
  await stage.post("message-personal");
  stage.issuer.fail();
  const response = await stage.post("message-personal", { id: "1763888400999" });
  expect(response.status).toBe(500);
});

describe("settings", () => {
  const make = (settings: TeamsSettings) =>
    makeTeams(settings, {
      assistant: makeScriptedAssistant(profileNl),
      deliveries: makeMemoryDeliveries(),
      log: makeMemoryLog(),
    });
  const identity = { kind: "credentials", appId: APP_ID, tenantId: TENANT_ID } as const;

  it.each<TeamsSettings>([
    { ...identity, auth: { kind: "secret", password: "secret" } },
    {
      ...identity,
      auth: { kind: "certificate", thumbprint: "AB12", privateKey: "-----BEGIN PRIVATE KEY-----" },
    },
    { ...identity, auth: { kind: "managed-identity" } },
    { kind: "local" },
  ])("give one route and call nobody: %j", (settings) => {
    expect(make(settings).routes.map(({ path }) => path)).toEqual(["/api/messages"]);
  });

  it("that would let anybody in are refused", () => {
    expect(() => make({ ...identity, appId: " ", auth: { kind: "managed-identity" } })).toThrow(ConfigError);
    expect(() => make({ ...identity, auth: { kind: "secret", password: "" } })).toThrow(ConfigError);
  });
});
