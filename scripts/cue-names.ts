/** Writes the names of the cues as a type, from the files that hold their phrases. */
import { readdirSync, writeFileSync } from "node:fs";
import { SHIPPED_VOCABULARY } from "../src/intents/vocabulary/vocabulary-files.ts";

const names = readdirSync(`${SHIPPED_VOCABULARY}cues`)
  .map((file) => file.replace(/\.yaml$/u, ""))
  .sort();

writeFileSync(
  `${SHIPPED_VOCABULARY}cue-names.ts`,
  `/** Every cue, by the name of its file in cues/. Made by \`npm run cue-names\`: change the files, not this one. */
export const CUES = [
${names.map((name) => `  "${name}",\n`).join("")}] as const;

/** A cue: words that give something away. */
export type Cue = (typeof CUES)[number];
`,
);
