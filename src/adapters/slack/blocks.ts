import type { types } from "@slack/bolt";
import type { Answer, Source } from "../../answer/answer.ts";
import { citing } from "../../answer/citing.ts";
import { LABELS, sinceChecked, toPlainText } from "../../answer/plain-text.ts";
import { clip } from "../../text/clip.ts";
import { countThatFit, fitParts, type Showing, sizeOf } from "../shared/fit.ts";
import { isJudged } from "../shared/judged.ts";
import { CUT } from "../shared/lines.ts";
import { wordedLines } from "../shared/sources.ts";
import { inlineTaps } from "../shared/taps.ts";
import { clipEscaped, escapeMrkdwn, linkable } from "./escaping.ts";
import { LIMITS } from "./limits.ts";
import { FEEDBACK } from "./lines.ts";
import { type Part, toBlock, toOpening, toPart } from "./rich-text.ts";
import { FEEDBACK_ACTION, inlineAnswer, TAP_FORM, tapAction, voteValue } from "./tap-form.ts";

/** What depends on where an answer is shown, not on what it says. */
export type Rendering = {
  /** What each follow-up's button carries, in order; without, the tap itself. */
  readonly taps?: readonly object[];
  /** Whether readers are asked if it helped. */
  readonly feedback?: boolean;
  /** What the vote buttons carry of the answer; without, the answer itself. */
  readonly votedOn?: object;
};

/** What Slack is sent. Without blocks the text is the whole answer. */
export type SlackMessage = { readonly text: string; readonly blocks?: types.KnownBlock[] };

/** An answer as blocks and their fallback. */
export function toMessage(answer: Answer, rendering: Rendering = {}): Required<SlackMessage> {
  return { text: fallbackText(answer), blocks: toBlocks(answer, rendering) };
}

/** What notifications and screen readers get, and the whole answer where blocks fail. */
function fallbackText(answer: Answer): string {
  const text = toPlainText(answer);
  if (escapeMrkdwn(text).length <= LIMITS.text) return escapeMrkdwn(text);
  const more = `\n${CUT.bare[answer.language]}`;
  return clipEscaped(text, LIMITS.text - more.length) + more;
}

/** An answer as Block Kit blocks for one message, cut where Slack would refuse more and then saying so. */
export function toBlocks(answer: Answer, rendering: Rendering = {}): types.KnownBlock[] {
  const cite = citing(answer);
  const head = header(answer);
  const sources = sourcesBlock(answer);
  const buttons = followUpButtons(answer, rendering.taps ?? inlineTaps(answer, TAP_FORM));
  const vote =
    rendering.feedback === true && isJudged(answer) ? [feedbackBlock(answer, rendering.votedOn)] : [];
  const note = cutNote(answer, buttons.length > 0);
  const fixed = [...head, ...sources, ...buttons, ...vote, note];

  const parts = [
    ...toOpening(answer, cite),
    ...answer.sections.map((section) => toPart(section, cite, answer.language)),
  ];
  const room = { size: LIMITS.messageTotal - sizeOf(fixed), places: LIMITS.blocks - fixed.length };
  const body = fitParts(parts, room, SHOWING);
  return [...head, ...body.shown, ...(body.cut ? [note] : []), ...sources, ...buttons, ...vote];
}

/** Around the items of a part: its title, and an empty list of one kind or the other. */
const SHOWING: Showing<Part, types.RichTextBlock> = {
  show: (part, count) => [toBlock(part, count)],
  around: (part) => sizeOf(toBlock(part, 0)) + LIST_AROUND,
  whole: (part) => sizeOf(toBlock(part, part.items.length)),
};
const LIST_AROUND = sizeOf({ type: "rich_text_list", style: "ordered", elements: [] });

/**
 * Sources are cut first: their numbers stay in the text, their list may not push out what they prove. What is
 * over the total is counted, not shown.
 */
const SOURCES_TOTAL = 3_000;

function header(answer: Answer): types.HeaderBlock[] {
  const title = clip(answer.title.trim(), LIMITS.header);
  return title === "" ? [] : [{ type: "header", text: { type: "plain_text", text: title, emoji: false } }];
}

function cutNote(answer: Answer, withButtons: boolean): types.ContextBlock {
  const text = (withButtons ? CUT.buttons : CUT.bare)[answer.language];
  return { type: "context", elements: [{ type: "plain_text", text, emoji: false }] };
}

function sourcesBlock(answer: Answer): types.ContextBlock[] {
  if (answer.sources.length === 0) return [];
  const heading = `${LABELS.sources[answer.language]}${sinceChecked(answer)}`;
  const lines = [heading, ...answer.sources.map(sourceLine)];
  const worded = wordedLines(answer);
  const count = countThatFit(lines, SOURCES_TOTAL, (line) => line.length + SEPARATOR.length);
  const texts =
    count === lines.length
      ? gather([...lines, ...worded])
      : [...gather(lines.slice(0, count)), `… +${lines.length - count}`, ...worded];
  return [{ type: "context", elements: texts.map(mrkdwn) }];
}

function sourceLine(source: Source, index: number): string {
  const title = clipEscaped(source.title.replace(/\s+/gu, " "), 200);
  const url = linkable(source.url);
  const linked = url === undefined ? title : `<${escapeMrkdwn(url)}|${title === "" ? "link" : title}>`;
  return `[${index + 1}] ${linked}`;
}

/** Lines joined into as few texts as an element's length allows. */
function gather(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last === undefined || last.length + SEPARATOR.length + line.length > LIMITS.contextText)
      texts.push(line);
    else texts[texts.length - 1] = last + SEPARATOR + line;
  }
  return texts;
}

const SEPARATOR = " · ";

/** `verbatim`: no address or name in it turns into a link of Slack's making. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

function followUpButtons(answer: Answer, taps: readonly object[]): types.ActionsBlock[] {
  const elements = taps.flatMap((tap, index): types.Button[] => {
    const text = clip(answer.followUps[index]?.label.trim() ?? "", LIMITS.buttonText);
    const value = JSON.stringify(tap);
    if (text === "" || value.length > LIMITS.buttonValue) return [];
    return [
      {
        type: "button",
        action_id: tapAction(index),
        text: { type: "plain_text", text, emoji: false },
        value,
      },
    ];
  });
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function feedbackBlock(answer: Answer, votedOn: object = inlineAnswer(answer)): types.ContextActionsBlock {
  const { language } = answer;
  const button = (vote: "good" | "bad") => ({
    text: { type: "plain_text" as const, text: FEEDBACK[vote][language] },
    accessibility_label: FEEDBACK[vote][language],
    value: voteValue(vote, votedOn),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: FEEDBACK_ACTION,
        positive_button: button("good"),
        negative_button: button("bad"),
      },
    ],
  };
}
