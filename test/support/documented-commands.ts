import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Command, CommanderError } from "commander";
import { program, refuseUnknown } from "../../src/cli/program.ts";
import { programsOf } from "./shell-lines.ts";

/** A shell line that a document shows, or in passing a command by its name alone, such as `catalog check`. */
export type Documented = { readonly line: string; readonly kind: "line" | "mention" };

const OURS = /^(?:[A-Z_]+=\S+ )*(?:rolwijzer|npm|npx|echo)(?: |$)/u;
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const COMMANDS = program().commands.map((command) => command.name());

/** Every command in a page of Markdown: lines of code blocks, fenced or set in, and code within a sentence. */
export function commandsIn(markdown: string): readonly Documented[] {
  const blocks = [...markdown.matchAll(/^ *```(?<tongue>\w*)\n(?<code>[\s\S]*?)^ *```/gmu)];
  const fenced = blocks.flatMap(({ groups }) =>
    (groups?.["code"] ?? "").split("\n").filter((line) => groups?.["tongue"] === "sh" || OURS.test(line)),
  );
  const text = markdown.replace(/^ *```[\s\S]*?^ *```/gmu, "");
  const setIn = [...text.matchAll(/^ {4}(?<line>\S.*)$/gmu)].map((each) => each.groups?.["line"] ?? "");
  const inline = [...text.matchAll(/`(?<code>[^`]+)`/gu)].map((each) => tidy(each.groups?.["code"] ?? ""));
  return [
    ...[...fenced, ...[...setIn, ...inline].filter((line) => OURS.test(line))]
      .filter((line) => line.trim() !== "")
      .map((line) => ({ line: line.trim(), kind: "line" as const })),
    ...inline.filter(isMention).map((line) => ({ line: `rolwijzer ${line}`, kind: "mention" as const })),
  ];
}

const tidy = (code: string): string => code.replace(/\s+/gu, " ").trim();

function isMention(code: string): boolean {
  const [first = "", ...rest] = code.split(" ");
  return COMMANDS.includes(first) && rest.length > 0;
}

/** What the command line is given by a program's words; nothing when they start something else. */
export function parametersOf(words: readonly string[]): readonly string[] | undefined {
  const [name, ...rest] = words;
  if (name === "rolwijzer") return rest;
  const { script = "", given } = scriptOf(words) ?? { given: [] };
  const [, own] = (scripts[script] ?? "").split("scripts/rolwijzer.cjs");
  return own === undefined ? undefined : [...own.split(" ").filter(Boolean), ...given];
}

function scriptOf([npm, verb = "", ...rest]: readonly string[]) {
  if (npm !== "npm" || verb === "ci") return undefined;
  const [script, ...behind] = verb === "run" ? rest.filter((word) => word !== "-s") : [verb, ...rest];
  return { script, given: behind[0] === "--" ? behind.slice(1) : behind };
}

/** Why a line cannot be what a reader should type; nothing when it can. */
export async function refusalOf({ line, kind }: Documented): Promise<string | undefined> {
  for (const words of programsOf(line)) {
    const refusal = await programRefusal(words, kind);
    if (refusal !== undefined) return `${line}: ${refusal}`;
  }
  return undefined;
}

async function programRefusal(words: readonly string[], kind: Documented["kind"]) {
  const parameters = parametersOf(words);
  if (parameters !== undefined) return parametersRefusal(parameters, kind);
  const [name = "", ...rest] = words;
  if (name === "echo") return undefined;
  if (name === "npm") return npmRefusal(words);
  if (name !== "npx") return `starts ${name}, which a reader may not have`;
  if (!existsSync(`node_modules/.bin/${rest[0]}`)) return `there is no ${rest[0]}`;
  return rest[0] === "vitest" ? testsRefusal(rest.slice(1)) : undefined;
}

/** Names of what `npm run bench` can measure alone, as they stand in its table. */
const BENCH_PARTS = new Set(readFileSync("bench/bench.ts", "utf8").match(/(?<=^ {2})\w+(?=,$)/gmu));

function npmRefusal(words: readonly string[]): string | undefined {
  const { script = "", given } = scriptOf(words) ?? { given: words.slice(2) };
  if (words[1] !== "ci" && !(script in scripts)) return `there is no script "${script}"`;
  if (script === "bench") return given.find((part) => !BENCH_PARTS.has(part));
  return given.length > 0 ? "takes nothing" : undefined;
}

/** Words without a dash choose test files by a part of their path. */
function testsRefusal([verb, ...given]: readonly string[]): string | undefined {
  if (verb !== "run") return "does not end by itself";
  const tests = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".test.ts"),
  );
  const empty = given.find((part) => !part.startsWith("-") && !tests.some((path) => path.includes(part)));
  return empty && `no test is in ${empty}`;
}

class Understood extends Error {}

function inSilence(command: Command): void {
  command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const each of command.commands) inSilence(each);
}

async function parametersRefusal(parameters: readonly string[], kind: Documented["kind"]) {
  const rolwijzer = program();
  inSilence(rolwijzer);
  rolwijzer.hook("preAction", () => {
    throw new Understood();
  });
  try {
    refuseUnknown(rolwijzer, parameters);
    await rolwijzer.parseAsync(parameters, { from: "user" });
    return "does nothing";
  } catch (error) {
    return isUnderstood(error, kind) ? undefined : String(error);
  }
}

const NOT_ALL: readonly string[] = ["commander.missingArgument", "commander.missingMandatoryOptionValue"];

function isUnderstood(error: unknown, kind: Documented["kind"]): boolean {
  if (error instanceof Understood) return true;
  if (!(error instanceof CommanderError)) return false;
  return error.exitCode === 0 || (kind === "mention" && NOT_ALL.includes(error.code));
}

/** Whether a line needs no network, writes nothing outside its folder, and ends by itself. */
export function canRun({ line, kind }: Documented): boolean {
  const programs = programsOf(line);
  const isPiped = /\||< /u.test(line);
  return (
    kind === "line" &&
    !line.includes("…") &&
    programs.some((words) => words[0] !== "echo") &&
    programs.every((words) => words[0] === "echo" || ends(parametersOf(words), isPiped))
  );
}

function ends(parameters: readonly string[] | undefined, isPiped: boolean): boolean {
  if (parameters === undefined) return false;
  const [command = "", second = ""] = parameters;
  switch (command) {
    case "ask":
      return isPiped || parameters.some((word) => word.includes(" "));
    case "start":
    case "chat":
      return isPiped;
    case "doctor":
      return second === "--env-example" || second === "--settings";
    case "phrase":
      // Without a model there is nothing to word.
      return false;
    case "store":
      // Without a store there is nothing to copy.
      return false;
    case "catalog":
      return !parameters.includes("--links");
    default:
      return true;
  }
}
