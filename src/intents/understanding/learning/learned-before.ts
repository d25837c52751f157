import { find, keep } from "../../../knowledge/load/cache.ts";
import type { Linear } from "../classifier/linear.ts";
import type { Earlier } from "./trained.ts";

/** What lies on disk: of each sense the features, one line after the other, and of each digest the weights. */
type Kept = {
  readonly senses: readonly string[];
  /** Where the features of each end; base64 of 32-bit numbers. */
  readonly ends: string;
  /** Base64 of 16-bit numbers. */
  readonly features: string;
  readonly weights: Readonly<Record<string, Linear>>;
};

const NAME = "learned";

/** What the last start with this code read and learned; `keep` leaves what this one did to the next. */
export function openLearnedBefore(
  code: string,
  folder?: string,
): Earlier & { readonly keep: () => Promise<void> } {
  const before = find(NAME, code, folder);
  const known = before === undefined ? NONE : unpacked(JSON.parse(before));
  const used = { features: new Map<string, Uint16Array>(), weights: new Map<string, Linear>() };
  let isNew = false;
  const from = <Value>(map: ReadonlyMap<string, Value>, key: string, make: () => Value): Value => {
    const value = map.get(key);
    isNew ||= value === undefined;
    return value ?? make();
  };
  return {
    features: (sense, read) => {
      const features = from(known.features, sense, () => Uint16Array.from(read()));
      used.features.set(sense, features);
      return features;
    },
    weights: ({ digest, learn }) => {
      const key = digest();
      const weights = from(known.weights, key, learn);
      used.weights.set(key, weights);
      return weights;
    },
    keep: async () => {
      if (isNew) await keep(NAME, code, JSON.stringify(packed(used)), folder);
    },
  };
}

type Unpacked = {
  readonly features: ReadonlyMap<string, Uint16Array>;
  readonly weights: ReadonlyMap<string, Linear>;
};

const NONE: Unpacked = { features: new Map(), weights: new Map() };

function packed({ features, weights }: Unpacked): Kept {
  let end = 0;
  const ends = Uint32Array.from(features.values(), ({ length }) => {
    end += length;
    return end;
  });
  const all = new Uint16Array(end);
  [...features.values()].forEach((each, index) => {
    all.set(each, ends[index - 1] ?? 0);
  });
  return {
    senses: [...features.keys()],
    ends: Buffer.from(ends.buffer).toString("base64"),
    features: Buffer.from(all.buffer).toString("base64"),
    weights: Object.fromEntries(weights),
  };
}

function unpacked(kept: Kept): Unpacked {
  const ends = new Uint32Array(bytesOf(kept.ends));
  const all = new Uint16Array(bytesOf(kept.features));
  return {
    features: new Map(
      kept.senses.map((sense, index) => [sense, all.subarray(ends[index - 1] ?? 0, ends[index])]),
    ),
    weights: new Map(Object.entries(kept.weights)),
  };
}

/** In memory of their own, for numbers of several bytes must begin at a multiple of their size. */
function bytesOf(base64: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, "base64");
  return new Uint8Array(buffer).slice(byteOffset, byteOffset + byteLength).buffer;
}
