import { z } from "zod";
import type { Localized } from "../../../language.ts";
import type { PlatformParts } from "../../adapter.ts";
import { EXPIRED, SORRY, UNKNOWN_TAP } from "../../shared/lines.ts";
import { readTap } from "../../shared/taps.ts";
import { answerDialog, readerOf } from "../dialogs/answer-dialog.ts";
import { type Dialog, dialogLine } from "../dialogs/dialog.ts";
import { type Incoming, localeOf } from "../incoming.ts";
import { LIMITS } from "../limits.ts";
import { said } from "../lines.ts";
import { wordsOfHtml } from "../pasted-lines.ts";
import { CARDS } from "../shown.ts";
import { TAP_FORM } from "../tap-form.ts";
import type { Extended } from "./extended.ts";
import { insertButtons, insertedBy } from "./inserting.ts";

/** The message that somebody chose the action under, whoever wrote it. */
const Pointed = z.object({
  commandId: z.literal("explainRole"),
  messagePayload: z.object({
    body: z.object({ contentType: z.string().catch("html"), content: z.string() }),
  }),
});

const NO_TEXT: Localized = {
  nl: "In dit bericht staat geen tekst die ik kan lezen.",
  en: "There is no text in this message that I can read.",
};

/** Which role a message asks for, in a dialog: who chose that sees the answer alone. */
export async function explain(incoming: Incoming, parts: PlatformParts): Promise<Dialog> {
  const pointed = Pointed.safeParse(incoming.value).data;
  const locale = localeOf(incoming);
  const text = pointed === undefined ? "" : wordsIn(pointed.messagePayload.body);
  if (text === "") return dialogLine(said(NO_TEXT, locale));
  const speaker = readerOf(incoming);
  const answer = await parts.assistant.handle({
    speaker,
    input: { kind: "command", name: "which-role", text },
    surface: CARDS,
    ...(locale === undefined ? {} : { locale }),
  });
  if (answer === undefined) return dialogLine(said(SORRY, locale));
  return answerDialog(answer, speaker, parts, insertButtons(answer, parts.assistant));
}

function wordsIn({ contentType, content }: z.infer<typeof Pointed>["messagePayload"]["body"]): string {
  const given = content.slice(0, LIMITS.pointedAt);
  return contentType === "text" ? given.trim() : wordsOfHtml(given);
}

const Submitted = z.object({ data: z.unknown() });

/** What is tapped in that dialog: on to another answer there, or the answer as a card into the message that its reader writes. */
export async function goOnInDialog(incoming: Incoming, parts: PlatformParts): Promise<Dialog | Extended> {
  const { assistant } = parts;
  const data = Submitted.safeParse(incoming.value).data?.data;
  const inserted = insertedBy(data, assistant);
  if (inserted !== undefined) return inserted;
  const speaker = readerOf(incoming);
  const read = await readTap(data, TAP_FORM, assistant.recall);
  if (read.kind !== "tap") return dialogLine(said(UNREAD[read.kind], localeOf(incoming)));
  const { intent, language, page } = read.tap;
  const input = { kind: "intent", intent, language, page } as const;
  const answer = await assistant.handle({ speaker, input, surface: CARDS });
  if (answer === undefined) return dialogLine(SORRY[language]);
  return answerDialog(answer, speaker, parts, insertButtons(answer, assistant));
}

const UNREAD = { expired: EXPIRED, unknown: UNKNOWN_TAP };
