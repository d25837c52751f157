import type { Log } from "../../adapter.ts";
import { describe, refusalOf } from "../failure.ts";
import type { Workspace } from "../workspaces.ts";
import type { HomeView, ModalView } from "./view-schema.ts";

/**
 * Whether a view is shown now: `too late` when what led to it may open none any more, `overtaken` when another one stands in its
 * place by now, `refused` when it is not to be had at all.
 */
export type ViewEnd = "shown" | "too late" | "overtaken" | "refused";

type Parts = { readonly workspace: Pick<Workspace, "client">; readonly log: Log };

/** Opens a window. None of these rejects. */
export function openView(parts: Parts, trigger: string | undefined, view: ModalView): Promise<ViewEnd> {
  return trigger === undefined ? tooLate() : call(parts, "views.open", { trigger_id: trigger, view });
}

/** Puts another one over the window that is open. */
export function pushView(parts: Parts, trigger: string | undefined, view: ModalView): Promise<ViewEnd> {
  return trigger === undefined ? tooLate() : call(parts, "views.push", { trigger_id: trigger, view });
}

/** Replaces what a window shows, unless that was replaced meanwhile. */
export function updateView(
  parts: Parts,
  { id, hash }: { readonly id: string; readonly hash?: string | undefined },
  view: ModalView,
): Promise<ViewEnd> {
  return call(parts, "views.update", { view_id: id, ...(hash === undefined ? {} : { hash }), view });
}

/** Puts a page on the Home tab of a person, unless another was put there meanwhile. */
export function publishView(
  parts: Parts,
  user: string,
  hash: string | undefined,
  view: HomeView,
): Promise<ViewEnd> {
  return call(parts, "views.publish", { user_id: user, ...(hash === undefined ? {} : { hash }), view });
}

const tooLate = async () => "too late" as const;

/** Codes of the methods of views, read 2026-11-28 from https://docs.slack.dev/reference/methods/views.open and its like. */
const TOO_LATE: readonly string[] = ["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"];
const OVERTAKEN: readonly string[] = ["hash_conflict", "not_found"];

async function call({ workspace, log }: Parts, method: string, args: object): Promise<ViewEnd> {
  try {
    const client = await workspace.client();
    await client.apiCall(method, { ...args });
    return "shown";
  } catch (error) {
    const refusal = refusalOf(error) ?? "";
    if (OVERTAKEN.includes(refusal)) return "overtaken";
    if (TOO_LATE.includes(refusal)) {
      log.info("slack.too_late", { refusal });
      return "too late";
    }
    log.warn("slack.view_refused", { method, ...describe(error) });
    return "refused";
  }
}
