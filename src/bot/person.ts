import type { Speaker } from "../adapters/adapter.ts";
import { personKey } from "../storage/workspace-key.ts";

/** A person as the stores know them: what all that they caused is kept under, and is forgotten by. */
export function personOf({
  platform,
  workspace,
  user,
}: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return personKey(platform, workspace, user);
}
