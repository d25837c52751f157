import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Conversations, Dated } from "./conversations.ts";

/** Conversations as whoever answers uses them: nothing is awaited that an answer can do without. */
export type RecentConversations<Turn> = {
  /** Turns still remembered, oldest first. @throws StoreError when they are not known here and the store fails */
  readonly recall: (key: string) => Promise<readonly Turn[]>;
  /** The same, and nothing of a conversation that is not known here and that the store does not give in time. */
  readonly recallSoon: (key: string, patienceMs: number) => Promise<readonly Turn[]>;
  /** Written behind the answer. @throws TypeError for a key or a turn that cannot be kept */
  readonly remember: (key: string, turn: Turn) => void;
  /** Forgets every conversation whose key begins so, here and in the store. @throws StoreError */
  readonly forgetAll: (prefix: string) => Promise<void>;
};

export type RecentLimits = {
  /** Turns of one conversation. */
  readonly turns: number;
  readonly maxAgeMs: number;
};

/** Conversations in memory at once, some kB each. */
const MOST_KNOWN = 5_000;
/** How long memory is believed without asking the store: another process may have heard more, or a "forget me". */
const BELIEVED_MS = 10_000;

/**
 * Remembers recent conversations in this process, before a store.
 * @param onFailure hears of a store that failed where nobody could wait for it
 */
export function recentConversations<Turn>(
  store: Conversations<Turn>,
  { turns: most, maxAgeMs }: RecentLimits,
  now: () => number,
  onFailure: (error: unknown) => void,
): RecentConversations<Turn> {
  const known = new LRUCache<string, readonly Dated<Turn>[]>({ max: MOST_KNOWN, ttl: BELIEVED_MS });
  const waiting = turnsOnTheirWay();
  /** Counts how often something was forgotten: what was read before must not come back. */
  let forgotten = 0;

  const fresh = (turns: readonly Dated<Turn>[]) => turns.filter(({ at }) => now() - at <= maxAgeMs);
  const bare = (turns: readonly Dated<Turn>[]) => fresh(turns).map(({ turn }) => turn);

  async function recall(key: string): Promise<readonly Turn[]> {
    const before = forgotten;
    // Own turns that are still to be written belong to it.
    if (waiting.has(key)) await store.flush();
    const turns = await store.recall(key);
    if (forgotten === before && !waiting.has(key)) known.set(key, turns);
    return turns.map(({ turn }) => turn);
  }

  async function recallSoon(key: string, patienceMs: number): Promise<readonly Turn[]> {
    const here = known.get(key);
    if (here !== undefined) return bare(here);
    const late = new AbortController();
    const nothing = wait(patienceMs, [], { signal: late.signal }).catch(() => []);
    const loaded = recall(key).catch((error: unknown) => {
      onFailure(error);
      return [];
    });
    return Promise.race([loaded, nothing]).finally(() => late.abort());
  }

  function remember(key: string, turn: Turn): void {
    waiting.write(key, (isWanted) => store.remember(key, turn, isWanted));
    const here = known.get(key);
    // Of a conversation that is not known here the turns before stand in the store alone.
    if (here !== undefined) known.set(key, [...fresh(here), { turn, at: now() }].slice(-most));
  }

  async function forgetAll(prefix: string): Promise<void> {
    forgotten += 1;
    for (const key of [...known.keys()].filter((each) => each.startsWith(prefix))) known.delete(key);
    waiting.drop(prefix);
    // One that is being written right now is written before it is erased.
    await store.flush();
    await store.forgetAll(prefix);
  }

  return { recall, recallSoon, remember, forgetAll };
}

/** What is on its way to the store, by conversation. */
function turnsOnTheirWay() {
  const waiting = new Map<string, Set<{ wanted: boolean }>>();

  function write(key: string, how: (isWanted: () => boolean) => Promise<void>): void {
    const one = { wanted: true };
    const written = how(() => one.wanted);
    const all = waiting.get(key) ?? new Set();
    waiting.set(key, all.add(one));
    void written.then(() => {
      all.delete(one);
      if (all.size === 0) waiting.delete(key);
    });
  }

  /** What waits under the prefix is not written any more. */
  function drop(prefix: string): void {
    const under = [...waiting].filter(([key]) => key.startsWith(prefix)).flatMap(([, all]) => [...all]);
    for (const one of under) one.wanted = false;
  }

  return { has: (key: string): boolean => waiting.has(key), write, drop };
}
