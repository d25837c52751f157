import { setTimeout as wait } from "node:timers/promises";

/** What some work gives, or `late` when that takes longer than `ms`. The work itself goes on. */
export async function inTime<Result, Late>(
  work: Promise<Result>,
  ms: number,
  late: Late,
): Promise<Result | Late> {
  const timer = new AbortController();
  const deadline = wait(ms, late, { signal: timer.signal }).catch(() => late);
  return Promise.race([work, deadline]).finally(() => timer.abort());
}
