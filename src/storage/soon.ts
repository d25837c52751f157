import { setTimeout as wait } from "node:timers/promises";

/** What a store gives within `patienceMs`, else `without`; where it fails too, which `onFailure` hears of. */
export async function soon<Kept>(
  loading: Promise<Kept>,
  without: Kept,
  patienceMs: number,
  onFailure: (error: unknown) => void,
): Promise<Kept> {
  const late = new AbortController();
  const inVain = wait(patienceMs, without, { signal: late.signal }).catch(() => without);
  const loaded = loading.catch((error: unknown) => {
    onFailure(error);
    return without;
  });
  return Promise.race([loaded, inVain]).finally(() => late.abort());
}
