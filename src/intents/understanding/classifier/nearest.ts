import { once } from "../../../text/once.ts";
import { type Examples, startsOf } from "./examples.ts";
import type { Bucket } from "./hashing.ts";
import type { Classify } from "./linear.ts";

/** How many of the nearest examples vote. */
const VOTERS = 20;

/** What holds the examples, ready to be compared with. */
type Index = {
  readonly starts: Uint32Array;
  readonly counts: Uint16Array;
  readonly holders: Uint16Array;
  /** What a bucket that both hold adds, squared: the rarer it is, the more. */
  readonly weights: Float64Array;
  /** One through the length of each example. */
  readonly scales: Float64Array;
};

/**
 * Lets the nearest examples vote, by cosine of what they hold, where what few examples hold counts most. Texts that are put as
 * an example is are decided by it; a linear classifier knows what words mean anywhere.
 * @returns a function from features to each class's share of the votes: nothing where no example has anything of a text
 */
export function makeNearest(examples: Examples): Classify {
  // Made for the first text that is weighed: a start does not wait for it.
  const index = once(() => indexOf(examples));
  const labels = Buffer.from(examples.labels, "base64");
  const likeness = new Float64Array(labels.length);
  return (features) => {
    compare(index(), new Set(features), likeness);
    const votes = new Map<string, number>();
    let sum = 0;
    for (const example of mostAlike(likeness)) {
      const name = examples.classes[labels[example] ?? 0] ?? "";
      const vote = (likeness[example] ?? 0) ** 6;
      votes.set(name, (votes.get(name) ?? 0) + vote);
      sum += vote;
    }
    for (const [name, vote] of votes) votes.set(name, vote / sum);
    return votes;
  };
}

/** Both together: `share` is the say of the second, where it says anything. */
export function blended(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  share: number,
): ReadonlyMap<string, number> {
  if (other.size === 0) return one;
  const both = new Map<string, number>();
  for (const [name, chance] of one) both.set(name, (1 - share) * chance + share * (other.get(name) ?? 0));
  return both;
}

function indexOf(examples: Examples): Index {
  const counts = numbersOf(examples.counts);
  const holders = numbersOf(examples.holders);
  const starts = startsOf(counts);
  const scales = new Float64Array(Buffer.byteLength(examples.labels, "base64"));
  const weights = Float64Array.from(counts, (count) =>
    count === 0 ? 0 : (1 + Math.log((1 + scales.length) / (1 + count))) ** 2,
  );
  let bucket = 0;
  let left = counts[0] ?? 0;
  for (const example of holders) {
    while (left === 0) {
      bucket += 1;
      left = counts[bucket] ?? 0;
    }
    scales[example] = (scales[example] ?? 0) + (weights[bucket] ?? 0);
    left -= 1;
  }
  for (let example = 0; example < scales.length; example += 1)
    scales[example] = 1 / Math.sqrt(scales[example] ?? 1);
  return { starts, counts, holders, weights, scales };
}

/** How alike each example is, but for the length of the text itself, which is the same for all. */
function compare(index: Index, features: ReadonlySet<Bucket>, likeness: Float64Array): void {
  const { starts, counts, holders, weights, scales } = index;
  likeness.fill(0);
  for (const feature of features) {
    const weight = weights[feature] ?? 0;
    const from = starts[feature] ?? 0;
    const to = from + (counts[feature] ?? 0);
    for (let at = from; at < to; at += 1) {
      const example = holders[at] ?? 0;
      likeness[example] = (likeness[example] ?? 0) + weight;
    }
  }
  for (let example = 0; example < likeness.length; example += 1)
    likeness[example] = (likeness[example] ?? 0) * (scales[example] ?? 0);
}

/** The most alike, first the most; of two that are as alike the first stays first. */
function mostAlike(likeness: Float64Array): readonly number[] {
  const most: number[] = [];
  let least = 0;
  for (let example = 0; example < likeness.length; example += 1) {
    const alike = likeness[example] ?? 0;
    if (alike <= least) continue;
    most.splice(placeOf(alike, most, likeness), 0, example);
    if (most.length > VOTERS) most.pop();
    if (most.length === VOTERS) least = likeness[most[VOTERS - 1] ?? 0] ?? 0;
  }
  return most;
}

function placeOf(alike: number, most: readonly number[], likeness: Float64Array): number {
  let place = most.length;
  while (place > 0 && (likeness[most[place - 1] ?? 0] ?? 0) < alike) place -= 1;
  return place;
}

function numbersOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, "base64");
  return new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
