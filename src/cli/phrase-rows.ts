import { readFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { Language } from "../language.ts";
import { checkDraft, checkShape, type Grounds } from "../llm/wording/checks/check.ts";
import { type Draft, DraftSentence } from "../llm/wording/draft.ts";
import { type Delexicalised, outlineOf } from "../llm/wording/shape.ts";
import { knownShapes } from "./known-shapes.ts";
import { EXIT, print } from "./output.ts";
import { withPhrasebook } from "./phrase.ts";

/** Prints every wording of the phrasebook as JSON lines, each with an example of how it reads. */
export async function exportPhrasebook(): Promise<void> {
  await withPhrasebook(async ({ brain, grounds, book }) => {
    const shapes = knownShapes(brain);
    for (const { language, shape, origin, wording } of book.rows()) {
      const lead = shapes.get(`${language}/${shape}`);
      const shown = lead && { says: outlineOf(lead.shape), ...exampleOf(wording, lead, grounds) };
      await print(JSON.stringify({ language, shape, origin, ...shown, sentences: wording.sentences }));
    }
  });
}

/** How it reads; or, for a row that was edited or that newer checks refuse, why nobody gets to read it. */
function exampleOf(wording: Draft, lead: Delexicalised, grounds: Grounds) {
  const { accepted, text, violations } = checkDraft(wording, lead, grounds);
  return accepted
    ? { example: text }
    : { refused: violations.map(({ code, message }) => `${code}: ${message}`) };
}

/** What a reviewer may change is `sentences`; the rest says what they word. */
const Line = z.object({ language: Language, shape: z.string(), sentences: z.array(DraftSentence) });

/** Reads wordings that a person reviewed. They are checked like any other; exit code 1 when one is refused. */
export async function importPhrasebook(file: string): Promise<void> {
  const lines = (await contentOf(file)).split("\n").filter((line) => line.trim() !== "");
  await withPhrasebook(async ({ brain, grounds, book }) => {
    const shapes = knownShapes(brain);
    let taken = 0;
    for (const [index, line] of lines.entries()) {
      const { language, shape, sentences } = parseLine(line, index + 1);
      const lead = shapes.get(`${language}/${shape}`);
      const draft = { language, sentences };
      const problems = problemsWith(draft, lead, grounds);
      for (const problem of problems) process.stderr.write(`line ${index + 1}: ${problem}\n`);
      if (lead !== undefined && (await book.save(lead, draft, "imported"))) taken += 1;
    }
    await print(`${taken} of ${lines.length} wordings taken.`);
    if (taken < lines.length) process.exitCode = EXIT.fallsShort;
  });
}

function problemsWith(draft: Draft, lead: Delexicalised | undefined, grounds: Grounds): readonly string[] {
  if (lead === undefined) return ["no answer has this shape any more"];
  const { violations } = checkShape(draft, lead.shape, grounds);
  return violations.map(({ code, message }) => `${code}: ${message}`);
}

function parseLine(text: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(
      `Line ${number} is no wording.`,
      "Give lines as `rolwijzer phrase export` prints them, and change the texts only.",
      { cause },
    );
  }
}

async function contentOf(file: string): Promise<string> {
  if (file === "-") return textOf(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UsageError(`${file} cannot be read.`, "Give a file of JSON lines, or - for standard input.", {
      cause,
    });
  }
}
