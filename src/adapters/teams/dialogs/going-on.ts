import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import type { PlatformParts } from "../../adapter.ts";
import { FORMS } from "../../shared/forms/forms.ts";
import { SORRY } from "../../shared/lines.ts";
import { readTap } from "../../shared/taps.ts";
import { askByTap, UNREAD } from "../asking-by-tap.ts";
import type { Card } from "../card-elements.ts";
import { type Incoming, localeOf } from "../incoming.ts";
import { said } from "../lines.ts";
import { pickedIn, TAP_FORM } from "../tap-form.ts";
import { answerDialog } from "./answer-dialog.ts";
import { type Dialog, dialogLine, dialogOf } from "./dialog.ts";
import { type Filler, sayToForm } from "./filling-in.ts";

/** What belongs to the dialog and not to the answer in it, such as a button. */
export type More = (answer: Answer) => Card["body"];

const Sent = z.object({ data: z.unknown() });

/** What an invoke of a dialog carries: of a button that opens one, or sent from within. */
export function dataIn({ value }: Incoming): unknown {
  return Sent.safeParse(value).data?.data;
}

/** What comes of what is sent from within a dialog: a form that was filled in, or a button under an answer. */
export async function goOn(
  data: unknown,
  filler: Filler,
  { incoming, more }: { readonly incoming: Incoming; readonly more: More },
  parts: PlatformParts,
): Promise<Dialog> {
  const { assistant } = parts;
  const filled = await sayToForm(data, filler, assistant);
  const show = (answer: Answer) => answerDialog(answer, filler.speaker, parts, more(answer));
  const locale = localeOf(incoming);
  switch (filled?.kind) {
    case "answer":
      return show(filled.answer);
    case "form":
      return dialogOf(filled.card, FORMS[filled.form].title[filled.language]);
    case "line":
      return dialogLine(filled.text);
    case "nothing":
      return dialogLine(said(SORRY, locale));
    case undefined: {
      const read = await readTap(pickedIn(data), TAP_FORM, assistant.recall);
      if (read.kind !== "tap") return dialogLine(said(UNREAD[read.kind], locale));
      const answer = await askByTap(read.tap, filler, assistant);
      return answer === undefined ? dialogLine(SORRY[read.tap.language]) : show(answer);
    }
  }
}
