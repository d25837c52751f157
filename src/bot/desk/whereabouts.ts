import type { Address, Log, Whom } from "../../adapters/adapter.ts";
import type { Experts } from "../../storage/experts.ts";
import { makeChores } from "../chores.ts";
import { personOf, workspaceOf } from "../person.ts";
import { type Curator, isSame } from "./curators.ts";
import { keptAddress } from "./kept-address.ts";
import { OF_CURATORS, topicOfCurator } from "./topics.ts";

/** Where curators are reached on platforms where an id alone does not say so: of nobody else is that kept. */
export type Whereabouts = {
  /** From now on, or no longer. Nobody waits for it, and it never rejects. */
  readonly note: (whom: Whom, address: Address | undefined) => void;
  /** Drops where those are reached who are curators no longer. Nobody waits for it, and it never rejects. */
  readonly tidy: () => void;
  /** Resolves when all that was noted so far is kept. */
  readonly settled: () => Promise<void>;
};

type Parts = { readonly experts: Experts; readonly curators: readonly Curator[]; readonly log: Log };

export function makeWhereabouts({ experts, curators, log }: Parts): Whereabouts {
  const chores = makeChores((error) => log.error("curators.not_noted", { error }));

  async function keep(whom: Whom, address: Address | undefined): Promise<void> {
    const at = [workspaceOf(whom), topicOfCurator(whom)] as const;
    if (address === undefined) return experts.remove(...at);
    const person = personOf({ ...whom, user: whom.id });
    await experts.put(...at, keptAddress(whom.platform, address), person);
  }

  async function dropOthers(): Promise<void> {
    const places = curators.map((curator) => `${workspaceOf(curator)} ${topicOfCurator(curator)}`);
    for (const { workspace, topic } of await experts.list(OF_CURATORS))
      if (!places.includes(`${workspace} ${topic}`)) await experts.remove(workspace, topic);
  }

  return {
    note: (whom, address) => {
      if (curators.some((curator) => isSame(curator, whom))) chores.run(() => keep(whom, address));
    },
    tidy: () => chores.run(dropOthers),
    settled: chores.settled,
  };
}

/** The address of a curator, as the stores keep it, where their platform knows it from the setting alone. */
export type KnownAddress = (curator: Curator) => string | undefined;

/** Where a curator is told something. @throws StoreError */
export async function whereIs(
  curator: Curator,
  experts: Pick<Experts, "find">,
  known: KnownAddress,
): Promise<string | undefined> {
  return known(curator) ?? (await experts.find(workspaceOf(curator), [topicOfCurator(curator)]));
}
