/** What is on its way to a store, by its key, so that it is waited for by who asks for it, and dropped with its person. */
export type OnItsWay = {
  readonly has: (key: string) => boolean;
  /** @returns when it is written, or was given up on */
  readonly write: (
    key: string,
    person: string,
    how: (isWanted: () => boolean) => Promise<void>,
  ) => Promise<void>;
  /** What these persons caused is not written any more. */
  readonly drop: (isTheirs: (person: string) => boolean) => void;
};

export function whatIsOnItsWay(): OnItsWay {
  const waiting = new Map<string, Set<{ readonly person: string; wanted: boolean }>>();
  return {
    has: (key) => waiting.has(key),
    write: (key, person, how) => {
      const one = { person, wanted: true };
      const written = how(() => one.wanted);
      const all = waiting.get(key) ?? new Set();
      waiting.set(key, all.add(one));
      return written.then(() => {
        all.delete(one);
        if (all.size === 0) waiting.delete(key);
      });
    },
    drop: (isTheirs) => {
      for (const one of [...waiting.values()].flatMap((all) => [...all]))
        if (isTheirs(one.person)) one.wanted = false;
    },
  };
}
