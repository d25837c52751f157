import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { Language, Localized } from "../../language.ts";
import type { Assistant, Log } from "../adapter.ts";
import { deliveryKey } from "../shared/delivery-key.ts";
import { carriesTap, type Keep, readTap } from "../shared/taps.ts";
import { typed } from "../shared/typed.ts";
import { addressOf } from "./addresses.ts";
import { askByTap, UNREAD } from "./asking-by-tap.ts";
import { bringsFile, CANNOT_READ, notingFile } from "./attached.ts";
import type { Card } from "./card-elements.ts";
import { isUnfit, SendFailed } from "./connector-client.ts";
import { askerOf } from "./credits.ts";
import { sayToForm } from "./dialogs/filling-in.ts";
import { describe } from "./failure.ts";
import { deliveryOf, type Incoming, isPersonal, localeOf, messageName, speakerOf } from "./incoming.ts";
import { wordsOf } from "./incoming-text.ts";
import { said } from "./lines.ts";
import { escapeMarkdown } from "./markdown.ts";
import { formMessage, lineMessage, textMessage } from "./messages.ts";
import { CARDS, messageFor, type Standing } from "./shown.ts";
import { suggestedTo } from "./suggested.ts";
import { pickedIn, TAP_FORM } from "./tap-form.ts";

type Parts = { readonly assistant: Assistant; readonly log: Log };
/** Sends within the time of the turn. @returns the id of the new message @throws SendFailed */
type Send = (message: string) => Promise<string | undefined>;

/** What there is to say to an activity: an answer, a line of our own, or nothing. */
export type Say =
  | { readonly kind: "answer"; readonly answer: Answer; readonly to: Incoming; readonly tap?: Tap }
  | { readonly kind: "form"; readonly card: Card }
  | { readonly kind: "line"; readonly text: string; readonly to: Incoming }
  | { readonly kind: "nothing" };

/** Whether a message is a tap: it arrives with data, and where it has words the data are a button's. */
export function isTap({ value, text }: Incoming): boolean {
  return typeof value === "object" && value !== null && (!text?.trim() || carriesTap(value, TAP_FORM));
}

/** Answers what a reader typed, or tapped, and `delivery` brought. */
export async function sayTo(incoming: Incoming, assistant: Assistant, delivery: string): Promise<Say> {
  if (isTap(incoming)) return sayToTap(incoming, incoming.value, assistant, delivery);
  const text = wordsOf(incoming);
  const hasFile = bringsFile(incoming);
  if (hasFile && !text) return lineTo(incoming, CANNOT_READ);
  if (text === null) return { kind: "nothing" };
  const answer = await assistant.handle({
    speaker: speakerOf(incoming),
    input: typed(text),
    surface: CARDS,
    address: addressOf(incoming),
    delivery,
    ...withLocale(localeOf(incoming)),
  });
  return sayOf(answer && hasFile ? notingFile(answer) : answer, incoming);
}

/** Of what was erased for one person the others only hear that it was. */
function sayOf(answer: Answer | undefined, to: Incoming, tap?: Tap): Say {
  if (answer === undefined) return { kind: "nothing" };
  const { intent, title } = answer;
  const isForgetting = intent.kind === "settings" && intent.what === "forget-me";
  if (isForgetting && !isPersonal(to)) return { kind: "line", text: `${escapeMarkdown(title)}.`, to };
  return tap === undefined ? { kind: "answer", answer, to } : { kind: "answer", answer, to, tap };
}

function lineTo(to: Incoming, line: Localized): Say {
  return { kind: "line", text: said(line, localeOf(to)), to };
}

/** Answers a tap by the data of its button, whatever that turns out to be. */
async function sayToTap(
  incoming: Incoming,
  data: unknown,
  assistant: Assistant,
  delivery: string,
): Promise<Say> {
  const filler = { speaker: speakerOf(incoming), address: addressOf(incoming), delivery };
  const form = await sayToForm(data, filler, assistant);
  if (form?.kind === "form" || form?.kind === "nothing") return form;
  if (form !== undefined) return { ...form, to: incoming };
  const read = await readTap(pickedIn(data), TAP_FORM, assistant.recall);
  switch (read.kind) {
    case "tap": {
      const answer = await askByTap(read.tap, filler, assistant);
      return sayOf(answer, incoming, read.tap);
    }
    case "expired":
    case "unknown":
      return lineTo(incoming, UNREAD[read.kind]);
  }
}

/** @throws SendFailed, also when it is not known whether Teams took it */
export async function sendOut(say: Say, send: Send, parts: Parts): Promise<void> {
  switch (say.kind) {
    case "answer":
      return sendAnswer(say, send, parts);
    case "form":
      await send(JSON.stringify(formMessage(say.card)));
      return;
    case "line":
      await send(JSON.stringify(lineMessage(say.text, suggestedTo(say.to))));
      return;
    case "nothing":
      return;
  }
}

/** Which answer a message holds is remembered, for a vote says only on which message it is. */
export async function sendAnswer(
  { answer, to, tap }: Extract<Say, { kind: "answer" }>,
  send: Send,
  { assistant, log }: Parts,
): Promise<void> {
  const speaker = speakerOf(to);
  const keep = (each: Tap) => assistant.keep(each, speaker);
  const standing = { tap, credit: askerOf(to, tap !== undefined) };
  const message = await sendAsCard(answer, { keep, send, log, standing });
  const [delivery] = deliveryOf(to).map(deliveryKey);
  if (message !== undefined) assistant.sent(speaker, messageName(to, message), answer, delivery);
}

type Sending = {
  readonly keep: Keep;
  readonly send: Send;
  readonly log: Log;
  readonly standing?: Standing | undefined;
};

/** As a card; as text when the card has a flaw or Teams refuses it. @returns the id of the message */
export async function sendAsCard(answer: Answer, { keep, send, log, standing }: Sending) {
  const inText = () => send(JSON.stringify(textMessage(answer, standing?.credit)));
  const message = await messageFor(answer, keep, log, standing);
  if (message === undefined) return inText();
  try {
    return await send(message);
  } catch (error) {
    if (!(error instanceof SendFailed && isUnfit(error))) throw error;
    log.warn("teams.refused_card", { intent: answer.intent.kind, ...describe(error) });
    return inText();
  }
}

function withLocale(locale: Language | undefined): { readonly locale?: Language } {
  return locale === undefined ? {} : { locale };
}
