import { LANGUAGES } from "../../../values.ts";
import type { Step } from "./asked.ts";
import { languageFeatures } from "./language-of.ts";

/** How likely it must be that a text is in a language that is not ours. */
const SURE = 0.5;
/** A word alone is too little to tell a language by. */
const FEWEST_WORDS = 2;

/** German, French and others: said so, and not answered as if it were Dutch. */
export const otherLanguage: Step = ({ parts, reading }) => {
  const features = languageFeatures(reading);
  if (features.length === 0 || reading.words.length < FEWEST_WORDS) return undefined;
  const [likeliest] = [...parts.languages(features)].sort((one, other) => other[1] - one[1]);
  if (likeliest === undefined) return undefined;
  const [spoken, chance] = likeliest;
  if (chance < SURE || LANGUAGES.some((ours) => ours === spoken)) return undefined;
  return { intent: { kind: "out_of_scope", why: "language", spoken }, because: [`speaks ${spoken}`], chance };
};
