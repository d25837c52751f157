import { type CuratorsReached, curatorsReached } from "../bot/desk/curators-reached.ts";
import { isReachedById } from "../bot/platforms.ts";
import type { Config } from "../config/config.ts";
import { sqlExperts } from "../storage/experts.ts";
import { readCurrent } from "../storage/store-probe.ts";

/**
 * Who of the curators is told of proposals, as the store knows it; nothing in it is changed.
 * @returns undefined where there is no store yet, or one of another version
 * @throws StoreError
 */
export function reachedIn({ curators, database, platforms }: Config): Promise<CuratorsReached | undefined> {
  return readCurrent(database, (opened) =>
    curatorsReached(curators, sqlExperts(opened), ({ platform }) => isReachedById(platforms, platform)),
  );
}
