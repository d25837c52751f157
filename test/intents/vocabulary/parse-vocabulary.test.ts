import { describe, expect, it } from "vitest";
import { CatalogError } from "../../../src/errors.ts";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";

function mistakesIn(text: string): readonly string[] {
  try {
    parseVocabulary([{ file: "ours.yaml", text }]);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return error.message.split("\n");
  }
}

describe("reading a vocabulary file", () => {
  it("takes a list of phrases, and a text with one a line", () => {
    const [list, text] = parseVocabulary([
      { file: "list.yaml", text: 'cues:\n  ai:\n    nl: ["*ai", slim]\n' },
      { file: "text.yaml", text: "cues:\n  ai:\n    nl: |\n      *ai\n\n      # a comment\n      slim\n" },
    ]);
    expect(text).toEqual(list);
    expect(list).toEqual({ cues: { ai: { nl: ["*ai", "slim"] } } });
  });

  it.each([
    [
      "a cue that no rule knows",
      "cues:\n  who: { nl: wie }\n  tool:\n    nl: rugzak\n",
      /^ours\.yaml:3: cues knows no "tool"\. Did you mean tools\.$/u,
    ],
    [
      "one that is like no other",
      "cues:\n  zzz:\n    nl: rugzak\n",
      /^ours\.yaml:2: cues knows no "zzz"\. Use one of: about, .*you\.$/u,
    ],
    [
      "an intent that there is not",
      "examples:\n  list_role:\n    nl: welke\n",
      /^ours\.yaml:2: examples knows no "list_role"\. Did you mean list_roles\.$/u,
    ],
    [
      "a part that there is not",
      "\nexampels: {}\n",
      /^ours\.yaml:2: "exampels" is no part of a vocabulary\. Did you mean examples\.$/u,
    ],
    [
      "a language that we do not speak",
      "cues:\n  who:\n    nl: wie\n    fr: qui\n",
      /^ours\.yaml:4: cues\.who knows no "fr"\. See docs\/understanding\.md/u,
    ],
    [
      "a number that is none",
      "numbers:\n  twee: 2\n  drie: veel\n",
      /^ours\.yaml:3: numbers\.drie: .*expected number/u,
    ],
  ])("names file and line of %s, and what would be right", (_, text, message) => {
    expect(mistakesIn(text)[0]).toMatch(message);
  });
});
