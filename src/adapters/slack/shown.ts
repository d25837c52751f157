import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Log, Surface } from "../adapter.ts";
import { flawsOf } from "../shared/flaws.ts";
import { hereAt, keptStep, type Step, stepOf } from "../shared/steps.ts";
import { asLongTaps, carriedTaps, isInline, type Keep, type Planned, planTaps } from "../shared/taps.ts";
import { MessageBlocks } from "./block-schema.ts";
import { fallbackText, type Rendering, toMessage } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { PICK_FORM, planShare, planVote, TAP_FORM } from "./tap-form.ts";
import { NO_PAST, type Past, trailOf } from "./trail.ts";
import { ViewBlocks } from "./views/view-schema.ts";

/** A message as JSON, made once and sent often: each form plainer than the one before it. */
export type ReadyMessage = {
  /** Absent where the message is a line of text, or its blocks have a flaw. */
  readonly withBlocks?: string;
  /** These are hardly ever needed. */
  readonly asText: () => string;
  readonly asShortText: () => string;
};

/** How an answer comes to stand where it stands; nothing of it for the answer to a message. */
export type Standing = {
  /** What led to it. */
  readonly tap?: Tap | undefined;
  /** What its message showed before. */
  readonly past?: Past | undefined;
  /** Whether others are there who could be shown it. */
  readonly isInChannel?: boolean | undefined;
  /** Slack's id of who shows it to all. */
  readonly sharedBy?: string | undefined;
};

/** One of the places in Slack where answers stand. */
export type SlackSurface = Surface & {
  readonly show: (answer: Answer, keep: Keep, log: Log, standing?: Standing) => Promise<ReadyMessage>;
};

/** In a conversation, where readers can say whether it helped. */
export const POSTED = makeSurface("slack", { isPrivate: false });
/** For one reader alone: no message of ours to vote on. */
export const PRIVATE = makeSurface("slack-private", { isPrivate: true });
/** In a window over Slack, which its reader closes: it holds more, and no tables. */
export const WINDOW = makeSurface("slack-window", { isPrivate: true, isView: true });

/** A text that is too long by whatever Slack counts is not by any count at this length. */
const SHORT_TEXT = 1_000;

/** What can be tapped under an answer, before anything of it is kept. */
type Plan = {
  readonly picks: readonly Planned[];
  readonly taps: readonly Planned[];
  /** What is judged: by a vote, or where only one reader sees it by a correction. */
  readonly judged: readonly Planned[];
  readonly shares: readonly Planned[];
  readonly here: Tap | null;
};

/** The same, as its message carries it. */
type Carried = Pick<Rendering, "picks" | "taps"> & {
  readonly judged: object | undefined;
  readonly share: object | undefined;
  readonly step: Step | null;
};

type Kind = { readonly isPrivate: boolean; readonly isView?: boolean };

function makeSurface(name: string, { isPrivate, isView = false }: Kind): SlackSurface {
  const schema = isView ? ViewBlocks : MessageBlocks;
  const most = isView ? LIMITS.viewTotal : LIMITS.messageTotal;

  function planOf(answer: Answer, { tap, isInChannel = false }: Standing): Plan {
    const here = tap ?? hereAt(answer);
    return {
      picks: planTaps(answer, PICK_FORM),
      taps: planTaps(answer, TAP_FORM),
      judged: isPrivate && answer.citations.length === 0 ? [] : planVote(answer),
      shares: isPrivate && isInChannel && here !== null ? planShare(here) : [],
      here,
    };
  }

  function messageOf(answer: Answer, carried: Carried, { past = NO_PAST, sharedBy }: Standing) {
    const { share, judged, step, ...rest } = carried;
    const trail = trailOf(step, answer.language, past);
    const whose = isPrivate ? { own: { share, about: judged, isClosable: !isView } } : { votedOn: judged };
    return toMessage(answer, { ...rest, ...whose, trail, sharedBy, withoutTables: isView });
  }

  /** Made once for an answer that comes to stand where nothing stood. */
  const newIn = (isInChannel: boolean) =>
    madeOf((answer: Answer) => {
      const plan = planOf(answer, { isInChannel });
      const message = messageOf(answer, asLong(plan), {});
      const flaws = flawsOf(schema, message.blocks);
      const plainer = plainOf(answer);
      const ready = flaws.length > 0 ? plainer : { ...plainer, withBlocks: JSON.stringify(message) };
      const hasRoom = JSON.stringify(message.blocks).length + LIMITS.room <= most;
      return { flaws, ready, isWhole: isWhole(plan), fits: flaws.length === 0 && hasRoom };
    });
  const madeAlone = newIn(false);
  const madeInChannel = isPrivate ? newIn(true) : madeAlone;

  return {
    name,
    fits: (answer) => madeInChannel(answer).fits,
    show: async (answer, keep, log, standing = {}) => {
      const { tap, past, isInChannel = false, sharedBy } = standing;
      const made = (isInChannel ? madeInChannel : madeAlone)(answer);
      // Slack would refuse it, and the answer would be late.
      if (made.flaws.length > 0)
        log.error("slack.flawed_blocks", { intent: answer.intent.kind, flaws: made.flaws.slice(0, 5) });
      const isNew = tap === undefined && past === undefined && sharedBy === undefined;
      if (made.flaws.length > 0 || (isNew && made.isWhole)) return made.ready;
      const message = messageOf(answer, await kept(planOf(answer, standing), keep), standing);
      return { ...plainOf(answer, sharedBy), withBlocks: JSON.stringify(message) };
    },
  };
}

/** As long as it will be. */
function asLong({ picks, taps, judged, shares, here }: Plan): Carried {
  const [[judgedOn], [share]] = [asLongTaps(judged), asLongTaps(shares)];
  const step = stepOf(here) ?? null;
  return { picks: asLongTaps(picks), taps: asLongTaps(taps), judged: judgedOn, share, step };
}

async function kept({ picks, taps, judged, shares, here }: Plan, keep: Keep): Promise<Carried> {
  const all = [picks, taps, judged, shares].map((each) => carriedTaps(each, keep));
  const [[picked = [], tapped = [], [judgedOn] = [], [share] = []], step] = await Promise.all([
    Promise.all(all),
    keptStep(here, keep),
  ]);
  return { picks: picked, taps: tapped, judged: judgedOn, share, step };
}

function isWhole({ picks, taps, judged, shares, here }: Plan): boolean {
  return stepOf(here) !== undefined && [...picks, ...taps, ...judged, ...shares].every(isInline);
}

function plainOf(answer: Answer, sharedBy?: string): Omit<ReadyMessage, "withBlocks"> {
  return {
    asText: () => JSON.stringify({ text: fallbackText(answer, { sharedBy }) }),
    asShortText: () => JSON.stringify({ text: fallbackText(answer, { sharedBy, most: SHORT_TEXT }) }),
  };
}

/** A line of the bot's own. */
export function readyLine(line: { readonly text: string }): ReadyMessage {
  const text = JSON.stringify(line);
  return { asText: () => text, asShortText: () => text };
}
