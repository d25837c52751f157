import type { Speaker } from "../adapters/adapter.ts";
import { hashOfPerson } from "../storage/people.ts";
import { personKey, workspaceKey } from "../storage/workspace-key.ts";

/** A person as the stores know them: what all that they caused is kept under, and is forgotten by. */
export function personOf({
  platform,
  workspace,
  user,
}: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return personKey(platform, workspace, user);
}

/** A workspace as the stores know it: what the persons in it begin with. */
export function workspaceOf({ platform, workspace }: Pick<Speaker, "platform" | "workspace">): string {
  return workspaceKey(platform, workspace);
}

/** Tells a person from others, and not who they are: where what is kept is of others too. */
export function markOf(speaker: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return hashOfPerson(personOf(speaker));
}
