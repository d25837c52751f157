import type { ModelFailure } from "./client/model.ts";

/** What is known of a shape, or of a model's server. */
export type Tried = {
  /** Of a shape: those of this day (UTC). Of a server: those that failed in a row. */
  readonly calls: number;
  /** Times in a row. */
  readonly givenUp: number;
  /** Left alone until then, in milliseconds since 1970. */
  readonly restUntil: number;
};

/** What all processes on one store know of each other's work. */
export type WordingWork = {
  /**
   * A shape for this process alone, while the lease lasts. Who never puts it back is taken to have had all its calls.
   * @param insists also where it rests
   * @returns when it may be had, where it may not
   */
  readonly take: (
    id: string,
    leaseMs: number,
    insists: boolean,
  ) => Promise<({ readonly isTaken: true } & Tried) | { readonly isTaken: false; readonly until: number }>;
  readonly read: (id: string) => Promise<Tried | undefined>;
  /** Gives it back; not where another process has taken it meanwhile. */
  readonly put: (id: string, tried: Tried) => Promise<void>;
  /** Adds to the tokens of a day, counted in days since 1970; less than nothing gives back. @returns the sum */
  readonly spend: (day: number, tokens: number) => Promise<number>;
};

/** How an attempt at a shape ended. */
export type Ended =
  | { readonly kind: "accepted" }
  | { readonly kind: "given up"; readonly why: "strayed" | "refused" | "check failed" }
  /** Through no fault of the shape: it may be tried again later. */
  | { readonly kind: "postponed"; readonly why: ModelFailure | "budget" | "circuit" | "stopped" | "store" };

/** With what it took, and the codes of the checks that refused the last draft that was refused. */
export type Attempted = Ended & {
  readonly calls: number;
  readonly tokens: number;
  readonly codes: readonly string[];
};

export const DAY_MS = 86_400_000;

/** A draft and one repair, and no more on one day: a model that strays twice strays again. */
export const CALLS = 2;
const PAUSE_MS = 600_000;
/** By then every process has read what was accepted; one that is asked for later has lost its row. */
const FOUND_MS = 60_000;
const LONGEST_REST_MS = 7 * DAY_MS;

/** Where a shape leads nowhere it rests a day, and twice as long each time after. */
export function afterAttempt(before: Tried, attempted: Attempted, now: number): Tried {
  const calls = before.calls + attempted.calls;
  const { kind } = attempted;
  const isGivenUp = kind === "given up" || (kind === "postponed" && calls >= CALLS);
  const givenUp = kind === "accepted" ? 0 : before.givenUp + Number(isGivenUp);
  const long = Math.min(DAY_MS * 2 ** Math.max(0, givenUp - 1), LONGEST_REST_MS);
  if (isGivenUp || calls >= CALLS) return { calls, givenUp, restUntil: now + long };
  if (kind === "accepted") return { calls, givenUp, restUntil: now + FOUND_MS };
  // One that was stopped is due at the next start.
  return { calls, givenUp, restUntil: now + (attempted.why === "stopped" ? 0 : PAUSE_MS) };
}

const FAILURES = 5;
const ALONE_MS = 60_000;
const LONGEST_ALONE_MS = 3_600_000;

export const UNTRIED: Tried = { calls: 0, givenUp: 0, restUntil: 0 };

/** A server that failed five times in a row is left alone, and twice as long each time that it still fails afterwards. */
export function afterCall(before: Tried, hasWorked: boolean, now: number): Tried {
  const { calls, givenUp, restUntil } = before;
  if (hasWorked) return calls + givenUp === 0 ? before : UNTRIED;
  // Calls that began before it was left alone come back late; what they say is old news.
  if (now < restUntil) return before;
  if (givenUp === 0 && calls + 1 < FAILURES) return { ...before, calls: calls + 1 };
  return {
    calls: 0,
    givenUp: givenUp + 1,
    restUntil: now + Math.min(ALONE_MS * 2 ** givenUp, LONGEST_ALONE_MS),
  };
}
