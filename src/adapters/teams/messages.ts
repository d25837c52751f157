import type { Answer } from "../../answer/answer.ts";
import { toPlainText } from "../../answer/plain-text.ts";
import { clip } from "../../text/clip.ts";
import { isUpForJudgement } from "../shared/judged.ts";
import { CUT } from "../shared/lines.ts";
import type { Card } from "./card-elements.ts";
import { asAttachment } from "./card-frame.ts";
import { claimsOf } from "./claims.ts";
import { type Credit, creditText } from "./in-place-elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, escapePlainText, linkable } from "./markdown.ts";
import { inOneBreath } from "./plain-words.ts";
import type { Suggested } from "./suggested.ts";

/** What Teams is sent, as plain JSON. */
export type Outgoing = {
  readonly type: "message";
  readonly text?: string;
  readonly textFormat?: "markdown";
  readonly summary?: string;
  readonly attachments?: { readonly contentType: string; readonly content: Card }[];
  readonly entities?: { readonly type: string; readonly [field: string]: unknown }[];
  readonly suggestedActions?: Suggested;
  readonly channelData?: { readonly feedbackLoop: { readonly type: "default" } };
};

/** A line of the bot's own: a greeting, an apology. */
export function lineMessage(text: string, suggestedActions?: Suggested): Outgoing {
  return {
    type: "message",
    textFormat: "markdown",
    text,
    ...(suggestedActions === undefined ? {} : { suggestedActions }),
  };
}

/**
 * An answer as its card alone. Teams would split a text beside it into a message of its own, so the text for
 * notifications and screen readers is the summary, and that for clients without cards stands in the card.
 */
export function cardMessage(answer: Answer, card: Card): Outgoing {
  return {
    type: "message",
    summary: inOneBreath(answer, LIMITS.summary),
    attachments: [asAttachment(card)],
    ...withEntity(answer, []),
    ...withFeedback(answer),
  };
}

/** A card that is no answer: a form. */
export function formMessage(card: Card): Outgoing {
  return {
    type: "message",
    summary: clip(card.fallbackText, LIMITS.summary),
    attachments: [asAttachment(card)],
  };
}

/** The whole answer as text, with its sources as citations: for where a card cannot be shown. */
export function textMessage(answer: Answer, credit?: Credit): Outgoing {
  const before = credit === undefined ? "" : `${creditText(answer.language, credit)}\n\n`;
  const more = `\n\n${CUT[answer.language]}`;
  const whole = toPlainText(answer);
  const text = withLinks(escapePlainText(clip(whole, LIMITS.plainText)), answer);
  return {
    type: "message",
    textFormat: "markdown",
    text: before + (whole.length > LIMITS.plainText ? text + more : text),
    ...withEntity(answer, claimsOf(answer)),
    ...withFeedback(answer),
  };
}

/** The addresses of the sources come alive again; of those in anyone's words none does. */
function withLinks(text: string, { sources }: Answer): string {
  return sources.reduce((linked, { url }, index) => {
    const address = linkable(url, LIMITS.url);
    if (url === undefined || address === undefined) return linked;
    const start = linked.lastIndexOf(`\n[${index + 1}] `);
    return (
      linked.slice(0, Math.max(0, start)) +
      linked.slice(Math.max(0, start)).replace(escapeMarkdown(url), () => address)
    );
  }, text);
}

/** One entity says both who worded a message and what it cites; Teams refuses two. */
function withEntity(answer: Answer, claims: readonly object[]): Pick<Outgoing, "entities"> {
  // Only what a model wrote is labelled as such: a label on every answer would mean nothing.
  const worded = answer.lead?.wording === "model" ? { additionalType: ["AIGeneratedContent"] } : {};
  const citation = claims.length === 0 ? {} : { citation: claims };
  const said = { ...worded, ...citation };
  if (Object.keys(said).length === 0) return {};
  const schema = { "@type": "Message", "@context": "https://schema.org", "@id": "" };
  return { entities: [{ type: "https://schema.org/Message", ...schema, ...said }] };
}

function withFeedback(answer: Answer): Pick<Outgoing, "channelData"> {
  return isUpForJudgement(answer) ? { channelData: { feedbackLoop: { type: "default" } } } : {};
}
