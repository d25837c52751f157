import type { PlatformParts } from "../adapter.ts";
import { once } from "../shared/once.ts";
import { ledgerOf } from "./delivery.ts";
import { describe } from "./failure.ts";
import { SWITCHED_OFF } from "./lines.ts";
import type { Place } from "./payloads.ts";
import { sayAlone } from "./saying-alone.ts";
import type { Workspace } from "./workspaces.ts";

type Mentioned = { readonly team: string; readonly place: Place; readonly user: string };

/**
 * Tells who mentions the bot in a channel that is switched off why it says nothing, so that nobody else sees it: once, for
 * as long as the ledger remembers. Never rejects.
 */
export async function tellSwitchedOff(
  parts: Pick<PlatformParts, "deliveries" | "log"> & { readonly workspace: Workspace },
  { team, place, user }: Mentioned,
): Promise<void> {
  const { workspace, log } = parts;
  try {
    await once(ledgerOf(parts), [`slack:${team}:off:${place.channel}:${user}`], async () => {
      await sayAlone(workspace, { ...place, user }, SWITCHED_OFF);
      return "done";
    });
  } catch (error) {
    log.warn("slack.switched_off_not_told", describe(error));
  }
}
