import { z } from "zod";
import type { Localized } from "../../../language.ts";
import type { PlatformParts } from "../../adapter.ts";
import { SORRY } from "../../shared/lines.ts";
import { answerDialog } from "../dialogs/answer-dialog.ts";
import { type Dialog, dialogLine } from "../dialogs/dialog.ts";
import { dataIn, goOn, type More } from "../dialogs/going-on.ts";
import { type Incoming, localeOf, readerOf, speakerOf } from "../incoming.ts";
import { LIMITS } from "../limits.ts";
import { said } from "../lines.ts";
import { EXTENSION } from "../package/extension-entry.ts";
import { wordsOfHtml } from "../pasted-lines.ts";
import { CARDS } from "../shown.ts";
import type { Extended } from "./extended.ts";
import { insertedBy, inserting } from "./inserting.ts";

/** The message that somebody chose the action under, whoever wrote it. */
const Pointed = z.object({
  commandId: z.literal(EXTENSION.explain),
  messagePayload: z.object({
    body: z.object({ contentType: z.string().catch("html"), content: z.string() }),
  }),
});

const NO_TEXT: Localized = {
  nl: "In dit bericht staat geen tekst die ik kan lezen.",
  en: "There is no text in this message that I can read.",
};

/** The command that opens the form for interview questions where somebody writes. */
const Composing = z.object({ commandId: z.literal(EXTENSION.interview) });

/** Opens the dialog of a command: what is filled in or read there is of who chose it alone. */
export async function openInExtension(incoming: Incoming, parts: PlatformParts): Promise<Dialog> {
  if (!Composing.safeParse(incoming.value).success) return explain(incoming, parts);
  const { offers } = parts.assistant;
  const language = await offers.language(speakerOf(incoming), localeOf(incoming));
  return goOn(
    { v: 1, open: "interview", language },
    { speaker: readerOf(incoming) },
    { incoming, more: () => [] },
    parts,
  );
}

/** Which role a message asks for. */
async function explain(incoming: Incoming, parts: PlatformParts): Promise<Dialog> {
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
  return answerDialog(answer, speaker, parts, inserting(answer, parts.assistant));
}

function wordsIn({ contentType, content }: z.infer<typeof Pointed>["messagePayload"]["body"]): string {
  const given = content.slice(0, LIMITS.pointedAt);
  return contentType === "text" ? given.trim() : wordsOfHtml(given);
}

/** What is sent from that dialog: on to another answer there, or the answer as a card into the message that its reader writes. */
export async function goOnInDialog(incoming: Incoming, parts: PlatformParts): Promise<Dialog | Extended> {
  const { assistant } = parts;
  const data = dataIn(incoming);
  const more: More = (answer) => inserting(answer, assistant);
  return (
    insertedBy(data, assistant) ?? goOn(data, { speaker: readerOf(incoming) }, { incoming, more }, parts)
  );
}
