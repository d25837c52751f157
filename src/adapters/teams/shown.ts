import type { Answer } from "../../answer/answer.ts";
import { madeOf } from "../../answer/made-of.ts";
import type { Tap } from "../../intent.ts";
import type { Log, Surface } from "../adapter.ts";
import { asLongTaps, carriedTaps, planTaps } from "../shared/taps.ts";
import type { Card } from "./card-elements.ts";
import { toCard } from "./cards.ts";
import { flawsOfCard } from "./sound-card.ts";
import { TAP_FORM } from "./tap-form.ts";

const made = madeOf((answer) => {
  const planned = planTaps(answer, TAP_FORM);
  const card = toCard(answer, asLongTaps(planned));
  return { planned, card, flaws: flawsOfCard(card) };
});

/** Where answers stand in Teams. */
export const CARDS: Surface = { name: "teams", fits: (answer) => made(answer).flaws.length === 0 };

/** An answer as its card, or undefined when that has a flaw: then it is better sent as text. */
export async function cardFor(
  answer: Answer,
  keep: (tap: Tap) => Promise<string>,
  log: Log,
): Promise<Card | undefined> {
  const { planned, card, flaws } = made(answer);
  if (flaws.length > 0) {
    // An operator has to hear of it.
    log.error("teams.flawed_card", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
    return undefined;
  }
  if (planned.every(({ kind }) => kind === "inline")) return card;
  return toCard(answer, await carriedTaps(planned, keep));
}
