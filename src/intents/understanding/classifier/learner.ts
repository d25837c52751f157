import { createHash } from "node:crypto";
import { BUCKETS, type Bucket, hashOf, hashStep } from "./hashing.ts";
import { type Linear, score, softmax, toLinear } from "./linear.ts";
import { makeRandom } from "./random.ts";

/** Takes examples in, and makes a classifier of them. */
export type Learner = {
  readonly add: (features: ArrayLike<Bucket>, label: string) => void;
  /** Digest of the examples until now: where it is the same, so is what is learned. */
  readonly digest: () => string;
  readonly learn: () => Linear;
};

/**
 * All examples one after the other in one array, which costs far less than an array each. Buckets are numbered
 * anew as they are met, so that the weights of the commonest lie together and stay in the processor's cache.
 */
type Examples = {
  numbers: Uint32Array;
  /** Where each example ends. */
  readonly ends: number[];
  readonly labels: string[];
  /** A hash of each example, from nothing but its label and features. */
  readonly hashes: number[];
  /** Which bucket each number stands for. */
  readonly buckets: Bucket[];
};

/** What was learned until now, and room to work in. */
type Progress = {
  /** A row a bucket: its weight for each class, then for each class the sum of squares that slows its learning down. */
  readonly rows: Float32Array;
  /** A number a class: its score, then its chance, then how far that was off. */
  readonly gradients: Float64Array;
  /** The classes to learn about from the example at hand. */
  readonly unsettled: Uint8Array;
};

const PASSES = 4;
const RATE = 0.25;
const DECAY = 2e-6;
/** An error too small to learn from. */
const SETTLED = 0.015;
/** What an example's chance may lack of 1 to rest for a pass: it has little more to teach. */
const LEARNED = 0.03;

/**
 * Softmax regression by AdaGrad over features hashed into `size` buckets. The same examples give the same weights, in
 * whatever order they are added: each pass shuffles them by a hash of their own, so that one more moves none of the
 * others.
 */
export function makeLearner(size: number = BUCKETS): Learner {
  const examples: Examples = {
    numbers: new Uint32Array(1 << 21),
    ends: [],
    labels: [],
    hashes: [],
    buckets: [],
  };
  const numberOf = new Int32Array(size).fill(-1);
  const lastIn = new Int32Array(size).fill(-1);
  const add: Learner["add"] = (features, label) => {
    const example = examples.labels.push(label) - 1;
    let end = examples.ends.at(-1) ?? 0;
    let hash = hashOf(label);
    makeRoom(examples, end + features.length);
    for (let index = 0; index < features.length; index += 1) {
      const bucket = (features[index] ?? 0) % size;
      if (lastIn[bucket] === example) continue;
      lastIn[bucket] = example;
      hash = hashStep(hash, bucket);
      if (numberOf[bucket] === -1) numberOf[bucket] = examples.buckets.push(bucket) - 1;
      examples.numbers[end] = numberOf[bucket] ?? 0;
      end += 1;
    }
    examples.ends.push(end);
    examples.hashes.push(hash);
  };
  return { add, digest: () => digestOf(examples, size), learn: () => learn(examples, size) };
}

function digestOf({ numbers, ends, labels, buckets }: Examples, size: number): string {
  return createHash("sha256")
    .update(numbers.subarray(0, ends.at(-1)))
    .update(JSON.stringify([size, ends, labels, buckets]))
    .digest("base64url");
}

function makeRoom(examples: Examples, length: number): void {
  if (length <= examples.numbers.length) return;
  const larger = new Uint32Array(Math.max(length, examples.numbers.length * 2));
  larger.set(examples.numbers);
  examples.numbers = larger;
}

function learn({ numbers, ends, labels, hashes, buckets }: Examples, size: number): Linear {
  const classes = [...new Set(labels)].sort();
  const width = classes.length;
  const columns = new Map(classes.map((name, column) => [name, column]));
  const targets = labels.map((label) => columns.get(label) ?? 0);
  const progress: Progress = {
    rows: firstRows(buckets.length, width),
    gradients: new Float64Array(width),
    unsettled: new Uint8Array(width),
  };
  const resting = new Array<boolean>(ends.length).fill(false);
  let order = Uint32Array.from(ends.keys());
  for (let pass = 0; pass < PASSES; pass += 1) {
    order = shuffled(order, hashes, pass);
    for (const index of order) {
      const [from, to, target] = [ends[index - 1] ?? 0, ends[index] ?? 0, targets[index] ?? 0];
      resting[index] = !resting[index] && learnFrom(numbers, from, to, target, progress) < LEARNED;
    }
  }
  return toLinear({ classes, size, buckets, rows: progress.rows, stride: 2 * width });
}

function firstRows(count: number, width: number): Float32Array {
  const rows = new Float32Array(count * 2 * width);
  for (let row = 0; row < rows.length; row += 2 * width) rows.fill(1e-4, row + width, row + 2 * width);
  return rows;
}

/**
 * The order by a hash of each; of two that are the same the first stays first. Place and position stand in one
 * number, for numbers are sorted much faster than by a function that compares.
 */
function shuffled(
  order: Uint32Array<ArrayBuffer>,
  hashes: readonly number[],
  pass: number,
): Uint32Array<ArrayBuffer> {
  const keys = new Float64Array(order.length);
  order.forEach((index, position) => {
    // A throw is a whole number of 2^32ths: times the length it leaves room for the position, and is exact.
    const place = makeRandom((hashes[index] ?? 0) + pass)() * 4_294_967_296;
    keys[position] = place * order.length + position;
  });
  return Uint32Array.from(keys.sort(), (key) => order[key % order.length] ?? 0);
}

/** One step on one example. Nearly all time of training is spent here. @returns what its chance lacked of 1 */
function learnFrom(
  numbers: Uint32Array,
  from: number,
  to: number,
  target: number,
  progress: Progress,
): number {
  const { rows, gradients, unsettled } = progress;
  const width = gradients.length;
  const value = 1 / Math.sqrt(to - from);
  score(numbers, from, to, rows, 2 * width, value, gradients);
  softmax(gradients);
  const lacking = 1 - (gradients[target] ?? 0);
  const count = toGradients(gradients, target, value, unsettled);
  for (let index = from; index < to; index += 1) {
    const row = (numbers[index] ?? 0) * 2 * width;
    for (let each = 0; each < count; each += 1) {
      const column = unsettled[each] ?? 0;
      const at = row + column;
      const weight = rows[at] ?? 0;
      const slope = (gradients[column] ?? 0) + DECAY * weight;
      const square = (rows[at + width] ?? 0) + slope * slope;
      rows[at + width] = square;
      rows[at] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }
  return lacking;
}

/** Turns chances into how far they are off. @returns how many classes are off enough to learn from */
function toGradients(chances: Float64Array, target: number, value: number, unsettled: Uint8Array): number {
  let count = 0;
  for (let column = 0; column < chances.length; column += 1) {
    const error = (chances[column] ?? 0) - (column === target ? 1 : 0);
    if (Math.abs(error) < SETTLED) continue;
    chances[column] = error * value;
    unsettled[count] = column;
    count += 1;
  }
  return count;
}
