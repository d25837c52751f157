import type { Intent } from "../../../intent.ts";

/** Kinds that tell of each role by itself, in one of its parts. */
export const TELL_OF_ROLE = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_relevance",
] as const;

/** Kinds whose answers show roles one after the other. */
export const SHOW_ROLES: readonly Intent["kind"][] = [
  "list_roles",
  "rank_roles",
  "find_role",
  "compare_roles",
  "legacy_mapping",
];

/** What is asked of a role by itself: a title or a tool that was asked about holds for another role as well. */
export type TellsOfRole = Extract<Intent, { readonly kind: (typeof TELL_OF_ROLE)[number] }>;

export function tellsOfRole(intent: Intent): intent is TellsOfRole {
  return TELL_OF_ROLE.some((kind) => kind === intent.kind);
}
