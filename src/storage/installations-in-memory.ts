import { asKey } from "./binding.ts";
import type { Granted, Held, Installation, Installations } from "./installation.ts";
import { newRevision } from "./installations.ts";
import { workspaceKey } from "./workspace-key.ts";

type Kept = { readonly installation: Installation; readonly renewingUntil: number };

/** Where the app is installed, in this process alone: nothing of it could be read later, so nothing is encrypted. */
export function memoryInstallations(now: () => number): Installations {
  const kept = new Map<string, Kept>();
  const at = ({ platform, key }: Pick<Granted, "platform" | "key">) => asKey(workspaceKey(platform, key));

  /** @returns what stands there, when it has these tokens still */
  function still(held: Held): Kept | undefined {
    const found = kept.get(at(held));
    return found?.installation.revision === held.revision ? found : undefined;
  }

  function put(granted: Granted, installedAt: number): Installation {
    const installation = {
      ...granted,
      revision: newRevision(),
      refusal: null,
      installedAt,
      changedAt: now(),
    };
    kept.set(at(granted), { installation, renewingUntil: 0 });
    return installation;
  }

  return {
    put: async ({ installer: _, ...granted }) => void put(granted, now()),
    find: async (platform, keys) => {
      const [first] = keys.flatMap((key) => kept.get(at({ platform, key })) ?? []);
      return first?.installation ?? null;
    },
    claimRenewal: async (held, leaseMs) => {
      const found = still(held);
      if (found === undefined || found.renewingUntil > now()) return false;
      kept.set(at(held), { ...found, renewingUntil: now() + leaseMs });
      return true;
    },
    renew: async (held, renewed) => {
      const found = still(held);
      if (found === undefined) return null;
      return put({ ...found.installation, ...renewed }, found.installation.installedAt);
    },
    refuse: async (held, refusal) => {
      const found = still(held);
      if (found === undefined) return;
      kept.set(at(held), { ...found, installation: { ...found.installation, refusal, changedAt: now() } });
    },
    forget: async () => undefined,
    rekey: async () => ({ rekeyed: 0, locked: 0, all: kept.size }),
  };
}
