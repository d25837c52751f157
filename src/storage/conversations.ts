/** What the assistant keeps of conversations. `Turn` is whatever the assistant remembers of one. */
export type Conversations<Turn> = {
  /** Turns still remembered, oldest first. */
  readonly recall: (key: string) => Promise<readonly Turn[]>;
  readonly remember: (key: string, turn: Turn) => Promise<void>;
  /** Forgets one conversation. */
  readonly forget: (key: string) => Promise<void>;
  /** Forgets every conversation whose key begins so. */
  readonly forgetAll: (prefix: string) => Promise<void>;
};

export type MemoryLimits = {
  readonly turns: number;
  readonly conversations: number;
  readonly maxAgeMs: number;
};

/** Keeps conversations in this process: the last few turns each, the least recently used dropped first. */
export function memoryConversations<Turn>(limits: MemoryLimits, now: () => number): Conversations<Turn> {
  const kept = new Map<string, { readonly turns: readonly Turn[]; readonly at: number }>();
  const fresh = (key: string): readonly Turn[] => {
    const found = kept.get(key);
    return found === undefined || now() - found.at > limits.maxAgeMs ? [] : found.turns;
  };
  return {
    recall: async (key) => fresh(key),
    remember: async (key, turn) => {
      const turns = [...fresh(key), turn].slice(-limits.turns);
      kept.delete(key);
      kept.set(key, { turns, at: now() });
      const [oldest] = kept.keys();
      if (kept.size > limits.conversations && oldest !== undefined) kept.delete(oldest);
    },
    forget: async (key) => {
      kept.delete(key);
    },
    forgetAll: async (prefix) => {
      for (const key of [...kept.keys()].filter((each) => each.startsWith(prefix))) kept.delete(key);
    },
  };
}
