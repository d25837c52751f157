import { inTime } from "./in-time.ts";

/** The work of a platform between its start and its stop. */
export type Drain = {
  /** False before the start and from the stop on: new work is refused then. */
  readonly isOpen: () => boolean;
  readonly open: () => void;
  /** Work that a stop waits for. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Lets no more in, and waits for what is under way, at most `deadlineMs`. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

export function makeDrain(): Drain {
  const underWay = new Set<Promise<unknown>>();
  let isOpen = false;
  return {
    isOpen: () => isOpen,
    open: () => {
      isOpen = true;
    },
    track: (work) => {
      const settled: Promise<unknown> = work.then(
        () => underWay.delete(settled),
        () => underWay.delete(settled),
      );
      underWay.add(settled);
      return work;
    },
    close: async (deadlineMs) => {
      isOpen = false;
      await inTime(Promise.all(underWay), deadlineMs, undefined);
    },
  };
}
