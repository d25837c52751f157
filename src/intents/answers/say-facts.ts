import type { Fact } from "../../answer/answer.ts";
import type { Language } from "../../language.ts";

/**
 * The ways to say these facts that the grammar has, each in whole sentences with nothing before them; none where it has no words
 * for them. The same each time.
 */
export type SayFacts = (facts: readonly Fact[], language: Language) => readonly string[];
