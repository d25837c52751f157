import { isSources } from "../../answer/sources.ts";
import type { Intent, IntentKind } from "../../intent.ts";

/** Kinds that are of nobody but who asked, or say nothing that others could want to know. */
const UNSHARED: readonly IntentKind[] = ["settings", "unclear", "out_of_scope", "thanks"];

/** Whether an answer that one reader sees may be shown to all. */
export function isShareable({ intent }: { readonly intent: Intent }): boolean {
  return !UNSHARED.includes(intent.kind) && !isSources({ intent });
}
