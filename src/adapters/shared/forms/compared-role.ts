import type { Answer } from "../../../answer/answer.ts";
import { isSources } from "../../../answer/sources.ts";
import type { RoleId } from "../../../ids.ts";
import type { IntentKind } from "../../../intent.ts";

/** Kinds after which readers weigh the role against another: what it is, and whether to begin with it. */
const WEIGHED: readonly IntentKind[] = ["role_profile", "role_relevance"];

/** The one role of an answer that a comparison is likely to follow; undefined under any other answer. */
export function comparedRole(answer: Answer): RoleId | undefined {
  const { intent } = answer;
  if (!("roles" in intent) || !WEIGHED.includes(intent.kind) || isSources(answer)) return undefined;
  return intent.roles.length === 1 ? intent.roles[0] : undefined;
}
