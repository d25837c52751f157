import { expect, it } from "vitest";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";
import { untaught } from "../../../src/intents/vocabulary/untaught.ts";
import {
  readVocabularySources,
  SHIPPED_VOCABULARY,
} from "../../../src/intents/vocabulary/vocabulary-files.ts";

const files = parseVocabulary(readVocabularySources([SHIPPED_VOCABULARY]));

it("finds every intent of the shipped vocabulary taught in both languages", () => {
  expect(untaught(files)).toEqual([]);
});

it("names the file and the language where nobody could ask for an intent", () => {
  const without = files.map(({ examples, ...file }) => ({
    ...file,
    ...(examples === undefined ? {} : { examples: { ...examples, thanks: { nl: ["bedankt"] } } }),
  }));
  expect(untaught(without)).toEqual([
    expect.objectContaining({
      file: "examples/thanks.yaml",
      problem: "no example line teaches thanks in en",
    }),
  ]);
});
