import type { Answer } from "../../../answer/answer.ts";
import type { Localized } from "../../../language.ts";
import type { Assistant } from "../../adapter.ts";
import { planTap } from "../../shared/taps.ts";
import type { SubmitAction } from "../card-elements.ts";
import { InsertData } from "../insert-form.ts";
import { LIMITS } from "../limits.ts";
import { TAP_FORM } from "../tap-form.ts";
import { type Extended, extendedBy } from "./extended.ts";
import { INSERTED, insertedCard } from "./inserted.ts";

const INSERT: Localized = { nl: "Zet in mijn bericht", en: "Put into my message" };

/** The button that puts an answer, as a card, into the message that somebody writes. None where it would hold a reader's words. */
export function insertButtons(
  { intent, language }: Answer,
  { offers }: Pick<Assistant, "offers">,
): readonly SubmitAction[] {
  const tap = { v: 1, intent, language } as const;
  const planned = planTap(tap, TAP_FORM.wrap, LIMITS.tap);
  const shown = offers.shown(tap, INSERTED);
  if (planned.kind === "kept" || shown === undefined || insertedCard(shown) === undefined) return [];
  return [{ type: "Action.Submit", title: INSERT[language], data: { v: 1, insert: tap } }];
}

/** @returns undefined for what no button of ours carries, or what cannot be shown any more */
export function insertedBy(data: unknown, { offers }: Pick<Assistant, "offers">): Extended | undefined {
  const tap = InsertData.safeParse(data).data?.insert;
  const answer = tap && offers.shown(tap, INSERTED);
  return answer && extendedBy([{ label: answer.title, answer }]);
}
