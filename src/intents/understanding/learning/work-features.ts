import { type Bucket, bucketOf, hashOf, hashOn } from "../classifier/hashing.ts";
import type { Reading } from "../reading/reading.ts";
import { addPieces } from "./features.ts";

const WORD = hashOf("v ");
const PAIR = hashOf("d ");
const CONCEPT = hashOf("e ");

/**
 * What a description of work is learned by: its words, tools and subjects among them, pairs of neighbours, pieces and concepts.
 * Where a question is only told from another kind of question, a name stands for its kind; here it says whose work it is.
 */
export function workFeaturesOf({ words, concepts }: Pick<Reading, "words" | "concepts">): readonly Bucket[] {
  const features: Bucket[] = [];
  let pair = hashOn(PAIR, "^ ");
  for (const { stem } of words) {
    features.push(bucketOf(hashOn(WORD, stem)), bucketOf(hashOn(pair, stem)));
    addPieces(stem, features);
    pair = hashOn(hashOn(PAIR, stem), " ");
  }
  for (const name of new Set(concepts.map(({ meaning }) => meaning)))
    features.push(bucketOf(hashOn(CONCEPT, name)));
  return features;
}
