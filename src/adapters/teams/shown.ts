import type { Answer } from "../../answer/answer.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Log, Surface } from "../adapter.ts";
import { asLongTaps, carriedTaps, isInline, type Keep, planTaps } from "../shared/taps.ts";
import type { Card } from "./card-elements.ts";
import { toCard } from "./cards.ts";
import { cardMessage } from "./messages.ts";
import { flawsOfCard } from "./sound-card.ts";
import { TAP_FORM } from "./tap-form.ts";

const made = madeOf((answer: Answer) => {
  const planned = planTaps(answer, TAP_FORM);
  const card = toCard(answer, asLongTaps(planned));
  const isWhole = planned.every(isInline);
  return {
    planned,
    card,
    isWhole,
    flaws: flawsOfCard(card),
    json: JSON.stringify(cardMessage(answer, card)),
  };
});

/** Where answers stand in Teams. */
export const CARDS: Surface = { name: "teams", fits: (answer) => made(answer).flaws.length === 0 };

/** An answer as its card, or undefined when that has a flaw: then it is better sent as text. */
export async function cardFor(answer: Answer, keep: Keep, log: Log): Promise<Card | undefined> {
  const { planned, card, isWhole, flaws } = made(answer);
  if (flaws.length > 0) {
    // An operator has to hear of it.
    log.error("teams.flawed_card", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
    return undefined;
  }
  return isWhole ? card : toCard(answer, await carriedTaps(planned, keep));
}

/** The same as a message, written as JSON once and sent often. */
export async function messageFor(answer: Answer, keep: Keep, log: Log): Promise<string | undefined> {
  const card = await cardFor(answer, keep, log);
  if (card === undefined) return undefined;
  const { isWhole, json } = made(answer);
  return isWhole ? json : JSON.stringify(cardMessage(answer, card));
}
