import { ROLE_KINDS, withoutSlots } from "../../../values.ts";
import type { Reading } from "../reading/reading.ts";
import type { Asked, Decision, Step } from "./asked.ts";
import { built } from "./built.ts";

/** "26 years of COBOL and I'm scared": where people with that background can go. */
export const worried: Step = (asked) => {
  const { reading, ties, chances } = asked;
  if (!worries(reading)) return undefined;
  if (!ties.named)
    return isOfWork(asked) ? built(asked, { kind: "legacy_mapping", chance: 1, elliptic: false }) : undefined;
  const isElse = (chances().get("out_of_scope") ?? 0) > ELSEWHERE;
  return isElse ? built(asked, { kind: "role_learning", chance: 1, elliptic: false }) : undefined;
};

/** From here on a text that names a role would be refused. */
const ELSEWHERE = 0.5;

function worries({ has }: Reading): boolean {
  return has("worry") || has("lost-job");
}

/** Worries about other things than work are none of ours. */
function isOfWork({ reading, ties, earlier }: Asked): boolean {
  if (ties.background || reading.has("lost-job")) return true;
  const isLearning = reading.has("learning") && earlier.roles.length > 0;
  return !isLearning && (reading.has("ai") || reading.has("crowd") || reading.has("legacy"));
}

/** Who tells of themselves with worry is first met as a person. */
export function withTone(decision: Decision, { reading }: Asked): Decision {
  const { intent } = decision;
  const isOurs = ROLE_KINDS.some((kind) => kind === intent.kind) && intent.kind !== "roadmap_mapping";
  if (!isOurs || !worries(reading)) return decision;
  // Of who doubts whether they can, nothing is looked up by the words of the doubt.
  const isDoubt =
    intent.kind === "role_learning" && intent.attribute === undefined && intent.about === undefined;
  const told = isDoubt ? withoutSlots(intent, ["form", "words"]) : intent;
  return { ...decision, intent: { ...told, tone: "worried" } as Decision["intent"] };
}
