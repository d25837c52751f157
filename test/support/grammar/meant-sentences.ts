import { readFileSync } from "node:fs";
import { PREDICATES } from "../../../src/answer/answer.ts";
import type { Language } from "../../../src/language.ts";
import type { Hole, HoleBase } from "../../../src/llm/wording/hole.ts";
import { inOrder, type Sentence } from "./removing.ts";

const MANY: readonly string[] = ["roles", "backgrounds", "tools", "duration", "count", "questions"];
const FORMS: Hole["forms"] = ["plain", "one", "the", "plural"];

/** The sentences of `test/fixtures/grammar`, each with what it was once read to say. */
export function meantSentences(language: Language): readonly Sentence[] {
  const file = new URL(`../../fixtures/grammar/meant.${language}.txt`, import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): Sentence => {
      const [text = "", meaning = ""] = line.split("\t");
      const facts = meaning.match(/[a-z_]+\([^)]*\)/gu) ?? [];
      // Some constructions may stand only behind a sentence of their own kind.
      const after = PREDICATES.find((each) => facts[0]?.startsWith(`${each}(`));
      return { text, holes: holesIn(meaning), says: inOrder(facts), after };
    });
}

/** A thing that a sentence leaves unsaid stands in its meaning alone. */
function holesIn(meaning: string): ReadonlyMap<string, Hole> {
  return new Map(
    [...meaning.matchAll(/(?<base>[a-z]+)\d/gu)].map(([name, base = ""]) => [
      name,
      { name, base: base as HoleBase, number: MANY.includes(base) ? "many" : "one", forms: FORMS },
    ]),
  );
}
