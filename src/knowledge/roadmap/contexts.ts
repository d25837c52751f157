import type { ContextRule, RegulatoryClass } from "../schema/capability.ts";
import type { Letters } from "./letters.ts";
import { makeMatcher } from "./term-matcher.ts";
import type { Weighed } from "./weighing.ts";

/** The first context rule that gives a line another lead than its capability has. */
export function makeContexts(
  rules: readonly ContextRule[],
): (letters: Letters, selected: readonly Weighed[], heaviest: RegulatoryClass) => ContextRule | undefined {
  const match = makeMatcher(
    rules.flatMap((rule) => (rule.words ?? []).map((term) => ({ term, meaning: rule }))),
  );
  return (letters, selected, heaviest) => {
    const worded = new Set(match(letters).map(({ meaning }) => meaning));
    return rules.find(
      (rule) =>
        (rule.words === undefined || worded.has(rule)) &&
        (rule.class === undefined || rule.class === heaviest) &&
        isAbout(rule, selected),
    );
  };
}

/** A control that leads keeps its lead: a privacy check of a chatbot in the portal stays a privacy check. */
function isAbout(rule: ContextRule, selected: readonly Weighed[]): boolean {
  const [primary] = selected;
  const asked = ({ capability }: Weighed): boolean => rule.capabilities.includes(capability.id);
  if (primary === undefined) return false;
  return primary.capability.kind === "control" ? asked(primary) : selected.some(asked);
}
