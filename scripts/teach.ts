/**
 * Teaches labelled questions (`test/fixtures/questions`): adds a line to the vocabulary for each, marked with how it was
 * asked. A text with a word that the speller would put right is left out, for what is taught counts as spelt right.
 *
 *     npm run teach -- FILE.jsonl…
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { openBrain } from "../src/bot/brain.ts";
import { Labelled } from "../src/cli/score.ts";
import { openUnderstanding } from "../src/intents/understanding/learning/open-trained.ts";
import { understandAll } from "../src/intents/understanding/understand.ts";
import { SHIPPED_VOCABULARY } from "../src/intents/vocabulary/vocabulary-files.ts";
import { groupBy } from "../src/knowledge/group.ts";
import { openCatalog } from "../src/knowledge/load/shipped.ts";
import { makeSpeller } from "../src/text/spelling.ts";
import { fold, toWords } from "../src/text/words.ts";
import { changed } from "./tidy-vocabulary.ts";

/** Lists of example lines, by lesson and language, one phrase a line. */
const Examples = z.looseObject(
  Object.fromEntries(
    ["examples", "followUps"].map((list) => [
      list,
      z.record(z.string(), z.record(z.string(), z.string())).default({}),
    ]),
  ),
);

/** Slots that are learned as an attribute is. */
const MARKED_WITH: Readonly<Record<string, string>> = {
  about_bot: "what",
  guide: "page",
  out_of_scope: "why",
  settings: "what",
};

const { understand } = await openBrain();
const { model } = await openUnderstanding(await openCatalog());
const spell = makeSpeller(model.spelling);

const questions = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Labelled.parse(JSON.parse(line))),
);
const lines = questions.filter(({ text }) => isSpeltRight(text)).map(lineOf);
for (const [lesson, taught] of groupBy(lines, (line) => line.lesson)) {
  const file = `${SHIPPED_VOCABULARY}/examples/${lesson}.yaml`;
  writeFileSync(
    file,
    changed(readFileSync(file, "utf8"), (content) => withLines(content, taught)),
  );
}
process.stdout.write(
  `${lines.length} lines taught, ${questions.length - lines.length} left out for their spelling\n`,
);

type Line = ReturnType<typeof lineOf>;

function lineOf({ text, lang, intent, slots, form, attribute, context = [] }: Labelled) {
  const asked = slots[MARKED_WITH[intent] ?? ""] ?? attribute;
  const after = earlier(context);
  const marks = [form, asked || "whole", after && `< ${after}`].filter(Boolean).join(" ");
  const oneLine = text.replace(/\s+/gu, " ").replaceAll(" | ", " ").trim();
  return {
    lesson: form === "operate" && after !== undefined ? "operate" : intent,
    list: after === undefined ? "examples" : "followUps",
    lang,
    phrase: `${oneLine}${form === undefined ? "" : ` | ${marks}`}`,
  };
}

function withLines(content: unknown, taught: readonly Line[]): unknown {
  const lists = Examples.parse(content);
  for (const { lesson, list, lang, phrase } of taught) {
    const lessons = lists[list] ?? {};
    const phrases = lessons[lesson] ?? {};
    const longer = { ...phrases, [lang]: `${phrases[lang] ?? ""}${phrase}\n` };
    lists[list] = { ...lessons, [lesson]: longer };
  }
  return lists;
}

/** The intent that the text follows, as the bot understands it. */
function earlier(context: readonly string[]): string | undefined {
  const last = context.at(-1);
  return last === undefined ? undefined : understandAll(understand, context.slice(0, -1), last).intent.kind;
}

function isSpeltRight(text: string): boolean {
  const words = toWords(fold(text));
  const spelt = spell(words);
  return spelt.length === words.length && spelt.every((word, at) => word.text === words[at]?.folded);
}
