import { LRUCache } from "lru-cache";

/** What a tap is known by, made from the platform's ids. */
export type TapIds = {
  /** This tap and no other: the same again is the same delivery. */
  readonly tap?: string;
  /** The button, under this message, by this reader: the same again at once is a double click. */
  readonly button: string;
};

/** Does the work for the first of taps that are one to whoever tapped. */
export type FirstTap = (ids: TapIds, work: () => Promise<void>) => Promise<void>;

const MOST_REMEMBERED = 10_000;
const SAME_TAP_MS = 300_000;
/** Longer than any answer takes; it is shortened once the answer is out. */
const UNDER_WAY_MS = 60_000;
const DOUBLE_CLICK_MS = 1_000;

/**
 * Taps are not delivered again by plan, and an answer to one is never awaited from a store: what is remembered
 * stands in this process alone, and for a short while. After a failure the next tap is answered.
 */
export function makeFirstTap(now: () => number = Date.now): FirstTap {
  const seen = new LRUCache<string, true>({
    max: MOST_REMEMBERED,
    ttl: SAME_TAP_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return async ({ tap, button }, work) => {
    const keys = [...(tap === undefined ? [] : [`tap ${tap}`]), `button ${button}`];
    if (keys.some((key) => seen.has(key))) return;
    for (const key of keys) seen.set(key, true);
    seen.set(`button ${button}`, true, { ttl: UNDER_WAY_MS });
    try {
      await work();
      seen.set(`button ${button}`, true, { ttl: DOUBLE_CLICK_MS });
    } catch (error) {
      for (const key of keys) seen.delete(key);
      throw error;
    }
  };
}
