import { webApi } from "@slack/bolt";
import { expect, it } from "vitest";
import { describe as describeInSlack } from "../../src/adapters/slack/failure.ts";
import { describe as describeInTeams } from "../../src/adapters/teams/failure.ts";
import { makeLog } from "../../src/observability/logger.ts";
import { refusal } from "../../src/storage/store-error.ts";

/** What an operator reads of one failure. */
function logged(fields: Readonly<Record<string, unknown>>) {
  const lines: string[] = [];
  makeLog("info", { write: (line) => void lines.push(line) }).error("it failed", fields);
  const { error } = JSON.parse(lines[0] ?? "{}");
  return error;
}

const full = refusal(Object.assign(new Error("hunter2"), { code: "SQLITE_FULL" }));

it.each([
  ["a platform", { error: full }],
  ["Slack", describeInSlack(full)],
  ["Teams", describeInTeams(full)],
])("tells the class, the message and the database's code of a failure in %s", (_, fields) => {
  expect(logged(fields)).toMatchObject({
    name: "StoreError",
    code: "STORE",
    message: "The database refused or did not answer (SQLITE_FULL).",
  });
});

it.each([
  ["a refusal", new webApi.WebAPIPlatformError({ ok: false, error: "not_authed" }), "WebAPIPlatformError"],
  ["a rate limit", new webApi.WebAPIRateLimitedError(30), "WebAPIRateLimitedError"],
  ["a status", new webApi.WebAPIHTTPError(503, "away", {}, "hunter2"), "WebAPIHTTPError"],
  [
    "what was wrapped",
    Object.assign(new Error("hunter2"), { original: new RangeError("hunter2") }),
    "RangeError",
  ],
])("tells the class of a failure of Slack's: %s", (_, error, name) => {
  expect(logged(describeInSlack(error))).toMatchObject({ name });
});

it("tells the name of a timeout, and no number that says nothing", () => {
  const { name, code } = logged(describeInSlack(new DOMException("hunter2", "TimeoutError")));
  expect([name, code]).toEqual(["TimeoutError", undefined]);
});

it.each([
  ["an error of somebody else", new Error("hunter2")],
  ["what is no error", "hunter2"],
])("never tells the message of %s, which can quote a reader", (_, error) => {
  expect(
    JSON.stringify([logged({ error }), logged(describeInSlack(error)), logged(describeInTeams(error))]),
  ).not.toContain("hunter2");
});

it.each(["token", "password", "secret", "authorization", "text", "body", "headers"])(
  "leaves out what is called %s, wherever it stands",
  (name) => {
    const lines: string[] = [];
    const held = { [name]: "hunter2", code: 7 };
    makeLog("info", { write: (line) => void lines.push(line) }).info("it went", {
      ...held,
      within: held,
      deep: { within: held },
      several: [held, { within: held }],
    });
    const left = { code: 7 };
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      ...left,
      within: left,
      deep: { within: left },
      several: [left, { within: left }],
    });
    expect(lines.join("")).not.toContain("hunter2");
  },
);
