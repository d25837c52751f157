import type { Answer, FollowUp, Line } from "../../answer/answer.ts";
import { citedByBoth, citingShown } from "../../answer/shown-facts.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import type { Writer } from "./writer.ts";

/** Beside a title outside the nine the same question about the nearest role is no answer to it. */
function isTitle({ intent }: Answer): boolean {
  return intent.kind === "not_in_catalog" && intent.about !== undefined;
}

/**
 * Of two questions in one message the first with all there is, and of the second its first sentence: the rest of it is the first
 * button. Without `other` the button is all, for it is another reading of the same question.
 */
export function withSecond(
  writer: Writer,
  first: Answer,
  other: Answer | undefined,
  button: FollowUp,
): Answer {
  const others = first.followUps.filter(({ label }) => label !== button.label);
  const followUps = [button, ...others].slice(0, MOST_FOLLOW_UPS);
  // What is asked of a title can be had of the nearest role: said, for not every reader sees buttons.
  const had = writer.say({
    nl: `Wel kan ik je geven: ${button.label}.`,
    en: `I can give you: ${button.label}.`,
  });
  const offered = { ...first, followUps, ...(isTitle(first) ? { notes: [...first.notes, had] } : {}) };
  const sentence = other === undefined || isTitle(first) ? undefined : sentenceOf(other);
  if (other === undefined || sentence === undefined) return offered;
  return citingShown({
    ...offered,
    sections: [{ kind: "list", name: "second", title: button.label, lines: [sentence] }, ...first.sections],
    ...citedByBoth(first, other),
  });
}

function sentenceOf({ headline, lead }: Answer): Line | undefined {
  return headline ?? (lead && { text: lead.text, facts: lead.facts.map(({ id }) => id) });
}
