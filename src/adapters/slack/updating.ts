import { parseJson } from "../../text/parse-json.ts";
import type { Log } from "../adapter.ts";
import { formsOf } from "./answering.ts";
import { meaningOf, pauseAskedMs, refusalOf } from "./failure.ts";
import { patiently } from "./posting.ts";
import type { ReadyMessage } from "./shown.ts";
import type { Workspace } from "./workspaces.ts";

/** What says which message of ours is meant. */
type Where = { readonly channel: string; readonly ts: string };

type Parts = { readonly workspace: Pick<Workspace, "client">; readonly log: Log };

/**
 * Puts another message in the place of one of ours. The same twice is harmless, so that this may be tried again; where
 * Slack asks for a short pause it is kept.
 * @returns false when that message cannot be changed, now or later
 * @throws when a later attempt could succeed
 */
export async function updateMessage(
  { workspace, log }: Parts,
  where: Where,
  message: ReadyMessage,
): Promise<boolean> {
  const client = await workspace.client();
  for (const { json, yieldsTo } of formsOf(message)) {
    try {
      // Without blocks of its own it would keep those that stand there.
      const args = { ...where, blocks: [], ...Object(parseJson(json())) };
      await afterPauses(() => client.apiCall("chat.update", args));
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined || meaningOf(refusal) !== "refused") throw error;
      log.warn("slack.update_refused", { refusal });
      if (!yieldsTo(refusal)) return false;
    }
  }
  return false;
}

/**
 * Takes one of our messages away. One that is gone, or that Slack does not let go, is left at that.
 * @throws when a later attempt could succeed
 */
export async function deleteMessage({ workspace, log }: Parts, where: Where): Promise<void> {
  try {
    const client = await workspace.client();
    await client.apiCall("chat.delete", where);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined || meaningOf(refusal) !== "refused") throw error;
    if (refusal !== GONE) log.warn("slack.delete_refused", { refusal });
  }
}

const GONE = "message_not_found";

/** @throws what the call throws, but for a short pause that is asked for */
async function afterPauses(call: () => Promise<unknown>): Promise<void> {
  const tried = await patiently(async () => {
    try {
      await call();
      return { kind: "taken" } as const;
    } catch (error) {
      const afterMs = pauseAskedMs(error);
      if (afterMs === undefined) throw error;
      return { kind: "not taken", afterMs, error } as const;
    }
  });
  if (tried.kind === "not taken") throw tried.error;
}
