import type { Speaker } from "../adapters/adapter.ts";

/** A person as the stores know them: what all that they caused is kept under, and is forgotten by. */
export function personOf({
  platform,
  workspace,
  user,
}: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return `${[platform, workspace, user].map(encodeURIComponent).join("/")}/`;
}
