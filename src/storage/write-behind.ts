import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A write that nobody waits for, in the transaction of all that were given with it. */
type Write = (kysely: Kysely<Tables>) => Promise<unknown>;

/** Writes behind the answers: in order, many in one commit, and never in a reader's way. */
export type WriteBehind = {
  /** Resolves when it is written, or was given up on; never rejects. */
  readonly later: (write: Write) => Promise<void>;
  /** Tries to write all that waits, now. */
  readonly flush: () => Promise<void>;
  /** How many writes wait. */
  readonly waiting: () => number;
};

/** How long a write may wait for others to join it, in milliseconds: what a crash may cost. */
const LATE_MS = 20;
/** Pauses between tries, while a store is locked or away. What is not written then is given up on. */
const PAUSES_MS: readonly number[] = [50, 250, 1_000, 5_000, 15_000];
/** A store that is away must not gather writes without end. */
const MOST_WAITING = 10_000;

/** A driver that does not wait lets nobody be answered while it writes: after so many writes it is their turn. */
const MOST_AT_ONCE = 50;

type Waiting = { readonly write: Write; readonly done: () => void };

/** @param onFailure hears why writes were given up on, and how many */
export function makeWriteBehind(
  kysely: Kysely<Tables>,
  onFailure: (error: unknown, writes: number) => void,
): WriteBehind {
  let waiting: Waiting[] = [];
  const pauses = makePauses();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  function later(write: Write): Promise<void> {
    return new Promise((done) => {
      waiting.push({ write, done });
      if (waiting.length > MOST_WAITING) giveUp(waiting.splice(0, 1), new Error("too many writes wait"));
      schedule(LATE_MS);
    });
  }

  function schedule(ms: number): void {
    timer ??= setTimeout(() => void flush(), ms);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    underWay = underWay.then(commit);
    return underWay;
  }

  async function commit(): Promise<void> {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    try {
      await kysely.transaction().execute(async (transaction) => {
        for (const [index, { write }] of batch.entries()) {
          if (index % MOST_AT_ONCE === MOST_AT_ONCE - 1) await setImmediate();
          await write(transaction);
        }
      });
      pauses.end();
      for (const { done } of batch) done();
    } catch (error) {
      tryAgain(batch, error);
    }
  }

  function tryAgain(batch: readonly Waiting[], error: unknown): void {
    const pause = pauses.next(performance.now());
    if (pause === undefined) {
      giveUp(batch, error);
      return;
    }
    waiting = [...batch, ...waiting];
    // In place of the timer of what joined meanwhile, which would not wait so long.
    clearTimeout(timer);
    timer = undefined;
    schedule(pause);
  }

  function giveUp(batch: readonly Waiting[], error: unknown): void {
    onFailure(error, batch.length);
    for (const { done } of batch) done();
  }

  return { later, flush, waiting: () => waiting.length };
}

/** The pauses of one time that a store is away. A try before the end of one does not use up the next. */
function makePauses() {
  let tries = 0;
  let until = 0;
  return {
    end: (): void => {
      [tries, until] = [0, 0];
    },
    /** @returns how long is to be waited after a try that failed now; undefined when there were tries enough */
    next: (now: number): number | undefined => {
      if (now < until) return until - now;
      const pause = PAUSES_MS[tries];
      [tries, until] = pause === undefined ? [0, 0] : [tries + 1, now + pause];
      return pause;
    },
  };
}
