import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLocalCaller, isLoopbackAddress, isTeamsAddress } from "../../../src/adapters/teams/callers.ts";
import { fixture, postJson, type Stage, setStage } from "../../support/fake-teams-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const message = (changes: object = {}) =>
  JSON.stringify({ ...fixture("message-personal", stage.connector.serviceUrl), ...changes });

describe("a request that cannot be read", () => {
  it.each([
    ["broken JSON", '{"type":'],
    ["nothing", ""],
    ["a list", "[]"],
    ["text", '"message"'],
    ["null", "null"],
    ["no type", '{"text":"hi"}'],
    ["a type that is none", '{"type":7}'],
    [
      "no conversation",
      '{"type":"message","serviceUrl":"http://127.0.0.1:1/","from":{"id":"a"},"recipient":{"id":"b"}}',
    ],
  ])("is refused with 400 and nothing else: %s", async (_, body) => {
    const response = await postJson(stage.url, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toBe("");
  });

  it("is refused with 413 when it is over half a megabyte", async () => {
    const response = await postJson(stage.url, message({ text: "a".repeat(500_001) }));
    expect(response.status).toBe(413);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("is refused with 405 when it is no POST", async () => {
    const response = await fetch(stage.url);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it.each(["a\u0000b", "a\ud83d", "é", "x".repeat(1_001)])(
    "is refused with 400 when an id is none: %j",
    async (id) => {
      const conversation = { id, conversationType: "personal" };
      expect((await postJson(stage.url, message({ conversation }))).status).toBe(400);
      expect((await postJson(stage.url, message({ from: { id } }))).status).toBe(400);
    },
  );

  it("is refused with 400 when a button's data is in itself a thousand times", async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(1_000)}0${"}".repeat(1_000)}`);
    expect((await postJson(stage.url, message({ text: "", value: deep }))).status).toBe(400);
  });

  it("is read whatever odd things stand beside what matters", async () => {
    const odd = {
      entities: [null, 7, { type: "mention" }],
      membersAdded: "all",
      channelData: 3,
      locale: 5,
      name: {},
    };
    expect((await postJson(stage.url, message(odd))).status).toBe(200);
    expect(stage.assistant.heard).toHaveLength(1);
  });
});

it("takes the longest texts people write", async () => {
  await postJson(stage.url, message({ text: "é".repeat(4_000) }));
  expect(stage.assistant.heard[0]?.input).toEqual({ kind: "text", text: "é".repeat(4_000) });
});

it("survives a caller that hangs up half-way", async () => {
  const { hostname, port } = new URL(stage.url);
  const socket = connect(Number(port), hostname);
  socket.write("POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{");
  await new Promise((done) => setTimeout(done, 30));
  socket.destroy();
  expect((await stage.post("message-personal")).status).toBe(200);
});

describe("without credentials", () => {
  it.each(["forwarded", "x-forwarded-for", "x-forwarded-proto", "x-real-ip", "via"])(
    "hears nobody behind a proxy: %s",
    async (header) => {
      const response = await postJson(stage.url, message(), { [header]: "127.0.0.1" });
      expect(response.status).toBe(403);
      expect(await response.text()).toBe("");
      expect(stage.assistant.heard).toEqual([]);
    },
  );

  it("hears no web page", async () => {
    expect((await postJson(stage.url, message(), { origin: "https://page.example" })).status).toBe(403);
  });

  it.each([
    "https://smba.trafficmanager.net/emea/",
    "http://169.254.169.254/",
    "http://127.0.0.1.example/",
    "http://10.0.0.1/",
  ])("answers to nowhere but this machine: %s", async (serviceUrl) => {
    const response = await postJson(stage.url, message({ serviceUrl }));
    expect(response.status).toBe(403);
    expect(stage.assistant.heard).toEqual([]);
  });

  const caller = (localAddress: string, remoteAddress: string, headers = {}) =>
    isLocalCaller({
      socket: { localAddress, remoteAddress },
      headers: { host: "localhost:3000", ...headers },
    } as IncomingMessage);

  it("knows this machine by both ends of the connection", () => {
    expect(caller("127.0.0.1", "127.0.0.1")).toBe(true);
    expect(caller("::1", "::1")).toBe(true);
    expect(caller("::ffff:127.0.0.1", "::ffff:127.0.0.2")).toBe(true);
    expect(caller("10.0.0.5", "127.0.0.1")).toBe(false);
    expect(caller("127.0.0.1", "10.0.0.5")).toBe(false);
    expect(caller("10.0.0.5", "10.0.0.5")).toBe(false);
    expect(caller("", "")).toBe(false);
  });

  it("hears nobody who calls this machine by a foreign name", () => {
    expect(caller("127.0.0.1", "127.0.0.1", { host: "rebound.example:3000" })).toBe(false);
    expect(caller("127.0.0.1", "127.0.0.1", { host: undefined })).toBe(false);
  });

  it.each([
    "http://localhost:3978/",
    "http://127.0.0.1:1/x",
    "http://127.9.9.9/",
    "http://[::1]:80/",
    "https://localhost/",
  ])("takes %s for this machine", (address) => {
    expect(isLoopbackAddress(address)).toBe(true);
  });

  it.each([
    "http://localhost.example/",
    "http://127.0.0.1@evil.example/",
    "file:///127.0.0.1",
    "http://0.0.0.0/",
    "nonsense",
    "",
  ])("does not take %s for this machine", (address) => {
    expect(isLoopbackAddress(address)).toBe(false);
  });
});

describe("the addresses of Teams", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/9c1d5a52/",
    "https://smba.infra.gcc.teams.microsoft.com/gcc/",
    "https://api.botframework.com/",
  ])("are known: %s", (address) => {
    expect(isTeamsAddress(address, undefined)).toBe(true);
  });

  it.each([
    "http://smba.trafficmanager.net/emea/",
    "https://evil.trafficmanager.net/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evilbotframework.com/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://user@smba.trafficmanager.net/",
    "https://169.254.169.254/",
    "nonsense",
  ])("are no others: %s", (address) => {
    expect(isTeamsAddress(address, undefined)).toBe(false);
  });
});
