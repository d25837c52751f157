/** Words that say nothing about a subject, in both languages. */
const STOP = new Set(
  `a aan af al als an and are as at be bij by can dan dat de den der die dit do does doet door een en er for from gaat geen had has have
  heb hebben heeft het hij hoe how i ik in into is it je jij kan maar me met mijn na naar niet nog nu of om on one onze ons ook op or our
  out over te that the their them they this to tot u uit uw van veel voor waar was wat we welk welke wel were what which who wie with word
  worden wordt you your zich zijn zo`.split(/\s+/u),
);

const ENDINGS = /(?:ingen|heden|ings?|ations?|aties?|tions?|ments?|ers?|en|es|ed|s|e)$/u;
const SHORTEST_STEM = 4;

/** Lower case, without accents, in words of letters, digits and the marks that names such as C++ need. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []
  );
}

/** The part of a word that its inflections share, roughly; Dutch and English alike. */
function stem(word: string): string {
  const cut = word.replace(ENDINGS, "");
  const kept = cut.length >= SHORTEST_STEM ? cut : word;
  return kept.replace(/(.)\1$/u, "$1");
}

/** The stems of a text's telling words, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !STOP.has(word))
      .map(stem),
  );
}
