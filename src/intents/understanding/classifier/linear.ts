import type { Bucket } from "./hashing.ts";

/** A trained linear classifier. Weights are scaled to bytes, so that they store small and load fast. */
export type Linear = {
  readonly classes: readonly string[];
  readonly buckets: number;
  readonly scale: number;
  /** Row a bucket, column a class; base64 of signed bytes. */
  readonly weights: string;
};

export type Classify = (features: readonly Bucket[]) => ReadonlyMap<string, number>;

/** @returns a function from features to the probability of each class */
export function makeClassify(model: Linear): Classify {
  const bytes = Buffer.from(model.weights, "base64");
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scores = new Float64Array(model.classes.length);
  // Room to work in, for a question is classified several times: which call last met a bucket, and its buckets.
  const metIn = new Uint32Array(model.buckets);
  let call = 0;
  let buckets = new Uint32Array(256);
  return (features) => {
    call += 1;
    if (features.length > buckets.length) buckets = new Uint32Array(features.length * 2);
    let count = 0;
    for (const feature of features) {
      const bucket = feature % model.buckets;
      if (metIn[bucket] === call) continue;
      metIn[bucket] = call;
      buckets[count] = bucket;
      count += 1;
    }
    score(
      buckets,
      0,
      count,
      weights,
      model.classes.length,
      model.scale / Math.sqrt(Math.max(count, 1)),
      scores,
    );
    softmax(scores);
    const chances = new Map<string, number>();
    model.classes.forEach((name, index) => {
      chances.set(name, scores[index] ?? 0);
    });
    return chances;
  };
}

/**
 * Adds up the weights of the buckets from one place to another, times `value`: a sum a class. Rows of weights begin at
 * multiples of `stride`. Four classes at a time, for sums in variables are twice as fast as sums in an array.
 */
export function score(
  buckets: Uint32Array,
  from: number,
  to: number,
  weights: Float32Array | Int8Array,
  stride: number,
  value: number,
  scores: Float64Array,
): void {
  for (let column = 0; column < scores.length; column += 4) {
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let index = from; index < to; index += 1) {
      const at = (buckets[index] ?? 0) * stride + column;
      one += weights[at] ?? 0;
      two += weights[at + 1] ?? 0;
      three += weights[at + 2] ?? 0;
      four += weights[at + 3] ?? 0;
    }
    scores[column] = one * value;
    // Past the last class the sums are those of something else; writing there does nothing.
    scores[column + 1] = two * value;
    scores[column + 2] = three * value;
    scores[column + 3] = four * value;
  }
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index += 1) top = Math.max(top, scores[index] ?? 0);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const raised = Math.exp((scores[index] ?? 0) - top);
    scores[index] = raised;
    sum += raised;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum;
}

/** Weights as they were learned: of those buckets that examples had, each in a row with a weight a class in front. */
type Learned = {
  readonly classes: readonly string[];
  readonly size: number;
  readonly buckets: readonly Bucket[];
  readonly rows: Float32Array;
  readonly stride: number;
};

/** Scales trained weights to bytes. */
export function toLinear({ classes, size, buckets, rows, stride }: Learned): Linear {
  const width = classes.length;
  let largest = 1e-9;
  for (let row = 0; row < rows.length; row += stride)
    for (let at = row; at < row + width; at += 1) largest = Math.max(largest, Math.abs(rows[at] ?? 0));
  const scale = largest / 127;
  const bytes = new Int8Array(size * width);
  for (let number = 0; number < buckets.length; number += 1) {
    const row = number * stride;
    const place = (buckets[number] ?? 0) * width;
    for (let column = 0; column < width; column += 1)
      bytes[place + column] = Math.round((rows[row + column] ?? 0) / scale);
  }
  return { classes, buckets: size, scale, weights: Buffer.from(bytes.buffer).toString("base64") };
}
