import type { Log } from "../../adapters/adapter.ts";
import type { Experts } from "../../storage/experts.ts";
import type { Settled } from "../../storage/settled.ts";
import type { Curator } from "./curators.ts";
import { EVERYWHERE, PROPOSALS_TOPIC } from "./topics.ts";
import { type KnownAddress, whereIs } from "./whereabouts.ts";

/** Who of the curators is told of proposals. */
export type CuratorsReached = {
  readonly named: number;
  /** How many administrators named for their workspace, and may decide there too. */
  readonly byWorkspaces: number;
  /** Whether one of them said where all proposals go. */
  readonly isPlaceSet: boolean;
  /** Those that nothing can be told, by their place in the setting, from 1. */
  readonly unreached: readonly number[];
};

/** What is known of curators, and by whom. */
export type CuratorsKnown = {
  readonly curators: readonly Curator[];
  readonly experts: Pick<Experts, "find">;
  readonly settled: Pick<Settled, "curatorsNamed">;
  /** Whether one catalog serves workspaces of many companies: who is named in one of them has no say in it. */
  readonly isOfMany: boolean;
};

/** @throws StoreError */
export async function curatorsReached(
  { curators, experts, settled, isOfMany }: CuratorsKnown,
  isKnown: (curator: Curator) => boolean,
): Promise<CuratorsReached> {
  const byWorkspaces = isOfMany ? 0 : await settled.curatorsNamed();
  const isPlaceSet = (await experts.find(EVERYWHERE, [PROPOSALS_TOPIC])) !== undefined;
  const known: KnownAddress = (curator) => (isKnown(curator) ? curator.id : undefined);
  const found = await Promise.all(curators.map((curator) => whereIs(curator, experts, known)));
  const unreached = found.flatMap((address, index) => (address === undefined ? [index + 1] : []));
  return { named: curators.length, byWorkspaces, isPlaceSet, unreached };
}

/** Whether nobody hears of a proposal before they ask for it. */
export function isNobodyReached({ named, isPlaceSet, unreached }: CuratorsReached): boolean {
  return !isPlaceSet && named > 0 && unreached.length === named;
}

export const NOBODY_NAMED = "nobody is named, so nobody can decide on corrections";
const HOW_TO_NAME = "Set CURATORS, so that somebody can decide on corrections.";
const HOW_TO_REACH =
  "A curator in Teams is reached once they have installed the app for themselves or written to the bot there; one of a platform that is not configured here never is. Or let a curator say 'send proposals here' where proposals should go.";

/** What an operator can do about it; undefined where nothing need be done. */
export function remedyFor({
  named,
  byWorkspaces,
  isPlaceSet,
  unreached,
}: CuratorsReached): string | undefined {
  if (named === 0) return byWorkspaces > 0 ? undefined : HOW_TO_NAME;
  return isPlaceSet || unreached.length === 0 ? undefined : HOW_TO_REACH;
}

/** One line for an operator, without its remedy. */
export function reachedLine(reached: CuratorsReached): string {
  const { named, byWorkspaces, isPlaceSet, unreached } = reached;
  if (named === 0)
    return byWorkspaces > 0
      ? `CURATORS names nobody; administrators of workspaces named ${byWorkspaces}`
      : NOBODY_NAMED;
  if (isPlaceSet) return `${named} named; proposals go where one of them said`;
  if (unreached.length === 0) return `${named} named, and told of each proposal`;
  if (isNobodyReached(reached)) return `${named} named, and nobody can be told of a proposal`;
  return `${named} named; of a proposal cannot be told (by their place in CURATORS): ${unreached.join(", ")}`;
}

/** Proposals that nobody hears of would wait for ever, and nobody would know. Never rejects. */
export async function sayReached(looking: Promise<CuratorsReached>, log: Log): Promise<void> {
  try {
    const reached = await looking;
    const nextStep = remedyFor(reached);
    if (nextStep !== undefined) log.warn("curators.not_reached", { says: reachedLine(reached), nextStep });
  } catch (error) {
    log.warn("curators.not_looked_up", { error });
  }
}
