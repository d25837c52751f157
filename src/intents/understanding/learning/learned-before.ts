import { deserialize, serialize } from "node:v8";
import { findBytes, keepLater } from "../../../knowledge/load/cache.ts";
import type { Linear } from "../classifier/linear.ts";
import { type KeptLines, makeReadLines, NO_LINES, type ReadLines } from "./read-lines.ts";
import type { Earlier } from "./trained.ts";

/** What lies on disk: what was read, and of each digest the weights. */
type Kept = { readonly lines: KeptLines; readonly weights: ReadonlyMap<string, Linear> };

const NAME = "learned";

/**
 * What the last start with this code read and learned; `keep` leaves what this one did to the next. Bytes as Node writes
 * them, for as text they take ten times as long to read: `code` tells one version of Node from another too.
 */
export function openLearnedBefore(code: string, folder?: string): Earlier & { readonly keep: () => void } {
  const bytes = findBytes(NAME, code, folder);
  const before: Kept = bytes === undefined ? { lines: NO_LINES, weights: new Map() } : deserialize(bytes);
  const weights = new Map<string, Linear>();
  let lines: ReadLines | undefined;
  let isNew = false;
  return {
    features: (senseOf) => {
      lines = makeReadLines(before.lines, senseOf);
      return lines.featuresOf;
    },
    weights: ({ digest, learn }) => {
      const key = digest();
      const known = before.weights.get(key);
      isNew ||= known === undefined;
      const learned = known ?? learn();
      weights.set(key, learned);
      return learned;
    },
    keep: () => {
      const read = lines;
      if (read === undefined || !(isNew || read.isNew())) return;
      const kept = (): Kept => ({ lines: read.kept(), weights });
      keepLater(NAME, code, () => serialize(kept()), folder);
    },
  };
}
