import { describe, expect, it } from "vitest";
import { mergeVocabulary } from "../../../src/intents/vocabulary/merge-vocabulary.ts";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";

const merged = (...texts: readonly string[]) =>
  mergeVocabulary(parseVocabulary(texts.map((text, index) => ({ file: `${index}.yaml`, text }))));

describe("adding vocabulary files up", () => {
  it("makes the same of the same phrases, however they are spread over files and ordered", () => {
    const together = merged(
      "examples: { help: { nl: [hulp, help], en: [help] } }\ncues: { ai: { nl: [ml, ai] }, who: { nl: [wie] } }\nnumbers: { een: 1, twee: 2 }\n",
    );
    const apart = merged(
      "numbers: { twee: 2 }\ncues: { who: { nl: [wie] }, ai: { nl: [ai, ml] } }\n",
      "examples: { help: { en: [help] } }\nnumbers: { een: 1 }\n",
      "examples: { help: { nl: [help, hulp, help] } }\n",
    );
    expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
  });

  it("lets a later file give a number another value, and a name more roles", () => {
    const { numbers, nearby } = merged(
      "numbers: { dozijn: 12 }\nnearby: { AI tester: [prompt-engineer] }\n",
      "numbers: { dozijn: 13 }\nnearby: { AI tester: [ai-security-engineer, prompt-engineer] }\n",
    );
    expect(numbers).toEqual({ dozijn: 13 });
    expect(nearby).toEqual({ "AI tester": ["prompt-engineer", "ai-security-engineer"] });
  });
});
