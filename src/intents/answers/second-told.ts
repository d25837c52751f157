import { isDeepStrictEqual } from "node:util";
import type { Answer, FollowUp, Line } from "../../answer/answer.ts";
import { citedByBoth, citingShown } from "../../answer/shown-facts.ts";
import type { Localized } from "../../language.ts";
import { MOST_FOLLOW_UPS, withoutSlots } from "../../values.ts";
import { plainly } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

/** Beside a title outside the nine the same question about the nearest role is no answer to it. */
function isTitle({ intent }: Answer): boolean {
  return intent.kind === "not_in_catalog" && intent.about !== undefined;
}

/** Of the other half of a message nothing is known here. */
const LEFT: Localized = {
  nl: "Je andere vraag heb ik laten liggen, want daar weet ik geen antwoord op. Stel hem apart, in andere woorden, dan kijk ik opnieuw.",
  en: "I left your other question, for I have no answer to it. Ask it on its own, in other words, and I will look again.",
};

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
  if (other?.intent.kind === "out_of_scope") return { ...first, notes: [...first.notes, writer.say(LEFT)] };
  const others = first.followUps.filter(
    (each) => each.label !== button.label && !isSame(each, button) && !isWhole(each, button, first),
  );
  const followUps = [button, ...others].slice(0, MOST_FOLLOW_UPS);
  // What is asked of a title can be had of the nearest role: said, for not every reader sees buttons. The title itself was told.
  const isOfNearest = isTitle(first) && button.intent.kind !== "not_in_catalog";
  const had = writer.say({
    nl: `Wel kan ik je geven: ${button.label}.`,
    en: `I can give you: ${button.label}.`,
  });
  const offered = { ...first, followUps, ...(isOfNearest ? { notes: [...first.notes, had] } : {}) };
  const sentence = other === undefined || isTitle(first) ? undefined : sentenceOf(other);
  if (other === undefined || sentence === undefined) return offered;
  return citingShown({
    ...offered,
    sections: [
      { kind: "list", name: "second", title: titleOf(writer, first, other, button), lines: [sentence] },
      ...first.sections,
    ],
    ...citedByBoth(first, other),
  });
}

/** Whether both ask one thing, in whatever words: under an answer it has another label than beside one. */
function isSame(one: FollowUp, other: FollowUp): boolean {
  const [first, second] = [one, other].map(({ intent }) => withoutSlots(intent, ["words"]));
  return isDeepStrictEqual(first, second);
}

/** Of the same kind the button's label would say of the second what the first is called. */
/** Whether it gives the whole of what the button answers directly, where that is no matter of the first answer: it stands twice then. */
function isWhole({ intent }: FollowUp, button: FollowUp, first: Answer): boolean {
  return intent.kind !== first.intent.kind && isDeepStrictEqual(intent, plainly(button.intent));
}

function titleOf(writer: Writer, first: Answer, other: Answer, button: FollowUp): string {
  return first.intent.kind === other.intent.kind
    ? writer.say({ nl: "Je andere vraag", en: "Your other question" })
    : button.label;
}

function sentenceOf({ headline, lead }: Answer): Line | undefined {
  return headline ?? (lead && { text: lead.text, facts: lead.facts.map(({ id }) => id) });
}
