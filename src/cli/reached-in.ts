import { type CuratorsReached, curatorsReached } from "../bot/desk/curators-reached.ts";
import { isReachedById } from "../bot/platforms.ts";
import type { Config } from "../config/config.ts";
import { type Experts, sqlExperts } from "../storage/experts.ts";
import { readCurrent } from "../storage/store-probe.ts";

/** Who of the curators is told of proposals, as an open store knows it. @throws StoreError */
export function reachedBy(
  { curators, platforms }: Pick<Config, "curators" | "platforms">,
  experts: Pick<Experts, "find">,
): Promise<CuratorsReached> {
  return curatorsReached(curators, experts, ({ platform }) => isReachedById(platforms, platform));
}

/**
 * The same, where no store is open; nothing in it is changed.
 * @returns undefined where there is no store yet, or one of another version
 * @throws StoreError
 */
export function reachedIn(config: Config): Promise<CuratorsReached | undefined> {
  return readCurrent(config.database, (opened) => reachedBy(config, sqlExperts(opened)));
}
