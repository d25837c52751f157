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

/** Has shapes worded in the background. Nothing in it makes anybody wait. */
export type WordingQueue = {
  /** Takes a shape, unless it is under way, has had its calls or finds no room. Its job is made only when it is taken. */
  readonly enqueue: (key: string, makeJob: () => WordingJob) => void;
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
  const stopping = new AbortController();

  function takes(key: string): boolean {
    if (stopping.signal.aborted || waiting.has(key) || running.has(key)) return false;
    return memory.callsLeft(key) > 0 && waiting.size < limits.waiting && memory.hasRoomFor(key);
  }

  function work(): void {
    for (const [key, job] of waiting) {
      if (running.size >= limits.atOnce) return;
      waiting.delete(key);
      running.set(key, run(key, job));
    }
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
    enqueue: (key, makeJob) => {
      if (!takes(key)) return;
      waiting.set(key, makeJob());
      // The answer that brought it goes out first.
      setImmediate(work);
    },
    stop: async () => {
      stopping.abort();
      waiting.clear();
      await Promise.all(running.values());
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
