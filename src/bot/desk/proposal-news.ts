import type { Log } from "../../adapters/adapter.ts";
import type { Experts } from "../../storage/experts.ts";
import type { Proposal } from "../../storage/proposals.ts";
import type { Curator } from "./curators.ts";
import type { NamedCurators } from "./named-curators.ts";
import type { Notice } from "./notice.ts";
import { type Letters, letterTo } from "./sending-letters.ts";
import { EVERYWHERE, PROPOSALS_TOPIC } from "./topics.ts";
import { type KnownAddress, whereIs } from "./whereabouts.ts";

/** What people are told of a proposal. It stands in the store and in the report whatever becomes of that. */
export type News = {
  /** That it waits for them. @returns whether one of them was told, or will be once their platform takes it */
  readonly toCurators: (proposal: Proposal) => Promise<boolean>;
  /** What became of it. */
  readonly toProposer: (proposal: Proposal) => Promise<void>;
};

export type NewsParts = {
  readonly experts: Experts;
  readonly curators: readonly Curator[];
  /** Those that were named in a workspace, as the stores write it. */
  readonly named: NamedCurators["forCatalog"];
  readonly known: KnownAddress;
  readonly letters: Letters;
  readonly log: Log;
};

/** `told`: or will be, once its platform takes it. `failed`: nobody knows, for the store failed. */
type Posted = "told" | "refused" | "failed";

export function makeNews({ experts, curators, named, known, letters, log }: NewsParts): News {
  async function post(notice: Notice, person: string, to: string): Promise<Posted> {
    try {
      const letter = letterTo(to, person, notice);
      return letter === undefined || (await letters.send(letter)) === "refused" ? "refused" : "told";
    } catch (error) {
      log.error("desk.not_told", { about: notice.kind, error });
      return "failed";
    }
  }

  /** Where all proposals go; each curator by themselves where nobody said so, or that place is gone. */
  async function tellCurators({ number, person, workspace, language }: Proposal): Promise<boolean> {
    const notice: Notice = { kind: "proposal", number, language };
    const here = await experts.find(EVERYWHERE, [PROPOSALS_TOPIC]);
    const posted = here === undefined ? "refused" : await post(notice, person, here);
    if (posted !== "refused") return posted === "told";
    const ends: Posted[] = [];
    for (const curator of [...curators, ...(await named(workspace))]) {
      const address = await whereIs(curator, experts, known);
      if (address !== undefined) ends.push(await post(notice, person, address));
    }
    return ends.includes("told");
  }

  return {
    toCurators: async (proposal) => {
      const isTold = await tellCurators(proposal);
      if (!isTold) log.warn("curators.not_told", { proposal: proposal.number, named: curators.length });
      return isTold;
    },
    toProposer: async ({ number, person, language, address }) => {
      if (address !== undefined)
        await post({ kind: "news of a proposal", number, language }, person, address);
    },
  };
}
