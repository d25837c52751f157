import type { Attempt } from "./attempts.ts";
import type { Measured } from "./bot.ts";
import { faultOf, faultsWithin } from "./faults.ts";
import type { Ending } from "./sending.ts";

/** A fault, and the place in its batch of the attempt that showed it, where that is known. */
type Found = { readonly fault: string; readonly index?: number };

export type Tally = {
  readonly byStatus: Readonly<Record<string, number>>;
  /** Counts how a batch ended. @returns what may not be */
  readonly add: (
    drawn: readonly Attempt[],
    endings: readonly Ending[],
    looks: { readonly before: Measured | undefined; readonly after: Measured | undefined },
  ) => readonly Found[];
  readonly counts: () => {
    readonly crashes: number;
    readonly unintended5xx: number;
    readonly unhandled: number;
    readonly faults: number;
  };
};

export function makeTally(): Tally {
  const byStatus: Record<string, number> = {};
  const counts = { crashes: 0, unintended5xx: 0, unhandled: 0, faults: 0 };
  return {
    byStatus,
    counts: () => counts,
    add: (drawn, endings, { before, after }) => {
      for (const ending of endings) byStatus[ending] = (byStatus[ending] ?? 0) + 1;
      const shown = drawn.flatMap((attempt, index): Found[] => {
        const fault = faultOf(attempt, endings[index] ?? "silent");
        return fault === undefined ? [] : [{ fault, index }];
      });
      const found = [...shown, ...faultsWithin(before, after).map((fault): Found => ({ fault }))];
      counts.faults += found.length;
      counts.unintended5xx += shown.filter(({ fault }) => fault.startsWith("an unintended")).length;
      counts.crashes += after === undefined ? 1 : 0;
      counts.unhandled += after === undefined ? 0 : after.unhandled - (before?.unhandled ?? 0);
      return found;
    },
  };
}
