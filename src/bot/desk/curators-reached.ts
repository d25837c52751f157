import type { Log } from "../../adapters/adapter.ts";
import type { Experts } from "../../storage/experts.ts";
import type { Curator } from "./curators.ts";
import { EVERYWHERE, PROPOSALS_TOPIC } from "./topics.ts";
import { type KnownAddress, whereIs } from "./whereabouts.ts";

/** Who of the curators is told of proposals. */
export type CuratorsReached = {
  readonly named: number;
  /** Whether one of them said where all proposals go. */
  readonly isPlaceSet: boolean;
  /** Those that nothing can be told, by their place in the setting, from 1. */
  readonly unreached: readonly number[];
};

/** @throws StoreError */
export async function curatorsReached(
  curators: readonly Curator[],
  experts: Pick<Experts, "find">,
  isKnown: (curator: Curator) => boolean,
): Promise<CuratorsReached> {
  const isPlaceSet = (await experts.find(EVERYWHERE, [PROPOSALS_TOPIC])) !== undefined;
  const known: KnownAddress = (curator) => (isKnown(curator) ? curator.id : undefined);
  const found = await Promise.all(curators.map((curator) => whereIs(curator, experts, known)));
  const unreached = found.flatMap((address, index) => (address === undefined ? [index + 1] : []));
  return { named: curators.length, isPlaceSet, unreached };
}

/** Whether nobody hears of a proposal before they ask for it. */
export function isNobodyReached({ named, isPlaceSet, unreached }: CuratorsReached): boolean {
  return !isPlaceSet && unreached.length === named;
}

export const NOBODY_NAMED = "nobody is named, so nobody can decide on corrections";
const HOW_TO_NAME = "Set CURATORS, so that somebody can decide on corrections.";
const HOW_TO_REACH =
  "A curator in Teams is reached once they have installed the app for themselves or written to the bot there; one of a platform that is not configured here never is. Or let a curator say 'send proposals here' where proposals should go.";

/** What an operator can do about it; undefined where nothing need be done. */
export function remedyFor({ named, isPlaceSet, unreached }: CuratorsReached): string | undefined {
  if (named === 0) return HOW_TO_NAME;
  return isPlaceSet || unreached.length === 0 ? undefined : HOW_TO_REACH;
}

/** One line for an operator, without its remedy. */
export function reachedLine(reached: CuratorsReached): string {
  const { named, isPlaceSet, unreached } = reached;
  if (named === 0) return NOBODY_NAMED;
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
