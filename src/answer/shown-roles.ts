import type { RoleId } from "../ids.ts";
import type { Answer } from "./answer.ts";
import { factLists } from "./section-items.ts";

/** The roles that an answer sets before a reader one after the other, in that order: what "the second one" points into. */
export function rolesShown(answer: Answer): readonly RoleId[] {
  const { intent, found } = answer;
  if (found !== undefined) return found;
  if (intent.kind === "compare_roles") return intent.roles;
  if (intent.kind === "rank_roles" && intent.among !== undefined) return intent.among;
  if (intent.kind === "legacy_mapping") return rolesFitting(answer);
  if (intent.kind !== "list_roles" && intent.kind !== "rank_roles") return [];
  const below = answer.sections.flatMap((section) => factLists(section).flat());
  const facts = below.length > 0 ? below : (answer.headline?.facts ?? []);
  const owners = facts.map((id) => id.slice(0, id.indexOf(".")));
  return [...new Set(owners)] as RoleId[];
}

/** What one background leads to, the first choice and then the second; of several the first choice of each. */
function rolesFitting({ followUps, intent }: Answer): readonly RoleId[] {
  if (intent.kind !== "legacy_mapping" || intent.roles.length > 0) return [];
  const compared = followUps.flatMap((each) =>
    each.intent.kind === "compare_roles" ? [each.intent.roles] : [],
  );
  return compared[0] ?? [];
}
