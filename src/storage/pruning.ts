const EVERY_MS = 60_000;

/** Takes what one store drops of what is too old. @returns what that store rides its own work on */
export type Pruning = (now: () => number, prune: () => Promise<unknown>) => () => Promise<void>;

/**
 * Every store of a database is pruned on the way of any one's work, at most once a minute: a store that is seldom written
 * to must not keep longer than it says.
 */
export function makePruning(): Pruning {
  const prunes: (() => Promise<unknown>)[] = [];
  let next = 0;
  return (now, prune) => {
    prunes.push(prune);
    return async () => {
      if (now() < next) return;
      next = now() + EVERY_MS;
      // Tidying must not fail the work it rides on. If the database is down, that work will say so.
      for (const each of prunes) await each().catch(() => undefined);
    };
  };
}
