import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { choicesIn } from "../../src/cli/manifest.ts";
import { rolwijzer } from "../support/command-line.ts";

describe("rolwijzer manifest slack", () => {
  it("prints the app of this deployment as YAML, and nothing else on standard output", async () => {
    const { code, out, err } = await rolwijzer([
      ...["manifest", "slack", "--url", "https://bot.example.org/", "--threads", "--oauth"],
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(parse(out).settings.interactivity.request_url).toBe("https://bot.example.org/slack/events");
  });

  it("says that the example's address is to be replaced", async () => {
    const { code, err } = await rolwijzer(["manifest", "slack"]);
    expect([code, err]).toEqual([0, expect.stringContaining("give --url or --socket")]);
  });

  it("tells an address that Slack cannot call from a flag that is none, each with what to do", async () => {
    const http = await rolwijzer(["manifest", "slack", "--url", "http://bot.example.org"]);
    expect([http.code, http.out, http.err]).toEqual([
      2,
      "",
      expect.stringContaining("such as --url https://"),
    ]);
    const unknown = await rolwijzer(["manifest", "slack", "--thread"]);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("--threads")]);
  });
});

describe("an address", () => {
  it.each([
    ["https://bot.example.org", "https://bot.example.org"],
    ["https://bot.example.org///", "https://bot.example.org"],
    ["https://bot.example.org:8443/bots/", "https://bot.example.org:8443/bots"],
    ["https://bot.example.org/slack/events", "https://bot.example.org"],
    ["https://bot.example.org/api/messages", "https://bot.example.org"],
  ])("%s is taken as %s", (url, taken) => {
    expect(choicesIn({ url }).url).toBe(taken);
  });

  it.each([
    ["http://bot.example.org", "no https address"],
    ["bot.example.org", "no https address"],
    ["", "no https address"],
    ["https://ann:secret@bot.example.org", "more than a host"],
    ["https://bot.example.org/?a=b", "more than a host"],
    ["https://localhost:3000", "only this network knows"],
  ])("%j is refused: %s", (url, why) => {
    expect(() => choicesIn({ url })).toThrow(why);
  });

  it("never stands in what is said of it, for it may hold a secret", () => {
    expect(() => choicesIn({ url: "https://ann:secret@bot.example.org" })).toThrow(/^(?!.*secret).*$/u);
  });
});

it.each([
  [{ socket: true, url: "https://bot.example.org" }, "--url gives one"],
  [{ socket: true, oauth: true }, "by OAuth"],
] as const)("refuses what does not go together: %j", (options, why) => {
  expect(() => choicesIn(options)).toThrow(why);
});
