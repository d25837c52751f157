import { expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { ConfigError } from "../../src/errors.ts";

const HEX = "0123456789abcdef".repeat(4);
const BYTES = Buffer.from(HEX, "hex");

const MANY = {
  PUBLIC_URL: "https://bot.example.org/",
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "s3cret",
  SLACK_SIGNING_SECRET: "s3cret",
};

it.each([
  ["hex", HEX],
  ["hex in capitals", HEX.toUpperCase()],
  ["base64", BYTES.toString("base64")],
  ["base64 for addresses", BYTES.toString("base64url")],
])("STORE_KEY is 32 bytes in %s", (_, text) => {
  expect(readConfig({ STORE_KEY: text }).storeKeys?.map((key) => Buffer.from(key))).toEqual([BYTES]);
});

it("STORE_KEY holds several keys with commas, in their order", () => {
  const keys = readConfig({ STORE_KEY: `${"ff".repeat(32)}, ${HEX},` }).storeKeys ?? [];
  expect(keys.map((key) => key[0])).toEqual([0xff, 0x01]);
});

it.each([HEX.slice(2), `${HEX}00`, "s3cret", BYTES.subarray(1).toString("base64"), `${HEX},s3cret`])(
  "STORE_KEY %s is refused with the way to make one, and not shown",
  (text) => {
    let complaint: unknown;
    try {
      readConfig({ STORE_KEY: text });
    } catch (error) {
      complaint = error;
    }
    expect(complaint).toBeInstanceOf(ConfigError);
    expect(complaint).toMatchObject({ nextStep: expect.stringContaining("openssl rand -base64 32") });
    expect(String(complaint)).toContain("STORE_KEY");
    expect(String(complaint)).not.toContain(text.slice(0, 6));
  },
);

it("Slack with client id, secret and signing secret serves every workspace, over HTTP", () => {
  expect(readConfig({ ...MANY, STORE_KEY: HEX }).platforms.slack).toEqual({
    signingSecret: "s3cret",
    client: { id: "1.2", secret: "s3cret" },
    mode: "http",
    whoMayAsk: "members",
    publicUrl: "https://bot.example.org",
    threads: false,
  });
});

it("Slack over Socket Mode has no install page, so that needs no public address", () => {
  const socket = { ...MANY, STORE_KEY: HEX, SLACK_APP_TOKEN: "xapp-1" };
  expect(readConfig({ ...socket, PUBLIC_URL: "" }).platforms.slack).not.toHaveProperty("publicUrl");
  expect(readConfig(socket).platforms.slack).not.toHaveProperty("publicUrl");
});

it("Slack with a bot token serves that workspace alone, whatever else is there", () => {
  const { slack } = readConfig({ ...MANY, SLACK_BOT_TOKEN: "xoxb-1" }).platforms;
  expect(slack).toEqual({ signingSecret: "s3cret", botToken: "xoxb-1", mode: "http", whoMayAsk: "members" });
});

it.each([
  [{ ...MANY, STORE_KEY: "" }, "STORE_KEY"],
  [{ ...MANY, STORE_KEY: HEX, SLACK_CLIENT_SECRET: "" }, "SLACK_CLIENT_SECRET"],
  [{ ...MANY, STORE_KEY: HEX, SLACK_CLIENT_ID: "" }, "SLACK_CLIENT_ID"],
  [{ ...MANY, STORE_KEY: HEX, PUBLIC_URL: "" }, "PUBLIC_URL"],
  [
    { ...MANY, STORE_KEY: HEX, PUBLIC_URL: "http://bot.example.org" },
    "PUBLIC_URL is not valid: it is no https",
  ],
  [{ ...MANY, STORE_KEY: HEX, SLACK_SIGNING_SECRET: "" }, "SLACK_SIGNING_SECRET or SLACK_APP_TOKEN"],
])("Slack for many workspaces, half filled in (%j), is refused and named: %s", (environment, name) => {
  expect(() => readConfig(environment)).toThrow(name);
});
