/**
 * Teaches labelled questions (`test/fixtures/questions`): adds a line to the vocabulary for each, marked with how it was
 * asked. A text with a word that the speller would put right is left out, for what is taught counts as spelt right.
 *
 *     npm run teach -- FILE.jsonl…
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { openBrain } from "../src/bot/brain.ts";
import { Labelled } from "../src/cli/score.ts";
import type { Turn } from "../src/intents/understanding/conversation.ts";
import { openUnderstanding } from "../src/intents/understanding/learning/open-trained.ts";
import { SHIPPED_VOCABULARY } from "../src/intents/vocabulary/vocabulary-files.ts";
import { openCatalog } from "../src/knowledge/load/shipped.ts";
import { makeSpeller } from "../src/text/spelling.ts";
import { fold, toWords } from "../src/text/words.ts";
import { tidy } from "./tidy-vocabulary.ts";

const { understand } = await openBrain();
const { model } = await openUnderstanding(await openCatalog());
const spell = makeSpeller(model.spelling);
let taught = 0;
let leftOut = 0;

for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const question = Labelled.parse(JSON.parse(line));
    if (isSpeltRight(question.text)) teach(question);
    else leftOut += 1;
  }
}
process.stdout.write(`${taught} lines taught, ${leftOut} left out for their spelling\n`);

function teach({ text, lang, intent, form, attribute, context = [] }: Labelled): void {
  const after = earlier(context);
  const marks = [form, attribute || "whole", after && `< ${after}`].filter(Boolean).join(" ");
  const lesson = form === "operate" && after !== undefined ? "operate" : intent;
  const path = `${SHIPPED_VOCABULARY}/examples/${lesson}.yaml`;
  const source = readFileSync(path, "utf8");
  const [top = ""] = /^(?:(?:#.*)?\n)*/u.exec(source) ?? [];
  const content = parse(source);
  const list = after === undefined ? "examples" : "followUps";
  const both = content[list]?.[lesson] ?? {};
  const oneLine = text.replace(/\s+/gu, " ").replaceAll(" | ", " ").trim();
  content[list] = {
    ...content[list],
    [lesson]: {
      ...both,
      [lang]: `${both[lang] ?? ""}${oneLine}${form === undefined ? "" : ` | ${marks}`}\n`,
    },
  };
  writeFileSync(path, tidy(top + stringify(content, { lineWidth: 0, blockQuote: "literal" })));
  taught += 1;
}

/** The intent that the text follows, as the bot understands it. */
function earlier(context: readonly string[]): string | undefined {
  const turns: Turn[] = [];
  for (const text of context) turns.push({ ...understand(text, { turns }), text });
  return turns.at(-1)?.intent.kind;
}

function isSpeltRight(text: string): boolean {
  const words = toWords(fold(text));
  const spelt = spell(words);
  return spelt.length === words.length && spelt.every((word, at) => word.text === words[at]?.folded);
}
