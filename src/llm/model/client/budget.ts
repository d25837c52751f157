const DAY_MS = 86_400_000;

/** Says what was really spent, in tokens, in place of what was set aside. */
type Settle = (tokens: number) => void;

/** How many tokens may still be spent today (UTC), in this process. */
export type Budget = {
  /** Sets tokens aside before they are spent, so that calls side by side cannot overspend. Null: not enough left. */
  readonly take: (tokens: number) => Settle | null;
  readonly left: () => number;
};

/** @param perDay tokens; 0 allows nothing */
export function makeBudget({ perDay, now }: { readonly perDay: number; readonly now: () => number }): Budget {
  let day = dayOf(now());
  let spent = 0;

  function left(): number {
    const today = dayOf(now());
    // A clock that is set back must not open a day that was spent already.
    if (today > day) {
      day = today;
      spent = 0;
    }
    return Math.max(0, perDay - spent);
  }

  return {
    left,
    take: (tokens) => {
      if (tokens > left()) return null;
      spent += tokens;
      const takenOn = day;
      return (used) => {
        // After midnight the tokens belong to a day that is over.
        if (day === takenOn) spent += used - tokens;
      };
    },
  };
}

function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}
