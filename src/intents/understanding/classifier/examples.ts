import { BUCKETS, type Bucket } from "./hashing.ts";

/** Examples to compare a text with, filed by what they hold. Numbers are base64, so that they store small and load fast. */
export type Examples = {
  readonly classes: readonly string[];
  /** The place of its class, a byte an example. */
  readonly labels: string;
  /** How many examples hold each bucket, 16 bits each. */
  readonly counts: string;
  /** Those examples, one bucket after the other, 16 bits each. */
  readonly holders: string;
};

export type Collector = {
  readonly add: (features: ArrayLike<Bucket>, label: string) => void;
  readonly collect: () => Examples;
};

/** More do not fit in 16 bits. */
const MOST_EXAMPLES = 65_536;

type Example = { readonly buckets: Uint16Array; readonly label: string };

/** Takes examples in. One that comes twice counts once; the same ones in another order are filed the same. */
export function makeCollector(): Collector {
  const examples = new Map<string, Example>();
  return {
    add: (features, label) => {
      const buckets = Uint16Array.from(new Set(Array.from(features))).sort();
      const key = `${label} ${String.fromCharCode(...buckets)}`;
      if (examples.size < MOST_EXAMPLES) examples.set(key, { buckets, label });
    },
    collect: () => {
      const keys = [...examples.keys()].sort();
      return filed(keys.flatMap((key) => examples.get(key) ?? []));
    },
  };
}

function filed(examples: readonly Example[]): Examples {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const places = new Map(classes.map((name, place) => [name, place]));
  const counts = new Uint16Array(BUCKETS);
  for (const { buckets } of examples)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  const next = startsOf(counts);
  const holders = new Uint16Array(counts.reduce((sum, count) => sum + count, 0));
  examples.forEach(({ buckets }, example) => {
    for (const bucket of buckets) {
      const at = next[bucket] ?? 0;
      holders[at] = example;
      next[bucket] = at + 1;
    }
  });
  return {
    classes,
    labels: base64(Uint8Array.from(examples, ({ label }) => places.get(label) ?? 0)),
    counts: base64(counts),
    holders: base64(holders),
  };
}

/** Where the examples of each bucket begin. */
export function startsOf(counts: Uint16Array): Uint32Array {
  let start = 0;
  return Uint32Array.from(counts, (count) => {
    start += count;
    return start - count;
  });
}

function base64(numbers: Uint8Array | Uint16Array): string {
  return Buffer.from(numbers.buffer).toString("base64");
}
