import type { Category, Intent } from "../../../intent.ts";
import { CATEGORY_KINDS, withoutSlots } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";
import { pointedAt } from "./pointed-at.ts";

/** Words that say nothing of their own beside "the other one". */
const BESIDE: readonly Cue[] = ["other-one", "filler", "follow", "pronoun", "again", "profile", "same-again"];

/** "And the other one?", and nothing else: the same of the one of two that was not spoken of. */
export const otherOne: Step = ({ reading, earlier, ties, parts }) => {
  const { intent } = earlier;
  if (intent === undefined || ties.named || !reading.has("other-one")) return undefined;
  if (wordsBeside(reading, BESIDE).some(({ text }) => text.length > 2)) return undefined;
  if (intent.kind === "list_roles" && intent.category !== undefined) return otherCategory(intent.category);
  const role = pointedAt(reading, earlier, parts.known);
  if (role !== undefined) return settled(sameOf(intent, role), "the other one of two");
  return intent.kind === "find_role"
    ? settled({ ...withoutSlots(intent, ["form", "words"]), operation: "cannot" }, "there is no other one")
    : undefined;
};

function otherCategory(shown: Category) {
  const category = CATEGORY_KINDS.find((each) => each !== shown);
  return category && settled({ kind: "list_roles", category }, "the other kind of roles");
}

type Role = NonNullable<ReturnType<typeof pointedAt>>;

function sameOf(intent: Intent, role: Role): Intent {
  switch (intent.kind) {
    case "role_tools":
    case "role_learning":
    case "role_recruiting":
    case "role_relevance":
    case "role_vacancy":
      return { ...withoutSlots(intent, ["items"]), roles: [role] };
    case "role_interview":
      return { ...withoutSlots(intent, ["items", "skip", "operation"]), roles: [role] };
    case "legacy_mapping":
      return { ...withoutSlots(intent, ["section"]), roles: [role], form: "yes_no" };
    default:
      return { kind: "role_profile", roles: [role] };
  }
}
