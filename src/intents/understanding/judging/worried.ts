import { ROLE_KINDS } from "../../../values.ts";
import type { Asked, Decision, Step } from "./asked.ts";
import { built } from "./built.ts";

/** "26 years of COBOL and I'm scared": where people with that background can go. */
export const worried: Step = (asked) => {
  const { reading, ties } = asked;
  if (!reading.has("worry") || ties.named || !isOfWork(asked)) return undefined;
  return built(asked, { kind: "legacy_mapping", chance: 1, elliptic: false });
};

/** Worries about other things than work are none of ours. */
function isOfWork({ reading, ties, earlier }: Asked): boolean {
  if (ties.background) return true;
  const isLearning = reading.has("learning") && earlier.roles.length > 0;
  return !isLearning && (reading.has("ai") || reading.has("crowd") || reading.has("legacy"));
}

/** Who tells of themselves with worry is first met as a person. */
export function withTone(decision: Decision, { reading }: Asked): Decision {
  const { intent } = decision;
  const isOurs = ROLE_KINDS.some((kind) => kind === intent.kind) && intent.kind !== "roadmap_mapping";
  if (!isOurs || !reading.has("worry")) return decision;
  return { ...decision, intent: { ...intent, tone: "worried" } as Decision["intent"] };
}
