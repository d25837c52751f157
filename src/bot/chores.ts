/**
 * Chores of an answer that nobody waits for, one after the other; their failures never reach the reader. Each is done
 * by itself and once, where `storage/write-behind.ts` gathers rows into one commit and tries again.
 */
export type Chores = {
  readonly run: (chore: () => Promise<unknown>) => void;
  /** Resolves when all that were given so far are done. */
  readonly settled: () => Promise<void>;
};

/** A store that hangs must not gather chores without end. */
const MOST_WAITING = 1_000;

/** @param onFailure hears of a chore that failed, or was dropped since too many were waiting (`undefined`) */
export function makeChores(onFailure: (error: unknown) => void): Chores {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    run: (chore) => {
      if (waiting >= MOST_WAITING) return onFailure(undefined);
      waiting += 1;
      last = last
        .then(chore)
        .then(() => undefined, onFailure)
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => last,
  };
}
