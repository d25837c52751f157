const LIGHT_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, "y"],
  [/(?<=[^s])sen$/u, "s"],
  [/([bdfgklmnprt])\1en$/u, "$1"],
  [/([bdfgklmnprt])\1ing$/u, "$1"],
  [/(?<=.{3})en$/u, ""],
  [/(?<=.{4})ing$/u, ""],
  [/(?<=.{3}[^eiu])ed$/u, ""],
  [/(?<=.{3}[^sui])s$/u, ""],
];

/**
 * A light stem for Dutch and English alike: plural and verb endings go, so that `engineers`, `modellen` and
 * `training` meet `engineer`, `model` and `train`. Too light to merge words that mean different things, which
 * is what understanding a sentence asks: there {@link rootOf} reads more questions wrong.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/(?:[esdg]|en)$/u.test(word)) return word;
  for (const [ending, replacement] of LIGHT_ENDINGS) {
    if (ending.test(word)) return tidy(word.replace(ending, replacement));
  }
  return tidy(word);
}

function tidy(stem: string): string {
  return stem.length > 4 ? stem.replace(/e$/u, "") : stem;
}

const DEEP_ENDINGS =
  /(?:etjes?|tjes?|ingen|heden|ings?|ations?|aties?|tions?|ments?|ers?|ies?|en|es|ed|s|e|y)$/u;
const SHORTEST_ROOT = 4;

/**
 * What is left of a word when every ending is off: `engineering`, `engineer` and `engineers` are one, and so are
 * `documentatie` and `documenteren`. For looking a subject up, where a missed fact is worse than one too many;
 * there {@link stemOf} leaves more inflections apart.
 */
export function rootOf(word: string): string {
  const cut = word.replace(DEEP_ENDINGS, "");
  const kept = cut.length >= SHORTEST_ROOT ? cut : word;
  const shorter = kept.at(-1) === kept.at(-2) ? kept.slice(0, -1) : kept;
  return shorter === word ? word : rootOf(shorter);
}
