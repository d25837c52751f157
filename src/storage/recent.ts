import { LRUCache } from "lru-cache";
import { whatIsOnItsWay } from "./on-its-way.ts";
import { soon } from "./soon.ts";

/** A store whose writes nobody waits for. */
export type BehindStore<Kept, Added> = {
  readonly recall: (key: string) => Promise<Kept>;
  /**
   * @param person who causes it, and takes it away by `forget`
   * @returns when it is written, or was given up on @throws TypeError for what cannot be kept
   */
  readonly rememberBehind: (
    key: string,
    added: Added,
    person: string,
    isWanted: () => boolean,
  ) => Promise<void>;
  /** Writes what waits. */
  readonly flush: () => Promise<void>;
  /** Forgets all that this person caused. */
  readonly forget: (person: string) => Promise<void>;
};

/** A store as whoever answers uses it: nothing is awaited that an answer can do without. */
export type Recent<Kept, Added> = {
  /** From the store. @throws StoreError when it fails */
  readonly recall: (key: string) => Promise<Kept>;
  /** What this process believes, undefined where it must ask. */
  readonly known: (key: string) => Kept | undefined;
  /** The same, and nothing where it is not known here and the store does not give it in time. */
  readonly recallSoon: (key: string, patienceMs: number) => Promise<Kept>;
  /** Written behind the answer. @throws TypeError for what cannot be kept */
  readonly remember: (key: string, added: Added, person: string) => void;
  /** Forgets all that this person caused, here and in the store. @throws StoreError */
  readonly forget: (person: string) => Promise<void>;
  /** Forgets here all that these persons caused, before it is erased in the store. */
  readonly letGo: (isTheirs: (person: string) => boolean) => Promise<void>;
  /** Asks the store next time: something was changed there. */
  readonly disbelieve: (key: string) => void;
};

type Joining<Kept, Added> = {
  readonly nothing: Kept;
  /** What is kept once this is added; undefined where that cannot be told without the store. */
  readonly join: (kept: Kept | undefined, added: Added) => Kept | undefined;
};

/** What is in memory at once, some kB each. */
const MOST_KNOWN = 5_000;
/** How long memory is believed without asking the store: another process may have heard more, or a "forget me". */
const BELIEVED_MS = 10_000;

/**
 * Remembers in this process, before a store.
 * @param onFailure hears of a store that failed where nobody could wait for it
 */
export function makeRecent<Kept extends object, Added>(
  store: BehindStore<Kept, Added>,
  { nothing, join }: Joining<Kept, Added>,
  onFailure: (error: unknown) => void,
): Recent<Kept, Added> {
  const known = new LRUCache<string, Kept>({ max: MOST_KNOWN, ttl: BELIEVED_MS });
  const waiting = whatIsOnItsWay();
  /** Counts how often something was forgotten or changed: what was read before must not come back. */
  let forgotten = 0;

  async function recall(key: string): Promise<Kept> {
    const before = forgotten;
    // What is still to be written here belongs to it.
    if (waiting.has(key)) await store.flush();
    const kept = await store.recall(key);
    if (forgotten === before && !waiting.has(key)) known.set(key, kept);
    return kept;
  }

  async function recallSoon(key: string, patienceMs: number): Promise<Kept> {
    const here = known.get(key);
    if (here !== undefined) return here;
    return soon(recall(key), nothing, patienceMs, onFailure);
  }

  function remember(key: string, added: Added, person: string): void {
    void waiting.write(key, person, (isWanted) => store.rememberBehind(key, added, person, isWanted));
    const joined = join(known.get(key), added);
    if (joined !== undefined) known.set(key, joined);
  }

  async function letGo(isTheirs: (person: string) => boolean): Promise<void> {
    forgotten += 1;
    // What they caused can stand beside what others did; the store will tell what is left.
    known.clear();
    waiting.drop(isTheirs);
    // What is being written right now is written before it is erased.
    await store.flush();
  }

  async function forget(person: string): Promise<void> {
    await letGo((each) => each === person);
    await store.forget(person);
  }

  function disbelieve(key: string): void {
    forgotten += 1;
    known.delete(key);
  }

  return { recall, recallSoon, known: (key) => known.get(key), remember, forget, letGo, disbelieve };
}
