/** The shortest beginning and end of a compound that are looked at, in letters. */
const SHORTEST_LEFT = 2;
const SHORTEST_RIGHT = 3;

/**
 * Takes a compound apart, for Dutch writes it as one word: `datapijplijn`, `securityrol`.
 * @param join the two parts as they are known, or undefined where one of them is not
 * @returns of the ways to cut it the one whose shorter part is longest
 */
export function partsOfCompound(
  word: string,
  join: (left: string, right: string) => readonly [string, string] | undefined,
): readonly [string, string] | undefined {
  let best: { readonly parts: readonly [string, string]; readonly score: number } | undefined;
  for (let at = SHORTEST_LEFT; at <= word.length - SHORTEST_RIGHT; at += 1) {
    const parts = join(word.slice(0, at), word.slice(at));
    if (parts === undefined) continue;
    const score = Math.min(parts[0].length, parts[1].length);
    if (best === undefined || score > best.score) best = { parts, score };
  }
  return best?.parts;
}
