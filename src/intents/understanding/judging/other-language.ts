import { LANGUAGES } from "../../../values.ts";
import type { Gazetteer } from "../reading/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import type { Step } from "./asked.ts";
import { languageFeatures } from "./language-of.ts";

/** How likely it must be that a text is in a language that is not ours. */
const SURE = 0.5;
/** A word alone is too little to tell a language by. */
const FEWEST_WORDS = 2;

/** The share of everyday words from which on a text needs no weighing. */
const MOSTLY = 0.5;

function isPlainlyOurs({ words }: Reading, { nl, en }: Gazetteer["common"]): boolean {
  const ours = words.filter(({ folded }) => nl.has(folded) || en.has(folded)).length;
  return ours >= MOSTLY * words.length;
}

/** German, French and others: said so, and not answered as if it were Dutch. */
export const otherLanguage: Step = ({ parts, reading }) => {
  if (reading.words.length < FEWEST_WORDS || isPlainlyOurs(reading, parts.common)) return undefined;
  const features = languageFeatures(reading);
  if (features.length === 0) return undefined;
  const [likeliest] = [...parts.languages(features)].sort((one, other) => other[1] - one[1]);
  if (likeliest === undefined) return undefined;
  const [spoken, chance] = likeliest;
  if (chance < SURE || LANGUAGES.some((ours) => ours === spoken)) return undefined;
  return { intent: { kind: "out_of_scope", why: "language", spoken }, because: [`speaks ${spoken}`], chance };
};
