/**
 * Prints one line a surface of the program, `name sha256`. A change that only moves code leaves every line as it
 * was; one that changes what a reader sees says in its commit which lines changed and why.
 *
 * `--out FOLDER` also writes what was digested, so that two runs can be compared with `diff -r`.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { STARTED_WITH } from "../bench/measure.ts";
import { POSTED } from "../src/adapters/slack/shown.ts";
import { cardMessage, textMessage } from "../src/adapters/teams/messages.ts";
import { CARDS } from "../src/adapters/teams/shown.ts";
import type { Answer } from "../src/answer/answer.ts";
import { pagesOf } from "../src/answer/pages.ts";
import { toPlainText } from "../src/answer/plain-text.ts";
import { openBrain } from "../src/bot/brain.ts";
import { phraseFrom } from "../src/bot/wording.ts";
import { everyLead } from "../src/intents/answers/every-lead.ts";
import { slackMessage, teamsCard } from "../test/support/rendered.ts";

const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
const FIXTURES = "test/fixtures";

/** What a surface of the program says now. */
type Surface = { readonly name: string; readonly content: string };

/** Everything the command line prints for this input. What it exits with is a part of what it says. */
async function said(parameters: readonly string[], input = ""): Promise<string> {
  const child = spawn(process.execPath, [...STARTED_WITH, ...parameters], {
    env: { ...process.env, CATALOG_DIR: "", DEFAULT_LANGUAGE: "nl" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(input);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((done) => child.once("close", done));
  return `${Buffer.concat(chunks).toString("utf8")}exit ${code}\n`;
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(`${FIXTURES}/${folder}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** Labelled questions as they are; foreign ones have only their text. */
function questionsOf(file: string): string {
  const text = readFileSync(`${FIXTURES}/questions/${file}`, "utf8");
  if (file.endsWith(".jsonl")) return text;
  const lines = text.trim().split("\n");
  return lines.map((line, index) => JSON.stringify({ id: `${file}:${index + 1}`, text: line })).join("\n");
}

/** One process answers the lines of all files; each file keeps a surface of its own. */
async function saidOfEach(
  command: string,
  parameters: readonly string[],
  inputs: readonly { readonly file: string; readonly input: string }[],
): Promise<readonly Surface[]> {
  const output = await said([command, ...parameters], inputs.map(({ input }) => input.trim()).join("\n"));
  const lines = output.split("\n");
  return inputs.map(({ file, input }) => {
    const count = input.split("\n").filter((line) => line.trim() !== "").length;
    return { name: `${command}/${file}`, content: lines.splice(0, count).join("\n") };
  });
}

async function askSurfaces(): Promise<readonly Surface[]> {
  const files = [...filesIn("questions", ".jsonl"), ...filesIn("questions", ".txt")];
  const inputs = files.map((file) => ({ file, input: questionsOf(file) }));
  return saidOfEach("ask", ["--jsonl", "--explain"], inputs);
}

async function groundSurfaces(): Promise<readonly Surface[]> {
  const inputs = filesIn("grounding", ".jsonl").map((file) => ({
    file,
    input: readFileSync(`${FIXTURES}/grounding/${file}`, "utf8"),
  }));
  return saidOfEach("ground", ["check", "--jsonl"], inputs);
}

async function roadmapSurfaces(): Promise<readonly Surface[]> {
  const files = filesIn("roadmap", ".tsv");
  const mapped = files.map(async (file) => ({
    name: `roadmap/${file}`,
    content: await said(["roadmap", `${FIXTURES}/roadmap/${file}`, "--jsonl"]),
  }));
  return Promise.all(mapped);
}

/** Of the leads, platforms show every so many: all roles, backgrounds and kinds of answer are among them. */
const EVERY = 3;

const cardFirst = (answer: Answer) => cardMessage(answer, teamsCard(answer));

/** Every lead that the catalog can give, and its answers as each platform shows them. */
async function renderedSurfaces(): Promise<readonly Surface[]> {
  const { catalog, respond } = await openBrain();
  const phrase = phraseFrom(catalog, undefined);
  return (["nl", "en"] as const).flatMap((language) => {
    const answers = everyLead(catalog, respond, language).map((answer) => phrase(answer, ""));
    const all = (render: (answer: Answer) => unknown, some = answers) =>
      some.map((answer) => JSON.stringify(render(answer))).join("\n");
    const shown = (render: (answer: Answer) => unknown) =>
      all(
        render,
        answers.filter((_, index) => index % EVERY === 0),
      );
    return [
      { name: `leads/${language}`, content: all((answer) => answer) },
      { name: `text/${language}`, content: all(toPlainText) },
      {
        name: `slack/${language}`,
        content: shown((answer) => slackMessage(pagesOf(answer, POSTED.fits)[0], true)),
      },
      { name: `teams/${language}`, content: shown((whole) => cardFirst(pagesOf(whole, CARDS.fits)[0])) },
      { name: `teams-text/${language}`, content: shown(textMessage) },
    ];
  });
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", () => process.exit());

const [asked, grounded, mapped, exported, rendered] = await Promise.all([
  askSurfaces(),
  groundSurfaces(),
  roadmapSurfaces(),
  said(["catalog", "export"]),
  renderedSurfaces(),
]);

for (const { name, content } of [
  ...asked,
  ...grounded,
  ...mapped,
  { name: "catalog/export", content: exported },
  ...rendered,
]) {
  process.stdout.write(`${name} ${createHash("sha256").update(content).digest("hex")}\n`);
  if (out === undefined) continue;
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/${name.replaceAll("/", "-")}`, content);
}
