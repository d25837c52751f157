import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (folder: string, end: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");

const ROOMS = "slack|teams|records|store|sdk|model";
const DOCUMENTED = new RegExp(`\`(?<event>(?:${ROOMS})\\.[a-z]+(?:_[a-z]+)*)\``, "gu");
const LOGGED = new RegExp(
  `(?:log\\s*\\.(?<how>info|warn|error)|seldom)\\(\\s*"(?<event>(?:${ROOMS})\\.[a-z_]+)"`,
  "gu",
);

const documentedIn = (text: string): readonly string[] =>
  [...text.matchAll(DOCUMENTED)].map((each) => each.groups?.["event"] ?? "");

type Logged = { readonly event: string; readonly how: string };
const loggedIn = (code: string): readonly Logged[] =>
  [...code.matchAll(LOGGED)].map(({ groups = {} }) => ({
    event: groups["event"] ?? "",
    // What is logged once in a while is a warning.
    how: groups["how"] ?? "warn",
  }));

/** Events of a document that are never logged. */
function invented(text: string, code: string): readonly string[] {
  const logged = loggedIn(code).map(({ event }) => event);
  return documentedIn(text).filter((event) => !logged.includes(event));
}

/** Warnings and errors that no document explains. */
function unexplained(text: string, code: string): readonly string[] {
  const documented = documentedIn(text);
  const worth = loggedIn(code).filter(({ how, event }) => how !== "info" && !documented.includes(event));
  return [...new Set(worth.map(({ event }) => event))];
}

it("a document names only events that are logged", () => {
  expect(loggedIn(read("src", ".ts")).length).toBeGreaterThan(30);
  expect(invented(read("docs", ".md"), read("src", ".ts"))).toEqual([]);
});

it("every warning and error of a platform, a store or a model is explained in a document", () => {
  expect(unexplained(read("docs", ".md"), read("src", ".ts"))).toEqual([]);
});

it("an event that only one of both knows would be caught", () => {
  const text = "`slack.tap`, `slack.gone_away`, slack.com";
  const code =
    'log.error("slack.tap", why); parts.log\n.warn(\n"teams.new", {}); log.info("slack.quiet"); seldom("teams.odd");';
  expect(invented(text, code)).toEqual(["slack.gone_away"]);
  expect(unexplained(text, code)).toEqual(["teams.new", "teams.odd"]);
});
