import { createHash } from "node:crypto";
import { FRAMES } from "../wording/lexicon/frames.ts";
import { lexiconOf } from "../wording/lexicon/licences.ts";
import { PROMPT_VERSION } from "./prompt.ts";

/** Of what a draft looks like. */
const SCHEMA = 1;
/** Raise it to have everything worded anew; a check that grew stricter refuses old rows by itself. */
const CHECKS = 1;

/** Under what a wording was made: with any of it changed, another one is made. */
export function versionsFor(model: string): string {
  const lexicons = JSON.stringify([lexiconOf("nl").source, lexiconOf("en").source, FRAMES]);
  const lexicon = createHash("sha256").update(lexicons).digest("hex").slice(0, 8);
  return `schema ${SCHEMA}, lexicon ${lexicon}, checks ${CHECKS}, prompt ${PROMPT_VERSION}, model ${model}`;
}
