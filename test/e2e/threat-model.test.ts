import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (file: string): string => readFileSync(file, "utf8");

type Door = { readonly name: string; readonly tests: readonly string[] };

/** The rows of the table of doors: its first column, and the tests that the last one names as `file: name`. */
function doorsIn(page: string): readonly Door[] {
  const [, below = ""] = page.split("| door | who can do what | what stops them | shown by |\n");
  const rows = below
    .split("\n")
    .slice(1)
    .filter((line) => line.startsWith("|"));
  return rows.map((row) => {
    const [, name = "", , , shown = ""] = row.split("|");
    return { name: name.trim(), tests: shown.split(" · ").flatMap(testsIn) };
  });
}

function testsIn(part: string): readonly string[] {
  const file = /`(?<file>[^`]+)`/u.exec(part)?.groups?.["file"] ?? "no file";
  return [...part.matchAll(/"(?<name>[^"]+)"/gu)].map((each) => `${file}: ${each.groups?.["name"]}`);
}

/** Tests that are named and nowhere. */
function missing(tests: readonly string[]): readonly string[] {
  return tests.filter((test) => {
    const [file = "", name = ""] = test.split(/: (?<name>.*)/u);
    return !existsSync(file) || !read(file).includes(`"${name}"`);
  });
}

const doors = doorsIn(read("SECURITY.md"));

describe.each(doors)("the door $name", ({ tests }) => {
  it("names the tests that show what stops whoever comes through it", () => {
    expect(tests.length).toBeGreaterThan(0);
    expect(missing(tests)).toEqual([]);
  });
});

it("every way in or out has its row", () => {
  const names = doors.map(({ name }) => name).join("; ");
  for (const door of [
    "Slack over HTTP",
    "/slack/install",
    "/slack/oauth_redirect",
    "guests, and people of other organisations",
    "Socket Mode",
    "Teams",
    "response_url",
    "serviceUrl",
    "buttons",
    "slash commands",
    "catalog folder",
    "vocabulary folder",
    ".env",
    "SQLite",
    "Postgres",
    "model server",
    "phrase import",
    "standard input",
    "roadmap files",
    "health",
    "metrics",
    "log",
  ])
    expect(names).toContain(door);
});

it("a test that is gone would be missed", () => {
  const page =
    '| door | who can do what | what stops them | shown by |\n|---|---|---|---|\n| a | b | c | `test/gone.test.ts` "x" · `package.json` "version", "no such test" |\n\n';
  const [door] = doorsIn(page);
  expect(missing(door?.tests ?? [])).toEqual(["test/gone.test.ts: x", "package.json: no such test"]);
});
