import type { Attempted } from "./wording-attempt.ts";

export type MemoryLimits = {
  /** How many keys are remembered; beyond that new ones are not worded. */
  readonly keys: number;
  /** Calls that a key may cost until it is forgotten. */
  readonly calls: number;
  /** How long a key rests after a call that failed through no fault of its own. Milliseconds. */
  readonly pauseMs: number;
  /** How long a key's calls are remembered; doubled each time that it is given up again. Milliseconds. */
  readonly forgetMs: number;
  readonly longestMs: number;
};

/** Remembers what each key has cost, so that it cannot cost more however often it is asked for. */
export type CallMemory = {
  /** 0: it rests, or has had its calls. */
  readonly callsLeft: (key: string) => number;
  /** What cannot be remembered must not be worded: it would cost two calls each time. */
  readonly hasRoomFor: (key: string) => boolean;
  readonly remember: (key: string, attempted: Attempted) => void;
};

type Memory = {
  readonly calls: number;
  readonly restUntil: number;
  readonly forgetAt: number;
  /** Times in a row that it was given up. */
  readonly givenUp: number;
};

const NEW: Memory = { calls: 0, restUntil: 0, forgetAt: 0, givenUp: 0 };

export function makeCallMemory(limits: MemoryLimits, now: () => number): CallMemory {
  const memories = new Map<string, Memory>();

  /** How often it was given up outlives its calls: that is what the back-off goes by. */
  function recall(key: string): Memory {
    const memory = memories.get(key) ?? NEW;
    return now() < memory.forgetAt ? memory : { ...NEW, givenUp: memory.givenUp };
  }

  return {
    callsLeft: (key) => {
      const { calls, restUntil } = recall(key);
      return now() < restUntil ? 0 : Math.max(0, limits.calls - calls);
    },
    hasRoomFor: (key) => {
      if (memories.has(key) || memories.size < limits.keys) return true;
      for (const [each, { forgetAt }] of memories) if (forgetAt <= now()) memories.delete(each);
      return memories.size < limits.keys;
    },
    remember: (key, attempted) => {
      const before = recall(key);
      const calls = before.calls + attempted.calls;
      const hasFailed =
        attempted.kind === "given up" || (attempted.kind === "postponed" && calls >= limits.calls);
      const givenUp = attempted.kind === "accepted" ? 0 : before.givenUp + Number(hasFailed);
      const forgetAt = now() + Math.min(limits.forgetMs * 2 ** Math.max(0, givenUp - 1), limits.longestMs);
      memories.set(key, { calls, restUntil: now() + restMs(attempted), forgetAt, givenUp });
    },
  };

  function restMs({ kind }: Attempted): number {
    switch (kind) {
      // Asked for again, its row was lost; what it has left of its calls may bring it back.
      case "accepted":
        return 0;
      case "postponed":
        return limits.pauseMs;
      // Until it is forgotten.
      case "given up":
        return Number.POSITIVE_INFINITY;
    }
  }
}
