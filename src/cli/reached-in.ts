import { type CuratorsKnown, type CuratorsReached, curatorsReached } from "../bot/desk/curators-reached.ts";
import { isOfMany, isReachedById } from "../bot/platforms.ts";
import type { Config } from "../config/config.ts";
import { sqlExperts } from "../storage/experts.ts";
import { sqlSettled } from "../storage/settled.ts";
import { readCurrent } from "../storage/store-probe.ts";

/** Who of the curators is told of proposals, as an open store knows it. @throws StoreError */
export function reachedBy(
  { curators, platforms }: Pick<Config, "curators" | "platforms">,
  stores: Pick<CuratorsKnown, "experts" | "settled">,
): Promise<CuratorsReached> {
  return curatorsReached({ curators, ...stores, isOfMany: isOfMany(platforms) }, ({ platform }) =>
    isReachedById(platforms, platform),
  );
}

/**
 * The same, where no store is open; nothing in it is changed.
 * @returns undefined where there is no store yet, or one of another version
 * @throws StoreError
 */
export function reachedIn(config: Config): Promise<CuratorsReached | undefined> {
  return readCurrent(config.database, (opened) => {
    return reachedBy(config, { experts: sqlExperts(opened), settled: sqlSettled(opened) });
  });
}

/** Whether administrators want the bot to go on in threads anywhere, by what the store holds; a store that fails is told of elsewhere. */
export async function goesOnInThreads({ database }: Pick<Config, "database">): Promise<boolean> {
  const asking = readCurrent(database, (opened) => sqlSettled(opened).goesOnAnywhere());
  return (await asking.catch(() => undefined)) === true;
}
