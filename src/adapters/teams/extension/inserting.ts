import type { Answer } from "../../../answer/answer.ts";
import { questionsIn } from "../../../answer/section-items.ts";
import type { Localized } from "../../../language.ts";
import type { Assistant } from "../../adapter.ts";
import { planTap } from "../../shared/taps.ts";
import type { ActionSet, TextBlock } from "../card-elements.ts";
import { InsertData } from "../insert-form.ts";
import { LIMITS } from "../limits.ts";
import { paragraph } from "../paragraph.ts";
import { TAP_FORM } from "../tap-form.ts";
import { type Extended, extendedBy } from "./extended.ts";
import { INSERTED, insertedCard } from "./inserted.ts";

const INSERT: Localized = { nl: "Zet in mijn bericht", en: "Put into my message" };
/** A reader's own words would go into what others read. */
const OWN_TOPIC: Localized = {
  nl: "Deze vragen kunnen niet in je bericht: het onderwerp staat er in je eigen woorden bij. Zonder onderwerp kan het wel.",
  en: "These questions cannot go into your message, for their topic is in your own words. Without a topic they can.",
};

/**
 * What stands below an answer in a dialog: the button that puts it, as a card, into the message that somebody writes. None where it
 * would hold a reader's words, which is said of questions on a topic: whoever filled in that form came for the button.
 */
export function inserting(
  answer: Answer,
  { offers }: Pick<Assistant, "offers">,
): readonly (ActionSet | TextBlock)[] {
  const { intent, language } = answer;
  const tap = { v: 1, intent, language } as const;
  const planned = planTap(tap, TAP_FORM.wrap, LIMITS.tap);
  const shown = offers.shown(tap, INSERTED);
  const isOfOwnTopic = shown === undefined && "topic" in intent && questionsIn(answer).length > 0;
  if (isOfOwnTopic) return [paragraph(OWN_TOPIC[language], { isSubtle: true, spacing: "Medium" })];
  if (planned.kind === "kept" || shown === undefined || insertedCard(shown) === undefined) return [];
  const data = { v: 1, insert: tap };
  const button = { type: "Action.Submit", title: titleOf(answer, shown), data } as const;
  return [{ type: "ActionSet", spacing: "Medium", actions: [button] }];
}

/** A card in a message holds fewer questions than a dialog: whoever puts it there knows before. */
function titleOf(answer: Answer, inserted: Answer): string {
  const [all, fit] = [answer, inserted].map((each) => questionsIn(each).length);
  if (all === undefined || fit === undefined || fit >= all) return INSERT[answer.language];
  const some: Localized = {
    nl: `Zet ${fit} van de ${all} in mijn bericht`,
    en: `Put ${fit} of the ${all} into my message`,
  };
  return some[answer.language];
}

/** @returns undefined for what no button of ours carries, or what cannot be shown any more */
export function insertedBy(data: unknown, { offers }: Pick<Assistant, "offers">): Extended | undefined {
  const tap = InsertData.safeParse(data).data?.insert;
  const answer = tap && offers.shown(tap, INSERTED);
  return answer && extendedBy([{ label: answer.title, answer }]);
}
