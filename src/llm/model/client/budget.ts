const DAY_MS = 86_400_000;

/** What others spent is asked again after so long, where it seems that nothing is left. */
const HEARD_MS = 60_000;

/** Says what was really spent, in tokens, in place of what was set aside. Never rejects. */
type Settle = (tokens: number) => Promise<void>;

/** How many tokens may still be spent today (UTC), by all processes that share what they spend. */
export type Budget = {
  /**
   * Sets tokens aside before they are spent, so that calls side by side, of any process, cannot overspend.
   * @returns null where not enough is left; never rejects
   */
  readonly take: (tokens: number) => Promise<Settle | null>;
  /** As far as this process knows. */
  readonly left: () => number;
  /** Asks what was spent before this process began, or by others since. Never rejects. */
  readonly hear: () => Promise<void>;
};

/**
 * Adds to what all processes together spent on a day, counted in days since 1970. Less than nothing gives back.
 * @returns all that was spent on it
 */
export type Spend = (day: number, tokens: number) => Promise<number>;

export type BudgetParts = {
  /** Tokens; 0 allows nothing. */
  readonly perDay: number;
  readonly now: () => number;
  /** Absent where this process spends alone, and forgets it when it ends. */
  readonly spend?: Spend | undefined;
  /** Hears that the others could not be told: until they are, this process goes by what it knows. */
  readonly onUntold?: (error: unknown) => void;
};

export function makeBudget({ perDay, now, spend, onUntold = () => undefined }: BudgetParts): Budget {
  let today: Day = newDay(dayOf(now()));

  function current(): Day {
    const number = dayOf(now());
    // A clock that is set back must not open a day that was spent already.
    if (number > today.number) today = newDay(number);
    return today;
  }

  /** Beside what was just set aside. */
  const leftOf = (day: Day, aside = 0) => Math.max(0, perDay - usedOn(day) + aside);

  async function add(day: Day, tokens: number): Promise<void> {
    day.here += tokens;
    day.untold += tokens;
    if (spend === undefined) return;
    // One after the other: of two sums the later one must be the last that is heard.
    day.telling = day.telling.then(() => tell(day, spend));
    await day.telling;
  }

  async function tell(day: Day, spending: Spend): Promise<void> {
    const many = day.untold;
    try {
      day.all = await spending(day.number, many);
      day.untold -= many;
      day.heardAt = now();
    } catch (error) {
      onUntold(error);
    }
  }

  return {
    left: () => leftOf(current()),
    hear: () => add(current(), 0),
    take: async (tokens) => {
      const day = current();
      if (tokens > leftOf(day) && (spend === undefined || now() - day.heardAt < HEARD_MS)) return null;
      await add(day, tokens);
      if (tokens > leftOf(day, tokens)) {
        await add(day, -tokens);
        return null;
      }
      return async (used) => {
        // After midnight the tokens belong to a day that is over.
        if (current() === day) await add(day, used - tokens);
      };
    },
  };
}

/** What is known of a day, in tokens: set aside or spent here, by all as they told, and what of it they were not told. */
type Day = {
  readonly number: number;
  here: number;
  all: number;
  untold: number;
  /** In milliseconds since 1970; never before it was heard at all. */
  heardAt: number;
  telling: Promise<void>;
};

function newDay(number: number): Day {
  const heardAt = Number.NEGATIVE_INFINITY;
  return { number, here: 0, all: 0, untold: 0, heardAt, telling: Promise.resolve() };
}

function usedOn({ here, all, untold }: Day): number {
  return Math.max(here, all + untold);
}

function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}
