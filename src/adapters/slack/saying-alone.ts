import type { Localized } from "../../language.ts";
import { said } from "./lines.ts";
import type { Workspace } from "./workspaces.ts";

/** Says a line of the bot's own to one person in a channel, so that nobody else sees it. @throws when Slack does not take it */
export async function sayAlone(
  workspace: Pick<Workspace, "client">,
  {
    channel,
    thread,
    user,
  }: { readonly channel: string; readonly thread?: string | undefined; readonly user: string },
  line: Localized,
): Promise<void> {
  const client = await workspace.client();
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  await client.apiCall("chat.postEphemeral", { ...where, user, ...said(line) });
}
