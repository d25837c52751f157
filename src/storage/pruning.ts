import { setImmediate, setTimeout as wait } from "node:timers/promises";

/** Drops at most so many rows of what is too old in one table. @returns how many it dropped */
type Prune = (most: number) => Promise<number>;

/** Takes how a store drops what is too old. @returns what that store calls beside its own work; nobody waits for it */
export type Pruning = (now: () => number, prune: Prune) => () => void;

const EVERY_MS = 60_000;
/** The most rows that one statement drops: while it runs, SQLite answers nobody and Postgres holds their locks. */
const MOST_ROWS = 250;
/** How long questions have the store to themselves before a table that had more than that is pruned again. */
const PAUSE_MS = 20;

/**
 * Every store of a database is pruned beside the work of any one, at most once a minute: a store that is seldom written
 * to must not keep longer than it says.
 */
export function makePruning(): { readonly pruning: Pruning; readonly stop: () => Promise<void> } {
  const all: Prune[] = [];
  let next = 0;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function run(): Promise<void> {
    let left: readonly Prune[] = all;
    while (left.length > 0) {
      left = await pruneOnce(left);
      if (isStopped || left.length === 0) return;
      await wait(PAUSE_MS);
    }
  }

  function ride(now: () => number): void {
    if (isStopped || now() < next) return;
    next = now() + EVERY_MS;
    // Tidying is nobody's failure: if the database is down, the work beside it will say so.
    underWay = underWay.then(run).catch(() => undefined);
  }

  return {
    pruning: (now, prune) => {
      all.push(prune);
      return () => ride(now);
    },
    stop: async () => {
      isStopped = true;
      await underWay;
    },
  };
}

/** @returns those with more to drop. The first that fails is the last: a database that is down fails each of them late. */
async function pruneOnce(prunes: readonly Prune[]): Promise<readonly Prune[]> {
  const unfinished: Prune[] = [];
  for (const prune of prunes) {
    if ((await prune(MOST_ROWS)) >= MOST_ROWS) unfinished.push(prune);
    await setImmediate();
  }
  return unfinished;
}
