import { mergeVocabulary } from "../../src/intents/vocabulary/merge-vocabulary.ts";
import { parseVocabulary } from "../../src/intents/vocabulary/parse-vocabulary.ts";

/** The vocabulary that these texts, one file each, add up to. */
export const vocabularyOf = (...texts: readonly string[]) =>
  mergeVocabulary(parseVocabulary(texts.map((text, index) => ({ file: `${index}.yaml`, text }))));
