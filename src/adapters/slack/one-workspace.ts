import type { PlatformParts } from "../adapter.ts";
import { clientOptions, makeCaller, sdkLogger } from "./client.ts";
import { type Identity, whoAmI } from "./identity.ts";
import type { Listeners } from "./listeners.ts";
import { makeLook } from "./looking.ts";
import { makePosting } from "./posting.ts";
import type { SlackSettings } from "./slack-settings.ts";
import { heeded, listenToEndings, makeStanding, WatchedClient } from "./standing.ts";
import { type Whence, whenceOf } from "./whence.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

type OneSettings = SlackSettings & { readonly botToken: string; readonly patienceMs: number };

/** The workspace whose token we were given. */
export function makeOneWorkspace(
  settings: OneSettings,
  listeners: Listeners,
  { log }: Pick<PlatformParts, "log">,
): Workspaces {
  const { botToken, patienceMs, clientTimeoutMs: timeoutMs } = settings;
  const standing = makeStanding(() => client.auth.test(), patienceMs, log);
  const client = new WatchedClient(botToken, clientOptions(settings, sdkLogger(log)), standing.onCall);
  const call = makeCaller({ ...settings, botToken });
  const posting = heeded(makePosting(call, makeLook(call, timeoutMs), timeoutMs), standing);
  let served: { readonly identity: Identity; readonly workspace: Workspace } | undefined;
  listenToEndings(listeners, standing);
  return {
    of: async (body) =>
      served !== undefined && isOf(served.identity, whenceOf(body)) ? served.workspace : undefined,
    start: async () => {
      const identity = await whoAmI(client);
      const { user: self, teamId: team, enterpriseId: enterprise } = identity;
      const whose = { team, enterprise };
      served = {
        identity,
        workspace: { self, whose, posting, client: async () => client, track: (work) => work },
      };
    },
    trouble: standing.trouble,
    stop: async () => standing.stop(),
  };
}

/** Whether a delivery is for the workspace of our token. What either does not tell cannot differ. */
function isOf({ teamId, enterpriseId, isEnterprise }: Identity, { team, enterprise }: Whence): boolean {
  const isOfEnterprise = !differ(enterprise, isEnterprise ? (enterpriseId ?? teamId) : enterpriseId);
  return isEnterprise || team === undefined ? isOfEnterprise : !differ(team, teamId);
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
