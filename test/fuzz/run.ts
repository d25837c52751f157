import fc from "fast-check";
import type { StoreKind } from "../chaos/store.ts";
import { type Attempt, attempts } from "./attempts.ts";
import { type Ending, makeSender } from "./sending.ts";
import { setFuzzStage } from "./stage.ts";
import { makeTally } from "./tally.ts";
import { type Batch, makeTelling } from "./telling.ts";

export type Plan = {
  readonly runs: number;
  readonly seed: number;
  readonly seconds: number;
  readonly store: StoreKind;
};

/** What a run ends with, as one line of JSON. */
export type Result = {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly crashes: number;
  readonly unintended5xx: number;
  readonly unhandled: number;
  /** All of these, and whatever else may not be: no answer, a stranger let in, an error that no status tells of. */
  readonly faults: number;
  readonly heapGrowthMb: number;
  readonly store: StoreKind;
  readonly seed: number;
};

/** Past a warm-up, in which caches fill, the heap after a collection may grow by this much. */
export const MOST_GROWTH_MB = 32;

/** More than Teams and Slack have under way, and fewer than are refused. */
const AT_ONCE = 48;
const BATCH = 500;

/** Sends what was planned. Faults are made as small as they get and told to `say`. */
export async function fuzz(
  { runs, seed, seconds, store }: Plan,
  say: (line: string) => void,
): Promise<Result> {
  const stage = await setFuzzStage(store);
  const sender = makeSender(stage.url, stage.means);
  const { tell } = makeTelling(stage, sender, say);
  const until = performance.now() + seconds * 1_000;
  const warmUp = Math.min(runs / 2, Math.max(2_000, runs / 5));
  const tally = makeTally();
  let requests = 0;
  let warm: number | undefined;

  async function send(batch: Batch): Promise<void> {
    const before = await stage.look();
    const endings = await sendAll(batch.drawn, sender.send);
    const after = await stage.look();
    if (after === undefined) await stage.revive();
    for (const { fault, index } of tally.add(batch.drawn, endings, { before, after }))
      await tell(fault, batch, index);
    stage.forget();
  }

  while (requests < runs && performance.now() < until) {
    const numRuns = Math.min(BATCH, runs - requests);
    const batch = { seed: seed + requests, drawn: fc.sample(attempts, { numRuns, seed: seed + requests }) };
    await send(batch);
    requests += numRuns;
    if (requests >= warmUp) warm ??= await stage.heap();
    if (requests % (10 * BATCH) === 0) say(`${requests} of ${runs}: ${JSON.stringify(tally.byStatus)}`);
  }
  const grown = (await stage.heap()) - (warm ?? 0);
  sender.close();
  await stage.close();
  const { byStatus, counts } = tally;
  return { requests, byStatus, ...counts(), heapGrowthMb: Math.round(grown / 1e5) / 10, store, seed };
}

async function sendAll(
  drawn: readonly Attempt[],
  send: (attempt: Attempt) => Promise<Ending>,
): Promise<readonly Ending[]> {
  const endings: Ending[] = [];
  const queue = drawn.entries();
  const work = async () => {
    for (const [index, attempt] of queue) endings[index] = await send(attempt);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return endings;
}
