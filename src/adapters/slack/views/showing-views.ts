import type { Log } from "../../adapter.ts";
import { describe, refusalOf } from "../failure.ts";
import type { Workspace } from "../workspaces.ts";
import type { HomeView, ModalView } from "./view-schema.ts";

/**
 * Whether a view is shown now: `too late` when what led to it may open none any more, `overtaken` when another one stands in its
 * place by now, `refused` when it is not to be had at all.
 */
export type ViewEnd = "shown" | "too late" | "overtaken" | "refused";

/** A window that is open, in the version that its reader sees. */
type Shown = { readonly id: string; readonly hash?: string | undefined };

type Parts = { readonly workspace: Pick<Workspace, "client">; readonly log: Log };

/** Opens a window. None of these rejects. */
export function openView(parts: Parts, trigger: string | undefined, view: ModalView): Promise<ViewEnd> {
  return trigger === undefined ? tooLate() : call(parts, "views.open", { trigger_id: trigger, view });
}

/**
 * Puts another one over the window that is open. Slack lets three stand over each other: over the third nothing is put, and
 * `instead` stands in its place.
 */
export function pushView(
  parts: Parts,
  trigger: string | undefined,
  over: Shown,
  view: ModalView,
  instead: () => Promise<ModalView> = async () => view,
): Promise<ViewEnd> {
  if (trigger === undefined) return tooLate();
  const inItsPlace = async () => updateView(parts, over, await instead());
  return call(parts, "views.push", { trigger_id: trigger, view }, inItsPlace);
}

/** Replaces what a window shows, unless that was replaced meanwhile. */
export function updateView(parts: Parts, { id, hash }: Shown, view: ModalView): Promise<ViewEnd> {
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
const FULL = "push_limit_reached";

async function call(
  { workspace, log }: Parts,
  method: string,
  args: object,
  whenFull?: () => Promise<ViewEnd>,
): Promise<ViewEnd> {
  try {
    const client = await workspace.client();
    await client.apiCall(method, { ...args });
    return "shown";
  } catch (error) {
    const refusal = refusalOf(error) ?? "";
    if (refusal === FULL && whenFull !== undefined) return whenFull();
    if (OVERTAKEN.includes(refusal)) return "overtaken";
    if (TOO_LATE.includes(refusal)) {
      log.info("slack.too_late", { refusal });
      return "too late";
    }
    log.warn("slack.view_refused", { method, ...describe(error) });
    return "refused";
  }
}
