import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../../src/cli/program.ts";
import {
  canRun,
  commandsIn,
  type Documented,
  parametersOf,
  refusalOf,
} from "../support/documented-commands.ts";
import { programsOf } from "../support/shell-lines.ts";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const DOCUMENTED = PAGES.flatMap((file) =>
  commandsIn(readFileSync(file, "utf8")).map((command) => ({ ...command, file })),
);

const refusals = async (commands: readonly Documented[]) =>
  (await Promise.all(commands.map(refusalOf))).filter((refusal) => refusal !== undefined);

describe("a command in a document", () => {
  it("is one that can be given as it stands", async () => {
    expect(await refusals(DOCUMENTED)).toEqual([]);
  });

  it("is found in sentences over two lines, in fences and in blocks that are set in", () => {
    const page =
      "Ask `npm run -s\nrolwijzer -- report` or `catalog\n check`, not `rolwijzer.db` or `report`.\n\n" +
      "    PORT=1 npm start\n\n```sh\nnpm ci   # all\nls\n```\n\n```\nrolwijzer phrase\nelse\n```\n";
    expect(commandsIn(page)).toEqual([
      { line: "npm ci   # all", kind: "line" },
      { line: "ls", kind: "line" },
      { line: "rolwijzer phrase", kind: "line" },
      { line: "PORT=1 npm start", kind: "line" },
      { line: "npm run -s rolwijzer -- report", kind: "line" },
      { line: "rolwijzer catalog check", kind: "mention" },
    ]);
  });

  it("is read as a shell reads it", () => {
    expect(programsOf(`A=1 echo "a | b" | rolwijzer ask 'c # d' --json > e < f && npm ci # g && h`)).toEqual([
      ["echo", "a | b"],
      ["rolwijzer", "ask", "c # d", "--json"],
      ["npm", "ci"],
    ]);
  });

  it.each([
    ["rolwijzer publish teams", "no command"],
    ["rolwijzer manifest nowhere", "manifest nowhere"],
    ["rolwijzer catalog mend", "catalog mend"],
    ["rolwijzer catalog", "outputHelp"],
    ["rolwijzer ask --loud hoi", "--loud"],
    ["rolwijzer ask --lang de hoi", "de"],
    ["rolwijzer eval", "missing required argument"],
    ["rolwijzer ground show", "--intent"],
    ["rolwijzer report --since yesterday", "yesterday"],
    ["rolwijzer report all", "too many arguments"],
    ["npm run -s rolwijzer -- serve", "no command"],
    ["npm run chatter", 'no script "chatter"'],
    ["npm start -- --loud", "--loud"],
    ["npm test -- golden", "takes nothing"],
    ["npm run bench -- everything", "everything"],
    ["npm ci --omit", "takes nothing"],
    ["npm install", 'no script "install"'],
    ["npx vitest", "end by itself"],
    ["npx vitest run nowhere", "no test is in nowhere"],
    ["npx eslint", "no eslint"],
    ["npm ci && make", "starts make"],
    ["echo hoi | rolwijzer aks", "no command"],
  ])("would be caught with `%s`", async (line, why) => {
    expect(await refusals([{ line, kind: "line" }])).toEqual([expect.stringContaining(why)]);
  });

  it("may be named without what it needs, and not without being there", async () => {
    const named = ["rolwijzer ground show", "rolwijzer eval --errors"].map(mention);
    expect(await refusals(named)).toEqual([]);
    expect(await refusals(["rolwijzer ground hide"].map(mention))).toHaveLength(1);
  });
});

const mention = (line: string): Documented => ({ line, kind: "mention" });

it("every command of the program is in a document", () => {
  const names = program().commands.flatMap((command) => [
    command.name(),
    ...command.commands.map((each) => `${command.name()} ${each.name()}`),
  ]);
  const text = DOCUMENTED.map(({ line }) => line).join("\n");
  const groups = names.filter((name) => names.some((other) => other.startsWith(`${name} `)));
  expect(names.filter((name) => !groups.includes(name) && !text.includes(name))).toEqual([]);
});

/** What is started for a line, so that what several documents say is run once. */
const startedBy = (line: string): string =>
  JSON.stringify(programsOf(line).map((words) => parametersOf(words) ?? words));

const RUNS = [
  ...new Map(
    DOCUMENTED.filter(canRun).map(({ line, file }) => [startedBy(line), [line, file] as const]),
  ).values(),
];

describe("a command that ends by itself", () => {
  let folder: string;
  let environment: Record<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "documented-"));
    environment = { PATH: [programs(folder), process.env["PATH"]].join(delimiter) };
    const questions = readFileSync("test/fixtures/questions/questions.en.jsonl", "utf8").split("\n");
    writeFileSync(join(folder, "questions.jsonl"), questions.slice(0, 3).join("\n"));
    const sentences = [{ facts: ["f1"], kind: "claim", text: "[[role1.one]] [[task1]]." }];
    const draft = {
      intent: "role_vacancy",
      roles: ["mlops-engineer"],
      language: "en",
      draft: { language: "en", sentences },
    };
    writeFileSync(join(folder, "drafts.jsonl"), JSON.stringify(draft));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (line: string) =>
    spawnSync("bash", ["--norc", "-eo", "pipefail", "-c", line], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });

  it.each(RUNS)("`%s` of %s does what it says", (line) => {
    const { status, stdout, stderr } = run(line);
    expect([status, stderr]).toEqual([0, stderr]);
    expect(stdout.length > 0 || line.includes(">")).toBe(true);
  });

  it("would be caught when it fails", () => {
    expect(run("echo hoi | rolwijzer roadmap nowhere.txt").status).toBe(2);
    expect(run("npm run -s rolwijzer -- ask").status).toBe(2);
  });

  it("is not one that waits, writes elsewhere or goes out", () => {
    const lines = [
      "npm ci && npm start",
      "npm test",
      "rolwijzer phrase",
      "rolwijzer doctor",
      "rolwijzer catalog check --links",
      "npm run build",
    ];
    expect(lines.map((line) => canRun({ line, kind: "line" }))).toEqual(lines.map(() => false));
    expect(RUNS.length).toBeGreaterThan(10);
  });
});

/** Puts `rolwijzer` and as much of `npm` as starts it into a folder. @returns the folder */
function programs(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const start = `exec "${process.execPath}" "${resolve("scripts/rolwijzer.cjs")}" "$@"`;
  writeFileSync(join(bin, "rolwijzer"), `#!/bin/bash\n${start}\n`, { mode: 0o755 });
  const npm = 'if [ "$1" = start ]; then exec rolwijzer start; fi\nshift 4; exec rolwijzer "$@"';
  writeFileSync(join(bin, "npm"), `#!/bin/bash\n${npm}\n`, { mode: 0o755 });
  return bin;
}
