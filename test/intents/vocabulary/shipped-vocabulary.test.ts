import { describe, expect, it } from "vitest";
import { tidy } from "../../../scripts/tidy-vocabulary.ts";
import { CUES } from "../../../src/intents/vocabulary/cue-names.ts";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";
import { Lesson, type VocabularyFile } from "../../../src/intents/vocabulary/vocabulary.ts";
import {
  readVocabularySources,
  SHIPPED_VOCABULARY,
} from "../../../src/intents/vocabulary/vocabulary-files.ts";

const sources = readVocabularySources([SHIPPED_VOCABULARY]).map(({ file, text }) => ({
  file: file.slice(SHIPPED_VOCABULARY.length),
  text,
}));
const parsed = parseVocabulary(sources).map((content, index) => ({ file: sources[index]?.file, content }));
const namesIn = (folder: string) =>
  parsed.flatMap(({ file }) => new RegExp(`^${folder}/(.+)\\.yaml$`, "u").exec(file ?? "")?.[1] ?? []).sort();

/** Which parts of a file hold which phrases of which name and language. */
function phrasesOf({ examples = {}, followUps = {}, cues = {} }: VocabularyFile) {
  return Object.entries({ examples, followUps, cues }).flatMap(([part, named]) =>
    Object.entries(named).flatMap(([name, both]) =>
      (["nl", "en"] as const).map((language) => ({ part, name, language, phrases: both[language] ?? [] })),
    ),
  );
}

describe("the shipped vocabulary", () => {
  it("stands as `npm run sort:vocabulary` writes it: one phrase a line, sorted, none twice", () => {
    expect(sources.filter(({ text }) => tidy(text) !== text).map(({ file }) => file)).toEqual([]);
  });

  it("has no line over 100 characters that is not a phrase", () => {
    const long = sources.flatMap(({ file, text }) =>
      text
        .split("\n")
        .filter((line) => line.length > 100 && !line.startsWith("      "))
        .map((line) => `${file}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  it("gives each intent a file of its name, and each cue", () => {
    expect(namesIn("examples")).toEqual([...Lesson.options].sort());
    expect(namesIn("cues")).toEqual([...CUES]);
    const strays = parsed.flatMap(({ file, content }) =>
      phrasesOf(content)
        .filter(({ part, name }) => file !== `${part === "cues" ? "cues" : "examples"}/${name}.yaml`)
        .map(({ part, name }) => `${file}: ${part}.${name}`),
    );
    expect(strays).toEqual([]);
  });

  it("has phrases in both languages wherever it has them in one", () => {
    const missing = parsed.flatMap(({ file, content }) =>
      phrasesOf(content)
        .filter(({ phrases }) => phrases.length === 0)
        .map(({ part, language }) => `${file}: ${part} ${language}`),
    );
    expect(missing).toEqual([]);
  });

  it("teaches no line as two intents", () => {
    const taughtAs = new Map<string, Set<string>>();
    for (const { part, name, phrases } of parsed.flatMap(({ content }) => phrasesOf(content))) {
      if (part === "cues") continue;
      for (const phrase of phrases) {
        const key = `${part}: ${phrase}`;
        taughtAs.set(key, (taughtAs.get(key) ?? new Set()).add(name));
      }
    }
    expect([...taughtAs].filter(([, intents]) => intents.size > 1)).toEqual([]);
  });
});
