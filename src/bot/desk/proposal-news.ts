import type { Address, Log } from "../../adapters/adapter.ts";
import type { Experts } from "../../storage/experts.ts";
import type { Proposal } from "../../storage/proposals.ts";
import type { Curator } from "./curators.ts";
import { keptAddress } from "./kept-address.ts";
import type { Notice } from "./notice.ts";
import { type Letters, letterTo } from "./sending-letters.ts";

/** Where proposals of every workspace go: a catalog has one set of curators. */
export const EVERYWHERE = "*/";
export const PROPOSALS_TOPIC = "proposals";

/** What people are told of a proposal. It stands in the store and in the report whatever becomes of that. */
export type News = {
  /** That it waits for them. */
  readonly toCurators: (proposal: Proposal) => Promise<void>;
  /** What became of it. */
  readonly toProposer: (proposal: Proposal) => Promise<void>;
};

export type NewsParts = {
  readonly experts: Experts;
  readonly curators: readonly Curator[];
  /** The address of a curator, where their platform knows it from the setting alone. */
  readonly addressOf: (curator: Curator) => Address | undefined;
  readonly letters: Letters;
  readonly log: Log;
};

export function makeNews({ experts, curators, addressOf, letters, log }: NewsParts): News {
  async function post(notice: Notice, person: string, to: string): Promise<void> {
    try {
      const letter = letterTo(to, person, notice);
      if (letter !== undefined) await letters.send(letter);
    } catch (error) {
      log.error("desk.not_told", { about: notice.kind, error });
    }
  }

  function addressed(curator: Curator): readonly string[] {
    const address = addressOf(curator);
    return address === undefined ? [] : [keptAddress(curator.platform, address)];
  }

  return {
    toCurators: async ({ number, person, language }) => {
      const here = await experts.find(EVERYWHERE, [PROPOSALS_TOPIC]);
      const addresses = here === undefined ? curators.flatMap(addressed) : [here];
      for (const address of addresses) await post({ kind: "proposal", number, language }, person, address);
    },
    toProposer: async ({ number, person, language, address }) => {
      if (address !== undefined)
        await post({ kind: "news of a proposal", number, language }, person, address);
    },
  };
}
