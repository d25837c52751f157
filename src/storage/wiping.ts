/** Overwrites in the files of a store what deleted rows left there. */
export type Wiping = {
  /** Begins, or once more after the time that is under way. Nobody waits for it. */
  readonly soon: () => void;
  /** Ends what is under way, and begins no more. */
  readonly stop: () => Promise<void>;
};

/** Once, and on until nothing is left or it is stopped. @throws StoreError when the store fails */
export type Wipe = (isStopped: () => boolean) => Promise<void>;

/** After a start: a process that was killed may have left something. A command that only looks has ended by then. */
const FIRST_MS = 60_000;
/** After a failure of the store. */
const RETRY_MS = 60_000;
/** Rows that lapsed leave traces as well. */
const EVERY_MS = 86_400_000;

/** Wipes when it is asked to, a while after the start, and every day. */
export function makeWiping(wipe: Wipe): Wiping {
  let timer: NodeJS.Timeout;
  let underWay: Promise<void> = Promise.resolve();
  let isWaiting = false;
  let isStopped = false;

  async function run(): Promise<void> {
    isWaiting = false;
    if (isStopped) return;
    // A store that fails is heard of by those who wait for it.
    await wipe(() => isStopped).then(
      () => schedule(EVERY_MS),
      () => schedule(RETRY_MS),
    );
  }

  function soon(): void {
    if (isWaiting) return;
    isWaiting = true;
    underWay = underWay.then(run);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(soon, ms).unref();
  }

  schedule(FIRST_MS);
  return {
    soon,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
