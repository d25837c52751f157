import type { Administering } from "../adapter/workspace-admin.ts";
import type { Speaker } from "../adapter.ts";
import { namedIn } from "./incoming-text.ts";
import { isDirectChannel } from "./payloads.ts";
import type { Who, WhoIsWho } from "./who-is-who.ts";
import type { Workspace } from "./workspaces.ts";

type Said = {
  readonly workspace: Workspace;
  readonly speaker: Speaker;
  /** Absent where it was said on a page of the reader's own. */
  readonly channel?: string | undefined;
  /** As Slack writes it. */
  readonly text: string;
};

/** What is told of a message that may settle something. */
export type Administration = (said: Said) => Administering;

/** Whether somebody administers the workspace; `unknown` where Slack does not say so in time. Never rejects. */
export type MayAdminister = (
  workspace: Workspace,
  speaker: Pick<Speaker, "workspace" | "user">,
  patienceMs?: number,
) => ReturnType<Administering["mayAdminister"]>;

/** How long it is believed: whoever loses a right loses it here within a minute. */
const BELIEVED_MS = 60_000;
/** Nothing else is waited for meanwhile, and a command is answered later. */
const PATIENCE_MS = 5_000;

/** @param admins people who may settle whatever Slack says of them, each as `workspace/user` */
export function makeMayAdminister(whoIsWho: WhoIsWho, admins: readonly string[] = []): MayAdminister {
  return async (workspace, speaker, patienceMs = PATIENCE_MS) => {
    if (admins.includes(`${speaker.workspace}/${speaker.user}`)) return "yes";
    const who = await whoIsWho.tell(workspace, speaker, patienceMs, BELIEVED_MS);
    if (who === undefined) return "unknown";
    return administers(who, speaker.workspace) ? "yes" : "no";
  };
}

export function makeAdministration(mayAdminister: MayAdminister): Administration {
  return ({ workspace, speaker, channel, text }) => ({
    mayAdminister: () => mayAdminister(workspace, speaker),
    ...(channel === undefined || isDirectChannel(channel) ? {} : { channel }),
    // Hardly any message settles something: these are read when one does.
    get channels() {
      return namedIn(text, "#");
    },
    get people() {
      return namedIn(text, "@").filter((id) => id !== workspace.self);
    },
  });
}

/**
 * Whether somebody administers a workspace, or the enterprise where the app is installed in all of it. Who administers
 * another one, and is a guest in a shared channel, does not.
 */
function administers({ team, enterprise, isAdministrator, isDeleted }: Who, workspace: string): boolean {
  if (isDeleted) return false;
  if (team === workspace) return isAdministrator;
  return enterprise?.id === workspace && enterprise.isAdministrator;
}
