import { LRUCache } from "lru-cache";
import type { Incoming } from "./incoming.ts";

/**
 * Gives each tap on a button an answer, and a double click the one that the first click gets. Work that took longer than
 * `patienceMs` was answered without it: whoever sends the same again gets what came of it, and it is not done twice.
 */
export type OneAnswer = (button: string, patienceMs: number, work: () => Promise<object>) => Promise<object>;

const MOST_REMEMBERED = 1_000;
/** Longer than any answer takes; it is shortened once the answer is there. */
const UNDER_WAY_MS = 60_000;
const DOUBLE_CLICK_MS = 1_000;
/** How long what came too late waits for whoever asks again. */
const TOO_LATE_MS = 300_000;

/** What is answered in its own response has to be answered each time, also where it is done once. */
export function makeOneAnswer(now: () => number = Date.now): OneAnswer {
  const known = new LRUCache<string, Promise<object>>({
    max: MOST_REMEMBERED,
    ttl: UNDER_WAY_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return async (button, patienceMs, work) => {
    const begun = now();
    const first = known.get(button);
    if (first !== undefined) return first;
    const answer = work();
    known.set(button, answer);
    try {
      await answer;
      known.set(button, answer, { ttl: now() - begun > patienceMs ? TOO_LATE_MS : DOUBLE_CLICK_MS });
    } catch (error) {
      known.delete(button);
      throw error;
    }
    return answer;
  };
}

/** The button by its reader, its message and what it carries. */
export function buttonOf({ conversation, from, replyToId, value }: Incoming): string {
  return ["teams", conversation.id, from.id, replyToId, JSON.stringify(value)].join(":");
}
