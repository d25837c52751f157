import type { Intent, Operation } from "../../../intent.ts";
import { ASKED_SLOTS, ROLE_KINDS, withoutSlots } from "../../../values.ts";

export type Operable = Extract<Intent, { readonly operation?: Operation | undefined }>;

/** Kinds whose answer can be given in another way. */
export function isOperable(intent: Intent): intent is Operable {
  return intent.kind !== "roadmap_mapping" && ROLE_KINDS.some((kind) => kind === intent.kind);
}

/** What is asked of the answer that nobody taught us to do: it is said, with what can be done. */
export function cannot(intent: Operable): Intent {
  return { ...withoutSlots(intent, [...ASKED_SLOTS, "section"]), operation: "cannot" } as Intent;
}
