/** Work that is done behind an answer, one piece after the other; its failures never reach the reader. */
export type Behind = {
  readonly run: (work: () => Promise<unknown>) => void;
  /** Resolves when all that was given so far is done. */
  readonly settled: () => Promise<void>;
};

/** A store that hangs must not gather work without end. */
const MOST_WAITING = 1_000;

/** @param onFailure hears of work that failed, or that was dropped since too much was waiting (`undefined`) */
export function makeBehind(onFailure: (error: unknown) => void): Behind {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    run: (work) => {
      if (waiting >= MOST_WAITING) return onFailure(undefined);
      waiting += 1;
      last = last
        .then(work)
        .then(() => undefined, onFailure)
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => last,
  };
}
