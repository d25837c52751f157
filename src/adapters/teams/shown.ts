import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Log, Surface } from "../adapter.ts";
import { isShareable } from "../shared/shareable.ts";
import { hereAt, keptStep, stepOf } from "../shared/steps.ts";
import {
  asLongTaps,
  carriedTaps,
  isInline,
  type Keep,
  type Planned,
  planTap,
  planTaps,
} from "../shared/taps.ts";
import type { Card } from "./card-elements.ts";
import { toCard } from "./cards.ts";
import type { Credit } from "./in-place-elements.ts";
import { LIMITS } from "./limits.ts";
import { cardMessage } from "./messages.ts";
import { flawsOfCard } from "./sound-card.ts";
import { TAP_FORM } from "./tap-form.ts";
import { type Past, pastFrom, wayBack } from "./trail.ts";

/** How an answer comes to stand where it stands; nothing of it for the answer to a message between the two of us. */
export type Standing = {
  /** What led to it. */
  readonly tap?: Tap | undefined;
  /** What stood in its place before. */
  readonly past?: Past | undefined;
  /** Whether only its reader sees it, in a conversation of more. */
  readonly isOwnView?: boolean | undefined;
  readonly credit?: Credit | undefined;
};

/** Made once for an answer that comes to stand where nothing stood. */
const made = madeOf((answer: Answer) => {
  const planned = planTaps(answer, TAP_FORM);
  const here = stepOf(hereAt(answer));
  const card = toCard(answer, asLongTaps(planned), { past: pastFrom(here ?? null, []) });
  const json = JSON.stringify(card);
  const flaws = flawsOfCard(card);
  return {
    planned,
    card,
    isWhole: planned.every(isInline) && here !== undefined,
    flaws,
    fits: flaws.length === 0 && json.length + LIMITS.beside + LIMITS.past * tapsIn(json) <= LIMITS.card,
    json: JSON.stringify(cardMessage(answer, card)),
  };
});

function tapsIn(card: string): number {
  return card.split('"Action.Execute"').length - 1;
}

/** Where answers stand in Teams. */
export const CARDS: Surface = { name: "teams", fits: (answer) => made(answer).fits };

/** An answer as its card, or undefined when that has a flaw: then it is better sent as text. */
export async function cardFor(
  answer: Answer,
  keep: Keep,
  log: Log,
  standing: Standing = {},
): Promise<Card | undefined> {
  const { planned, card, isWhole, flaws } = made(answer);
  if (flaws.length > 0) {
    // An operator has to hear of it.
    log.error("teams.flawed_card", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
    return undefined;
  }
  if (isWhole && isNew(standing)) return card;
  const { past = [], isOwnView = false, credit } = standing;
  const here = standing.tap ?? hereAt(answer);
  const [taps, step, share] = await Promise.all([
    carriedTaps(planned, keep),
    keptStep(here, keep),
    isOwnView && here !== null && isShareable(answer)
      ? carried(planTap(here, TAP_FORM.wrap, LIMITS.tap), keep)
      : undefined,
  ]);
  return toCard(answer, taps, {
    past: pastFrom(step, past),
    back: wayBack(past, answer.language),
    share: share && { tap: share, past },
    credit,
  });
}

/** The same as a message, written as JSON once and sent often. */
export async function messageFor(
  answer: Answer,
  keep: Keep,
  log: Log,
  standing: Standing = {},
): Promise<string | undefined> {
  const card = await cardFor(answer, keep, log, standing);
  if (card === undefined) return undefined;
  const { isWhole, json } = made(answer);
  return isWhole && isNew(standing) ? json : JSON.stringify(cardMessage(answer, card));
}

function isNew(standing: Standing): boolean {
  return Object.values(standing).every((each) => each === undefined || each === false);
}

async function carried(planned: Planned, keep: Keep): Promise<object | undefined> {
  const [share] = await carriedTaps([planned], keep);
  return share;
}
