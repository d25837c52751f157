import { hereAt, stepOf } from "../../src/adapters/shared/steps.ts";
import { asLongTaps, planTaps } from "../../src/adapters/shared/taps.ts";
import { type SlackMessage, toMessage } from "../../src/adapters/slack/blocks.ts";
import { PICK_FORM, planVote, TAP_FORM as SLACK_TAPS } from "../../src/adapters/slack/tap-form.ts";
import { NO_PAST, trailOf } from "../../src/adapters/slack/trail.ts";
import type { Card } from "../../src/adapters/teams/card-elements.ts";
import { toCard } from "../../src/adapters/teams/cards.ts";
import { TAP_FORM as TEAMS_TAPS } from "../../src/adapters/teams/tap-form.ts";
import { pastFrom } from "../../src/adapters/teams/trail.ts";
import type { Answer } from "../../src/answer/answer.ts";

/** An answer as Slack is sent it. */
export function slackMessage(answer: Answer, asksVotes = false): SlackMessage {
  const [votedOn] = asLongTaps(asksVotes ? planVote(answer) : []);
  return toMessage(answer, {
    picks: asLongTaps(planTaps(answer, PICK_FORM)),
    taps: asLongTaps(planTaps(answer, SLACK_TAPS)),
    votedOn,
    trail: trailOf(stepOf(hereAt(answer)) ?? null, answer.language, NO_PAST),
  });
}

/** An answer as its card in Teams. */
export function teamsCard(answer: Answer): Card {
  const here = stepOf(hereAt(answer)) ?? null;
  return toCard(answer, asLongTaps(planTaps(answer, TEAMS_TAPS)), { past: pastFrom(here, []) });
}
