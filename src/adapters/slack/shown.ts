import type { Answer } from "../../answer/answer.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Log, Surface } from "../adapter.ts";
import { flawsOf } from "../shared/flaws.ts";
import { asLongTaps, carriedTaps, isInline, type Keep, planTaps } from "../shared/taps.ts";
import { MessageBlocks } from "./block-schema.ts";
import { fallbackText, toMessage } from "./blocks.ts";
import { planVote, TAP_FORM } from "./tap-form.ts";

/** A message as JSON, made once and sent often: each form plainer than the one before it. */
export type ReadyMessage = {
  /** Absent where the message is a line of text, or its blocks have a flaw. */
  readonly withBlocks?: string;
  /** These are hardly ever needed. */
  readonly asText: () => string;
  readonly asShortText: () => string;
};

/** One of the places in Slack where answers stand. */
export type SlackSurface = Surface & {
  readonly show: (answer: Answer, keep: Keep, log: Log) => Promise<ReadyMessage>;
};

/** In a conversation, where readers can say whether it helped. */
export const POSTED = makeSurface("slack", true);
/** For one reader alone: no message of ours to vote on. */
export const PRIVATE = makeSurface("slack-private", false);

/** A text that is too long by whatever Slack counts is not by any count at this length. */
const SHORT_TEXT = 1_000;

function makeSurface(name: string, asksVotes: boolean): SlackSurface {
  const made = madeOf((answer: Answer) => {
    const taps = planTaps(answer, TAP_FORM);
    const votes = asksVotes ? planVote(answer) : [];
    const [votedOn] = asLongTaps(votes);
    const message = toMessage(answer, { taps: asLongTaps(taps), votedOn });
    const flaws = flawsOf(MessageBlocks, message.blocks);
    const plainer = {
      asText: () => JSON.stringify({ text: message.text }),
      asShortText: () => JSON.stringify({ text: fallbackText(answer, SHORT_TEXT) }),
    };
    const ready = flaws.length > 0 ? plainer : { ...plainer, withBlocks: JSON.stringify(message) };
    const isWhole = [...taps, ...votes].every(isInline);
    return { taps, votes, flaws, ready, isWhole };
  });
  return {
    name,
    fits: (answer) => made(answer).flaws.length === 0,
    show: async (answer, keep, log) => {
      const { taps, votes, flaws, ready, isWhole } = made(answer);
      // Slack would refuse it, and the answer would be late.
      if (flaws.length > 0)
        log.error("slack.flawed_blocks", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
      if (flaws.length > 0 || isWhole) return ready;
      const [votedOn] = await carriedTaps(votes, keep);
      const message = toMessage(answer, { taps: await carriedTaps(taps, keep), votedOn });
      return { ...ready, withBlocks: JSON.stringify(message) };
    },
  };
}

/** A line of the bot's own. */
export function readyLine(line: { readonly text: string }): ReadyMessage {
  const text = JSON.stringify(line);
  return { asText: () => text, asShortText: () => text };
}
