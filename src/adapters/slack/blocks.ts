import type { types } from "@slack/bolt";
import type { Answer, Source } from "../../answer/answer.ts";
import { type Citing, citing, explained, isToCopy } from "../../answer/citing.ts";
import { LABELS, sinceChecked, toPlainText } from "../../answer/plain-text.ts";
import { sourcesButton } from "../../answer/sources.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { CUT, SHARED_BY } from "../shared/lines.ts";
import { wordedLines } from "../shared/sources.ts";
import { buttonRows, feedbackBlock, type Tappable } from "./buttons.ts";
import { clipEscaped, escapeMrkdwn, linkable } from "./escaping.ts";
import { LIMITS } from "./limits.ts";
import { type Part, toBlock, toHeading, toOpening, toPart } from "./rich-text.ts";
import { isDrawable, toTable } from "./tables.ts";

/** What depends on where an answer is shown, not on what it says. */
export type Rendering = Tappable & {
  /** What the vote buttons carry of the answer; without, readers are not asked if it helped. */
  readonly votedOn?: object | undefined;
  /** Slack's id of who shows it to all. */
  readonly sharedBy?: string | undefined;
  /** In a view there are none: what is one comes row by row. */
  readonly withoutTables?: boolean | undefined;
};

/** What Slack is sent. */
export type SlackMessage = { readonly text: string; readonly blocks: types.KnownBlock[] };

/** An answer as blocks and their fallback. */
export function toMessage(answer: Answer, rendering: Rendering): SlackMessage {
  const { sharedBy } = rendering;
  return { text: fallbackText(answer, { sharedBy }), blocks: toBlocks(answer, rendering) };
}

/** What notifications and screen readers get, and the whole answer where blocks fail; at most `most` as Slack counts. */
export function fallbackText(
  answer: Answer,
  { most = LIMITS.text, sharedBy }: { readonly most?: number; readonly sharedBy?: string | undefined } = {},
): string {
  const text = toPlainText(answer);
  const before = sharedBy === undefined ? "" : `${SHARED_BY[answer.language]} <@${sharedBy}>\n`;
  const escaped = before + escapeMrkdwn(text);
  if (escaped.length <= most) return escaped;
  const more = `\n${CUT[answer.language]}`;
  return before + clipEscaped(text, most - before.length - more.length) + more;
}

/** An answer as Block Kit blocks, whole: whether one message holds them is for the caller to see. */
function toBlocks(answer: Answer, rendering: Rendering): types.KnownBlock[] {
  const cite = citing(answer);
  return [
    ...sharer(answer, rendering.sharedBy),
    ...header(answer),
    ...partBlocks(toOpening(answer, cite)),
    ...sectionBlocks(answer, cite, rendering),
    ...contextBlocks(sourcesButton(answer) === undefined ? sourceLines(answer) : wordedLines(answer)),
    ...buttonRows(answer, rendering),
    ...(rendering.votedOn === undefined ? [] : [feedbackBlock(answer, rendering.votedOn)]),
  ];
}

/** The parts of an answer, with a line between them, but for those that are copied together. */
function sectionBlocks(
  { sections, language }: Answer,
  cite: Citing,
  { withoutTables = false }: Pick<Rendering, "withoutTables">,
): types.KnownBlock[] {
  // One table a message; the others come row by row.
  const drawn = withoutTables ? -1 : sections.findIndex(isDrawable);
  return sections.flatMap((section, index) => {
    const part =
      index === drawn && isDrawable(section)
        ? [...toHeading(section, cite), toTable(section)]
        : partBlocks([toPart(section, cite, language)]);
    const before = sections[index - 1];
    const isApart = before !== undefined && !(isToCopy(before) && isToCopy(section));
    return isApart && part.length > 0 ? [DIVIDER, ...part] : part;
  });
}

const DIVIDER: types.DividerBlock = { type: "divider" };

/** The person is named by their id alone: Slack puts the name there. */
function sharer({ language }: Answer, user: string | undefined): types.RichTextBlock[] {
  if (user === undefined) return [];
  const words = { type: "text" as const, text: `${SHARED_BY[language]} ` };
  const elements = [words, { type: "user" as const, user_id: user }];
  return [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
}

function partBlocks(parts: readonly Part[]): types.RichTextBlock[] {
  return parts.filter(({ items }) => items.length > 0).map(toBlock);
}

function header(answer: Answer): types.HeaderBlock[] {
  const title = clip(printable(answer.title).trim(), LIMITS.header);
  return title === "" ? [] : [{ type: "header", text: { type: "plain_text", text: title, emoji: false } }];
}

/** Where no button leads to them: no number in the text stands without its source. */
function sourceLines(answer: Answer): readonly string[] {
  if (answer.sources.length === 0) return [];
  const heading = `${LABELS.sources[answer.language]}${sinceChecked(answer)}`;
  return [heading, ...answer.sources.map(sourceLine), ...explained(answer), ...wordedLines(answer)];
}

/** As many blocks as the lines take. */
function contextBlocks(lines: readonly string[]): types.ContextBlock[] {
  const texts = gather(lines);
  const blocks = Math.ceil(texts.length / LIMITS.contextElements);
  return Array.from({ length: blocks }, (_, index) => {
    const from = index * LIMITS.contextElements;
    return { type: "context", elements: texts.slice(from, from + LIMITS.contextElements).map(mrkdwn) };
  });
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

/** Each on a line of its own. */
const SEPARATOR = "\n";

/** `verbatim`: no address or name in it turns into a link of Slack's making. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}
