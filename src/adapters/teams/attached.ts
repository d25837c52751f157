import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { Localized } from "../../language.ts";
import type { Incoming } from "./incoming.ts";
import { CARDS } from "./shown.ts";

/** To whoever sends a file, a picture or a recording and no words. */
export const CANNOT_READ: Localized = {
  nl: "Bestanden, beelden en opnames kan ik niet lezen. Typ je vraag, of plak de tekst hier.",
  en: "I cannot read files, pictures or recordings. Type your question, or paste the text here.",
};

/** On the answer to words that came with one. */
const WENT_BY_WORDS: Localized = {
  nl: "Wat je meestuurde kan ik niet lezen: ik ging op je woorden af.",
  en: "I cannot read what you sent along: I went by your words.",
};

const Attachment = z.object({ contentType: z.string() });

/** The message itself comes as HTML, and cards are put in from elsewhere: neither is a file. */
const FILE = /^(?:image|audio|video)\/|^application\/vnd\.microsoft\.teams\.file\./iu;

/** Whether a file, a picture or a recording came with it. */
export function bringsFile({ attachments }: Incoming): boolean {
  return (attachments ?? []).some((each) => FILE.test(Attachment.safeParse(each).data?.contentType ?? ""));
}

/** The same answer, which says that what came with the words was not read. */
export function notingFile(answer: Answer): Answer {
  const noted = { ...answer, notes: [...answer.notes, WENT_BY_WORDS[answer.language]] };
  return CARDS.fits(noted) ? noted : answer;
}
