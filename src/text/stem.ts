const ENDINGS: readonly (readonly [RegExp, string])[] = [
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
 * `training` meet `engineer`, `model` and `train`. Too light to merge words that mean different things.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/(?:[esdg]|en)$/u.test(word)) return word;
  for (const [ending, replacement] of ENDINGS) {
    if (ending.test(word)) return tidy(word.replace(ending, replacement));
  }
  return tidy(word);
}

function tidy(stem: string): string {
  return stem.length > 4 ? stem.replace(/e$/u, "") : stem;
}
