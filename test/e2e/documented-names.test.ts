import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshSqlite } from "../support/databases.ts";
import { rowsIn } from "../support/rows.ts";

const read = (file: string): string => readFileSync(file, "utf8");
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** What stands in code marks within sentences. */
function namesIn(page: string): readonly string[] {
  const sentences = page.replace(/^ *```[\s\S]*?^ *```/gmu, "");
  return [...sentences.matchAll(/`(?<name>[^`\s]+)`/gu)].map((each) => each.groups?.["name"] ?? "");
}

const FOLDERS = [".github", "bench", "docs", "manifest", "scripts", "src", "test"];
const FILES = [
  ...readdirSync("."),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ),
];

/** Files and folders that a page names and that are nowhere. What readers make themselves is not looked for. */
function missing(page: string, made: readonly string[] = []): readonly string[] {
  const paths = namesIn(page).filter(
    (name) => /^[\w@./-]+(?:\.(?:ts|js|cjs|yaml|json|md)|\/)$/u.test(name) && !/^[./]*\/$/u.test(name),
  );
  return paths.filter((name) => !made.includes(name) && !FILES.some((file) => isAt(file, name)));
}

function isAt(file: string, name: string): boolean {
  const wanted = name.replace(/\/$/u, "");
  return (
    (file === wanted || file.endsWith(`/${wanted}`)) && (wanted === name || statSync(file).isDirectory())
  );
}

const CODES = /^(?:SQLITE|PROXY|SELF_SIGNED|UNABLE_TO|NODE)_|(?:^|_)CERT(?:_|$)/u;

const SETTINGS = [...read(".env.example").matchAll(/^#? ?(?<name>[A-Z_]+)=/gmu)].map(
  (each) => each.groups?.["name"],
);

/** Of chokidar, which reads it itself. */
const OF_OTHERS = ["CHOKIDAR_USEPOLLING"];

/** What looks like a setting and is none; codes of databases and connections look alike, and what Node itself reads. */
const unknownSettings = (page: string): readonly string[] =>
  namesIn(page)
    .map((name) => name.split("=", 1)[0] ?? "")
    .filter((name) => /^[A-Z]{3,}_[A-Z_]+$/u.test(name) && !CODES.test(name))
    .filter((name) => ![...SETTINGS, ...OF_OTHERS].includes(name));

/** First cells of the rows of the table under these column names. */
function rowsUnder(page: string, columns: string): readonly string[] {
  const [, below = ""] = page.split(`${columns}\n`);
  return below
    .split("\n")
    .slice(
      1,
      below.split("\n").findIndex((line) => !line.startsWith("|")),
    )
    .map((line) => line.split("|")[1] ?? "");
}

describe("a document", () => {
  it.each(PAGES)("names only files and folders that are there: %s", (page) => {
    expect(missing(read(page), ["manifest.json", "hide.yaml", "CATALOG_DIR/vocabulary/"])).toEqual([]);
  });

  it.each(PAGES)("names only settings that are read: %s", (page) => {
    expect(unknownSettings(read(page))).toEqual([]);
  });

  it("would be caught with a file, a folder or a setting that is gone", () => {
    const page =
      "`src/gone.ts` `test/support/pages.ts` `needs.ts` `support/` `helpers/` `pages.ts/`\n```\n`a.ts`\n```";
    expect(missing(page)).toEqual(["src/gone.ts", "helpers/", "pages.ts/"]);
    expect(unknownSettings("`SLACK_TOKEN=x` `SLACK_BOT_TOKEN` `SQLITE_FULL` `PORT`")).toEqual([
      "SLACK_TOKEN",
    ]);
  });
});

it("docs/operations.md lists the tables of the store", async () => {
  const { settings, drop } = await freshSqlite();
  try {
    const tables = rowsUnder(
      read("docs/operations.md"),
      "| table | holds | of a person | kept for |",
    ).flatMap(namesIn);
    expect(tables.toSorted()).toEqual(Object.keys(await rowsIn(settings)).toSorted());
  } finally {
    await drop();
  }
});

it("docs/architecture.md lists the rooms that have walls", () => {
  const rows = rowsUnder(read("docs/architecture.md"), "| room | holds | may import |");
  const rooms = rows.flatMap((row) => {
    const names = namesIn(row).map((name) => name.replace(/\/$/u, ""));
    // "adapters/slack, teams, console" leaves out what they share.
    return names.map((name) =>
      names[0]?.startsWith("adapters/") && !name.includes("/") ? `adapters/${name}` : name,
    );
  });
  const [, walls = ""] = read(".dependency-cruiser.cjs").split("MAY_IMPORT = {");
  const walled = [...(walls.split("};")[0] ?? "").matchAll(/^ +"?(?<room>[a-z/]+)"?:/gmu)];
  const floor = readdirSync("src")
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replace(".ts", ""));
  const folders = walled.map((each) => each.groups?.["room"] ?? "");
  expect(rooms.toSorted()).toEqual([...floor, ...folders, "bot", "cli"].toSorted());
});
