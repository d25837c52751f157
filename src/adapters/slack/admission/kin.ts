import type { Who } from "../who-is-who.ts";
import type { Workspace } from "../workspaces.ts";
import type { Asker } from "./asker.ts";

/** What somebody is to a workspace. */
export type Kin = "member" | "guest" | "stranger";

/**
 * What Slack tells of them when asked goes before what the delivery tells, and where neither is sure they are a member: nobody of
 * the workspace is to be locked out.
 */
export function kinOf(who: Who | undefined, asker: Asker, { whose }: Pick<Workspace, "whose">): Kin {
  if (who?.team === undefined) return kinAsTold(asker, whose);
  if (isForeign(who, whose)) return "stranger";
  return who.isGuest ? "guest" : "member";
}

type Whose = Workspace["whose"];

/** In an enterprise the people of all its workspaces are members, in whichever they are at home. */
function isForeign(
  { team: home, enterprise: theirs, isStranger }: Who,
  { team, enterprise }: Whose,
): boolean {
  if (enterprise !== undefined && theirs?.id === enterprise) return false;
  const homes = [home, ...(theirs?.teams ?? [])];
  const isKnown = team !== undefined || enterprise !== undefined;
  return isStranger || (isKnown && !homes.some((each) => each === team || each === enterprise));
}

/** Another workspace of the same enterprise looks like a stranger's here, so where there is one nobody is taken for that. */
function kinAsTold({ home, isShared, isGuest }: Asker, { team, enterprise }: Whose): Kin {
  const isElsewhere = home !== undefined && team !== undefined && home !== team;
  if (isElsewhere && enterprise === undefined && isShared !== false) return "stranger";
  return isGuest ? "guest" : "member";
}
