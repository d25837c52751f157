const EVERY_MS = 60_000;

/** Runs `prune` on the way of other work, at most once a minute. */
export function makePruning(now: () => number, prune: () => Promise<unknown>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (now() < next) return;
    next = now() + EVERY_MS;
    try {
      await prune();
    } catch {
      // Tidying must not fail the work it rides on. If the database is down, that work will say so.
    }
  };
}
