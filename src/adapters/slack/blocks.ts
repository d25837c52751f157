import type { types } from "@slack/bolt";
import type { Answer, Source } from "../../answer/answer.ts";
import { citing } from "../../answer/citing.ts";
import { checkedOn, LABELS, toPlainText } from "../../answer/plain-text.ts";
import type { IntentKind } from "../../intent.ts";
import { clamp, clampEscaped, escapeMrkdwn, safeUrl } from "./escaping.ts";
import { fitParts, sizeOf } from "./fitting.ts";
import { LIMITS } from "./limits.ts";
import { CUT, FEEDBACK } from "./lines.ts";
import { toOpening, toPart } from "./rich-text.ts";
import { FEEDBACK_ACTION, inlineTapValues, tapAction } from "./tap-values.ts";
import { validateBlocks } from "./validate-blocks.ts";

/** What depends on where an answer is shown, not on what it says. */
export type Rendering = {
  /** What each follow-up's button carries, in order; without, the tap itself. */
  readonly tapValues?: readonly string[];
  /** Whether readers are asked if it helped. */
  readonly feedback?: boolean;
};

/** What Slack is sent. Without blocks the text is the whole answer. */
export type SlackMessage = { readonly text: string; readonly blocks?: types.KnownBlock[] };

/** An answer as blocks and their fallback; only the fallback when the blocks would be refused. */
export function toMessage(answer: Answer, rendering: Rendering = {}): SlackMessage {
  const text = fallbackText(answer);
  const blocks = toBlocks(answer, rendering);
  return validateBlocks("message", blocks).length === 0 ? { text, blocks } : { text };
}

/** What notifications and screen readers get, and the whole answer where blocks fail. */
function fallbackText(answer: Answer): string {
  const text = toPlainText(answer);
  if (escapeMrkdwn(text).length <= LIMITS.text) return escapeMrkdwn(text);
  const more = `\n${CUT.bare[answer.language]}`;
  return clampEscaped(text, LIMITS.text - more.length) + more;
}

/** An answer as Block Kit blocks for one message, cut where Slack would refuse more and then saying so. */
export function toBlocks(answer: Answer, rendering: Rendering = {}): types.KnownBlock[] {
  const cite = citing(answer);
  const head = header(answer);
  const sources = sourcesBlock(answer);
  const buttons = followUpButtons(answer, rendering.tapValues ?? inlineTapValues(answer));
  const vote =
    rendering.feedback === true && !UNJUDGED.includes(answer.intent.kind) ? [feedbackBlock(answer)] : [];
  const note = cutNote(answer, buttons.length > 0);
  const fixed = [...head, ...sources, ...buttons, ...vote, note];

  const parts = [
    ...toOpening(answer, cite),
    ...answer.sections.map((section) => toPart(section, cite, answer.language)),
  ];
  const body = fitParts(parts, {
    size: LIMITS.messageTotal - sizeOf(fixed),
    places: LIMITS.blocks.message - fixed.length,
  });
  return [...head, ...body.blocks, ...(body.cut ? [note] : []), ...sources, ...buttons, ...vote];
}

/** Courtesies and settings: there is nothing to judge. */
const UNJUDGED: readonly IntentKind[] = ["help", "thanks", "settings"];

/** Sources are cut first: their numbers stay in the text, their list may not push out what they prove. */
const SOURCES_TOTAL = 3_000;

function header(answer: Answer): types.HeaderBlock[] {
  const title = clamp(answer.title.trim(), LIMITS.header);
  return title === "" ? [] : [{ type: "header", text: { type: "plain_text", text: title, emoji: false } }];
}

function cutNote(answer: Answer, withButtons: boolean): types.ContextBlock {
  const text = (withButtons ? CUT.buttons : CUT.bare)[answer.language];
  return { type: "context", elements: [{ type: "plain_text", text, emoji: false }] };
}

function sourcesBlock(answer: Answer): types.ContextBlock[] {
  if (answer.sources.length === 0) return [];
  const { language } = answer;
  const checked = checkedOn(answer);
  const since = checked === undefined ? "" : ` (${LABELS.checked[language].toLowerCase()} ${checked})`;
  const worded = answer.lead?.wording === "model" ? [LABELS.worded[language]] : [];
  const lines = [`${LABELS.sources[language]}${since}`, ...answer.sources.map(sourceLine), ...worded];
  return [{ type: "context", elements: gather(lines) }];
}

function sourceLine(source: Source, index: number): string {
  const title = clampEscaped(source.title.replace(/\s+/gu, " "), 200);
  const url = safeUrl(source.url, LIMITS.url);
  const linked = url === undefined ? title : `<${escapeMrkdwn(url)}|${title === "" ? "link" : title}>`;
  return `[${index + 1}] ${linked}`;
}

/** Lines joined into as few elements as their length allows; what is over the total is counted, not shown. */
function gather(lines: readonly string[]): types.MrkdwnElement[] {
  const texts: string[] = [];
  let left = SOURCES_TOTAL;
  for (const [index, line] of lines.entries()) {
    left -= line.length + SEPARATOR.length;
    if (left < 0) return [...texts, `… +${lines.length - index}`].map(mrkdwn);
    const last = texts.at(-1);
    if (last === undefined || last.length + SEPARATOR.length + line.length > LIMITS.contextText)
      texts.push(line);
    else texts[texts.length - 1] = last + SEPARATOR + line;
  }
  return texts.map(mrkdwn);
}

const SEPARATOR = " · ";

/** `verbatim`: no address or name in it turns into a link of Slack's making. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

function followUpButtons(answer: Answer, values: readonly string[]): types.ActionsBlock[] {
  const elements = answer.followUps.slice(0, 5).flatMap((followUp, index): types.Button[] => {
    const text = clamp(followUp.label.trim(), LIMITS.buttonText);
    const value = values[index] ?? "";
    if (text === "" || value === "" || value.length > LIMITS.buttonValue) return [];
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

function feedbackBlock({ language }: Answer): types.ContextActionsBlock {
  const button = (vote: "good" | "bad") => ({
    text: { type: "plain_text" as const, text: FEEDBACK[vote][language] },
    accessibility_label: FEEDBACK[vote][language],
    value: vote,
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
