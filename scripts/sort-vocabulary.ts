/**
 * Writes every file of the vocabulary as it should stand: one phrase a line, sorted, none twice. Other folders,
 * such as a company's own vocabulary, can be given as parameters.
 */
import { writeFileSync } from "node:fs";
import { readVocabularySources, SHIPPED_VOCABULARY } from "../src/intents/vocabulary/vocabulary-files.ts";
import { tidy } from "./tidy-vocabulary.ts";

const folders = process.argv.slice(2);
for (const { file, text } of readVocabularySources(folders.length > 0 ? folders : [SHIPPED_VOCABULARY])) {
  const tidied = tidy(text);
  if (tidied === text) continue;
  writeFileSync(file, tidied);
  process.stdout.write(`sorted ${file}\n`);
}
