import type { Answer, FollowUp } from "../../answer/answer.ts";
import { citingShown } from "../../answer/shown-facts.ts";
import type { SureIntent } from "../../intent.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";

/** Beside a title outside the nine the same question about the nearest role is no answer to it. */
function isTitle({ intent }: Answer): boolean {
  return intent.kind === "not_in_catalog" && intent.about !== undefined;
}

/**
 * Of two questions in one message the first with all there is, and of the second its first sentence: the rest of it is the first
 * button. Another reading of the same question is offered alone.
 */
export function withSecond(first: Answer, second: SureIntent, other: Answer, button: FollowUp): Answer {
  const offered = { ...first, followUps: [button, ...first.followUps].slice(0, MOST_FOLLOW_UPS) };
  const isAnother = first.intent.kind !== second.kind && !isTitle(first);
  const sentence =
    other.headline ?? (other.lead && { text: other.lead.text, facts: other.lead.facts.map(({ id }) => id) });
  if (!isAnother || sentence === undefined) return offered;
  const known = new Set(first.citations.map(({ id }) => id));
  const listed = new Set(first.sources.map(({ id }) => id));
  return citingShown({
    ...offered,
    sections: [{ kind: "list", name: "second", title: button.label, lines: [sentence] }, ...first.sections],
    citations: [...first.citations, ...other.citations.filter(({ id }) => !known.has(id))],
    sources: [...first.sources, ...other.sources.filter(({ id }) => !listed.has(id))],
  });
}
