import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mergeVocabulary } from "../../../src/intents/vocabulary/merge-vocabulary.ts";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";
import {
  readVocabularySources,
  SHIPPED_VOCABULARY,
} from "../../../src/intents/vocabulary/vocabulary-files.ts";

/** Two lines that share so much of their three-letter pieces are copies of each other. */
const NEAR_COPY = 0.75;
/** Shorter ones ("thanks", "tools?") are everybody's. */
const TELLING_LENGTH = 18;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function pieces(text: string): ReadonlySet<string> {
  const padded = ` ${plain(text)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** From 0 to 1; 0 without counting when one is too short to be a near-copy of the other. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < NEAR_COPY * Math.max(a.size, b.size)) return 0;
  let both = 0;
  for (const piece of a) if (b.has(piece)) both += 1;
  return both / (a.size + b.size - both);
}

function taughtLines(): readonly string[] {
  const { examples, followUps } = mergeVocabulary(
    parseVocabulary(readVocabularySources([SHIPPED_VOCABULARY])),
  );
  return [...Object.values(examples), ...Object.values(followUps)].flatMap(({ nl, en }) => [...nl, ...en]);
}

it("is taught by no line that it is measured by, nor by a near-copy", () => {
  const measured = ["nl", "en"].flatMap((language) =>
    readFileSync(new URL(`../../fixtures/questions/questions.${language}.jsonl`, import.meta.url), "utf8")
      .split("\n")
      .filter(Boolean)
      .flatMap((line): string[] => {
        const { text, context = [] } = JSON.parse(line);
        return [text, ...context];
      }),
  );
  const taught = taughtLines().map((text) => ({ text, pieces: pieces(text) }));
  const copies = measured
    .filter((text) => text.length >= TELLING_LENGTH)
    .flatMap((text) => {
      const own = pieces(text);
      return taught
        .filter((each) => likeness(own, each.pieces) >= NEAR_COPY)
        .map((each) => `${text} ~ ${each.text}`);
    });
  expect(copies).toEqual([]);
});
