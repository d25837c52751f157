import type { Log } from "../adapter.ts";

/** Tells an operator of what anyone can cause as often as they like. */
export type Seldom = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

const GAP_MS = 60_000;

/** The first of an event is logged at once, and those of the minute after it with the next, as `times`, with the fields of that one: nobody fills a log. */
export function makeSeldom(log: Pick<Log, "warn">, now: () => number = () => performance.now()): Seldom {
  const heard = new Map<string, { times: number; until: number }>();
  return (event, fields = {}) => {
    const known = heard.get(event) ?? { times: 0, until: Number.NEGATIVE_INFINITY };
    heard.set(event, known);
    known.times += 1;
    if (now() < known.until) return;
    log.warn(event, { ...fields, times: known.times });
    heard.set(event, { times: 0, until: now() + GAP_MS });
  };
}
