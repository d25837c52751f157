import fc from "fast-check";
import { type Attempt, attempts } from "./attempts.ts";
import { faultOf, faultsWithin, kindOf } from "./faults.ts";
import type { Sender } from "./sending.ts";
import type { FuzzStage } from "./stage.ts";

/** Attempts that were drawn together, so that each can be drawn again by its place. */
export type Batch = { readonly seed: number; readonly drawn: readonly Attempt[] };

export type Telling = {
  /** Each kind once: the smallest attempt that shows it. Without a place it is looked for in the batch. */
  readonly tell: (fault: string, batch: Batch, index?: number) => Promise<void>;
};

/** For one kind of fault, in milliseconds. */
const SHRINKING_MS = 10_000;

export function makeTelling(stage: FuzzStage, { send }: Sender, say: (line: string) => void): Telling {
  const told = new Set<string>();

  /** Alone, so that all that goes wrong is of this attempt. */
  async function shows(attempt: Attempt, kind: string): Promise<boolean> {
    const before = await stage.look();
    const fault = faultOf(attempt, await send(attempt));
    const after = await stage.look();
    if (after === undefined) await stage.revive();
    return [fault ?? [], faultsWithin(before, after)].flat().some((each) => kindOf(each) === kind);
  }

  async function placeOf(kind: string, { drawn }: Batch): Promise<number | undefined> {
    const until = performance.now() + SHRINKING_MS;
    for (const [index, attempt] of drawn.entries()) {
      if (performance.now() > until) return undefined;
      if (await shows(attempt, kind)) return index;
    }
    return undefined;
  }

  async function smallest(kind: string, { seed, drawn }: Batch, index: number): Promise<Attempt | undefined> {
    const property = fc.asyncProperty(attempts, async (attempt) => !(await shows(attempt, kind)));
    const { counterexample } = await fc.check(property, {
      seed,
      path: `${index}`,
      numRuns: 1,
      interruptAfterTimeLimit: SHRINKING_MS,
    });
    return counterexample?.[0] ?? drawn[index];
  }

  return {
    tell: async (fault, batch, given) => {
      const kind = kindOf(fault);
      if (told.has(kind)) return;
      told.add(kind);
      const index = given ?? (await placeOf(kind, batch));
      const found = index === undefined ? "of no attempt alone" : await smallest(kind, batch, index);
      say(`FAULT ${fault}\nseed ${batch.seed}, attempt ${index ?? "unknown"}: ${JSON.stringify(found)}`);
    },
  };
}
