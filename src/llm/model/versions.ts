import type { GrammarOf } from "../wording/grammar/grammars.ts";
import { PROMPT_VERSION } from "./prompt.ts";

/** Of what a draft looks like. */
const SCHEMA = 1;

/** Under what a wording was made: with any of it changed, another one is made. */
export function versionsFor(model: string, grammarOf: GrammarOf): string {
  const grammar = `${grammarOf("nl").version} ${grammarOf("en").version}`;
  return `schema ${SCHEMA}, grammar ${grammar}, prompt ${PROMPT_VERSION}, model ${model}`;
}
