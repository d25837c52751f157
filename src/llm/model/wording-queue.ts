import { createHash } from "node:crypto";
import { type CallMemory, type MemoryLimits, makeCallMemory } from "./call-memory.ts";
import type { Attempt, Attempted, WordingJob } from "./wording-attempt.ts";

export type QueueLimits = MemoryLimits & {
  /** How many may wait; beyond that they are dropped, for the next reader brings them again. */
  readonly waiting: number;
  /** How many are worded at a time. */
  readonly atOnce: number;
};

/** For a bot that runs for months: at most two calls a shape and day, and fewer where they lead nowhere. */
export const USUAL_LIMITS: QueueLimits = {
  waiting: 100,
  atOnce: 1,
  keys: 2_000,
  calls: 2,
  pauseMs: 600_000,
  forgetMs: 86_400_000,
  longestMs: 7 * 86_400_000,
};

/** `known`: it is under way, or has had its calls. `full`: dropped. */
type Enqueued = "queued" | "known" | "full" | "stopped";

/** Has shapes worded in the background. Nothing in it makes anybody wait. */
export type WordingQueue = {
  /** Whether `enqueue` would take it. Cheap: ask before making a job. */
  readonly wants: (key: string) => boolean;
  readonly enqueue: (key: string, job: WordingJob) => Enqueued;
  /** Resolves when nothing waits and nothing is under way. */
  readonly idle: () => Promise<void>;
  /** Forgets what waits and aborts what is under way. A wording that is being saved is saved. */
  readonly stop: () => Promise<void>;
};

export type QueueParts = {
  readonly attempt: Attempt;
  readonly limits: QueueLimits;
  readonly log: {
    readonly info: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  };
  readonly now: () => number;
};

export function makeWordingQueue({ attempt, limits, log, now }: QueueParts): WordingQueue {
  const memory: CallMemory = makeCallMemory(limits, now);
  const waiting = new Map<string, WordingJob>();
  const running = new Map<string, Promise<void>>();
  const idlers: (() => void)[] = [];
  const stopping = new AbortController();

  function verdictOn(key: string): Enqueued {
    if (stopping.signal.aborted) return "stopped";
    if (waiting.has(key) || running.has(key) || memory.callsLeft(key) === 0) return "known";
    return waiting.size < limits.waiting && memory.hasRoomFor(key) ? "queued" : "full";
  }

  function enqueue(key: string, job: WordingJob): Enqueued {
    const verdict = verdictOn(key);
    if (verdict !== "queued") return verdict;
    waiting.set(key, job);
    // The answer that brought it goes out first.
    setImmediate(work);
    return verdict;
  }

  function work(): void {
    for (const [key, job] of waiting) {
      if (running.size >= limits.atOnce) return;
      waiting.delete(key);
      running.set(key, run(key, job));
    }
    if (running.size > 0) return;
    for (const resolve of idlers.splice(0)) resolve();
  }

  async function run(key: string, job: WordingJob): Promise<void> {
    const began = now();
    const attempted = await attempt(job, memory.callsLeft(key), stopping.signal);
    memory.remember(key, attempted);
    log.info("wording", { key: hashOf(key), ...told(attempted), ms: now() - began });
    running.delete(key);
    work();
  }

  return {
    wants: (key) => verdictOn(key) === "queued",
    enqueue,
    idle: () =>
      waiting.size + running.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idlers.push(resolve);
          }),
    stop: async () => {
      stopping.abort();
      waiting.clear();
      await Promise.all(running.values());
      work();
    },
  };
}

/** Codes and counts alone: what a draft said is nobody's business before it is checked. */
function told(attempted: Attempted): Readonly<Record<string, unknown>> {
  const { kind, calls, tokens } = attempted;
  const why = attempted.kind === "accepted" ? {} : { why: attempted.why };
  const codes = attempted.kind === "postponed" ? {} : { codes: attempted.codes };
  return { outcome: kind, ...why, calls, tokens, ...codes };
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 12);
}
