import { UsageError } from "../errors.ts";
import { personOf } from "./person.ts";
import { platformsIn } from "./platforms.ts";

/**
 * The person that an operator names, as the stores know them: `slack/T1/U1`, also as a mention or in small letters as Slack
 * shows them nowhere but people type; ids of Teams as they are, or percent-encoded as in an address.
 * @throws UsageError that says how to name one
 */
export function personNamed(text: string): string {
  const [platform = "", workspace = "", ...rest] = text.trim().replace(/\/$/u, "").split("/");
  const name = platform.toLowerCase();
  const ids = { workspace: decoded(workspace), user: decoded(rest.join("/")) };
  if (!platformsIn({}).some((known) => known.name === name) || ids.user === "" || ids.workspace === "")
    throw new UsageError(
      "That names no person.",
      "Give platform, workspace and user: slack/T0123ABCD/U0123ABCD, or teams/<tenant id>/29:<id>.",
    );
  return personOf({ platform: name, ...(name === "slack" ? asSlackWrites(ids) : ids) });
}

/** Slack's ids are in capitals; a mention is `<@U1>` or `<@U1|name>`. */
function asSlackWrites({ workspace, user }: { readonly workspace: string; readonly user: string }) {
  const mentioned = /^<?@?(?<id>\w+)(?:\|[^>]*)?>?$/u.exec(user)?.groups?.["id"] ?? user;
  return { workspace: workspace.toUpperCase(), user: mentioned.toUpperCase() };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
