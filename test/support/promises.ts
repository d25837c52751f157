import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the bot's own sentences stand. */
function filesWithTexts(): readonly string[] {
  const below = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return [
    ...below("src/intents/answers").filter((path) => path.endsWith(".ts")),
    ...below("src/adapters").filter((path) => /(?:lines|chat|prompts)\.ts$/u.test(path)),
  ];
}

/** A sentence with one of these says what is done with something of the reader's. */
const PROMISING: Readonly<Record<"nl" | "en", RegExp>> = {
  nl: /\b(?:bewaar|bewaard|bewaren|bewaart|gewist|wissen|wis|onthoud|onthoudt|onthouden|vergeet|vergeten|geef het door|doorgegeven|genoteerd|noteer|verwijder\p{L}*|onleesbaar|taalmodel|ziet oordelen|dag:|dagen:|dagen(?=\())(?!\p{L})/iu,
  en: /\b(?:keep|keeps|kept|erase|erased|erasing|remember|remembers|remembered|forget|forgets|forgotten|pass (?:it|them) on|passed on|noted|deleted?|removed?|blotted|language model|see votes|for a day|days:|forDays(?=\())(?!\p{L})/iu,
};

const TEXT = /\b(nl|en):\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/gu;

/** Every sentence of the bot's that promises something; figures from settings as they stand in the source. */
export function promisesIn(source: string): readonly string[] {
  return [...source.matchAll(TEXT)].flatMap(([, language, quoted, template]) =>
    (quoted ?? template ?? "")
      .split(/(?<=[.?!])\s+/u)
      .filter((sentence) => PROMISING[language === "nl" ? "nl" : "en"].test(sentence)),
  );
}

export function allPromises(): readonly string[] {
  return [...new Set(filesWithTexts().flatMap((path) => promisesIn(readFileSync(path, "utf8"))))].sort();
}

/** A test by its file and its title. */
export type Proof = readonly [file: string, title: string];

export function isThere([file, title]: Proof): boolean {
  return readFileSync(file, "utf8").includes(`"${title}"`);
}
