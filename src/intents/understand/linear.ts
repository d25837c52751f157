/** A trained linear classifier. Weights are scaled to bytes, so that they store small and load fast. */
export type Linear = {
  readonly classes: readonly string[];
  readonly buckets: number;
  readonly scale: number;
  /** Row a bucket, column a class; base64 of signed bytes. */
  readonly weights: string;
};

/** A line to learn from: its features, and the class it is an example of. */
export type Example = { readonly features: readonly string[]; readonly label: string };

export type Classify = (features: readonly string[]) => ReadonlyMap<string, number>;

const BUCKETS = 32_768;
const PASSES = 7;
const RATE = 0.5;
const DECAY = 2e-6;
/** An error too small to learn from. */
const SETTLED = 0.015;

/** Softmax regression by AdaGrad over hashed features, in a fixed shuffle: the same lines give the same weights. */
export function train(examples: readonly Example[]): Linear {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const width = classes.length;
  const weights = new Float32Array(BUCKETS * width);
  const squares = new Float32Array(BUCKETS * width).fill(1e-4);
  const rows = examples.map(({ features, label }) => ({
    buckets: bucketsOf(features),
    target: classes.indexOf(label),
  }));
  const order = rows.map((_, index) => index);
  const random = makeRandom(20_261_123);
  const scores = new Float64Array(width);
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      score(row.buckets, weights, scores);
      softmax(scores);
      step(row.buckets, row.target, scores, weights, squares);
    }
  }
  return toBytes(classes, weights);
}

function step(
  buckets: Uint32Array,
  target: number,
  scores: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const width = scores.length;
  const value = 1 / Math.sqrt(buckets.length);
  for (let column = 0; column < width; column += 1) {
    const error = (scores[column] ?? 0) - (column === target ? 1 : 0);
    if (Math.abs(error) < SETTLED) continue;
    const gradient = error * value;
    for (const bucket of buckets) {
      const at = bucket * width + column;
      const weight = weights[at] ?? 0;
      const slope = gradient + DECAY * weight;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (RATE * slope) / Math.sqrt(square) / 4;
    }
  }
}

/** @returns a function from features to the probability of each class */
export function makeClassify(model: Linear): Classify {
  const bytes = Buffer.from(model.weights, "base64");
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scores = new Float64Array(model.classes.length);
  return (features) => {
    score(bucketsOf(features), weights, scores, model.scale);
    softmax(scores);
    return new Map(model.classes.map((name, index) => [name, scores[index] ?? 0]));
  };
}

/** `scale` turns stored bytes back into weights. */
function score(
  buckets: Uint32Array,
  weights: Float32Array | Int8Array,
  scores: Float64Array,
  scale = 1,
): void {
  scores.fill(0);
  const width = scores.length;
  const value = scale / Math.sqrt(Math.max(buckets.length, 1));
  for (const bucket of buckets) {
    const at = bucket * width;
    for (let column = 0; column < width; column += 1)
      scores[column] = (scores[column] ?? 0) + (weights[at + column] ?? 0) * value;
  }
}

function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const raised = Math.exp((scores[index] ?? 0) - top);
    scores[index] = raised;
    sum += raised;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum;
}

function toBytes(classes: readonly string[], weights: Float32Array): Linear {
  let largest = 1e-9;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { classes, buckets: BUCKETS, scale, weights: Buffer.from(bytes.buffer).toString("base64") };
}

function bucketsOf(features: readonly string[]): Uint32Array {
  const buckets = new Set<number>();
  for (const feature of features) buckets.add(hash(feature) % BUCKETS);
  return Uint32Array.from(buckets);
}

/** FNV-1a over UTF-16 units, with a final mix. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = list[index] ?? 0;
    list[index] = list[other] ?? 0;
    list[other] = kept;
  }
}
