import type { Answer } from "../../../answer/answer.ts";
import { toPlainText } from "../../../answer/plain-text.ts";
import { clip } from "../../../text/clip.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import type { Card } from "../card-elements.ts";
import { LIMITS } from "../limits.ts";
import { cardFor } from "../shown.ts";
import { type Dialog, dialogLine, dialogOf } from "./dialog.ts";

/** Above every answer in a dialog. */
const TITLE = "Rolwijzer";

/** What to type for more: a dialog has no place for that, and what is typed elsewhere is of another conversation. */
const ASKS_TO_TYPE = /^(?:typ|type) /iu;

/** An answer in a dialog, for its reader alone; `more` belongs to the dialog and not to the answer. */
export async function answerDialog(
  answer: Answer,
  speaker: Speaker,
  { assistant, log }: PlatformParts,
  more: Card["body"] = [],
): Promise<Dialog> {
  const notes = answer.notes.filter((note) => !ASKS_TO_TYPE.test(note));
  const shown = notes.length === answer.notes.length ? answer : { ...answer, notes };
  const card = await cardFor(shown, (tap) => assistant.keep(tap, speaker), log);
  if (card === undefined) return dialogLine(clip(toPlainText(shown), LIMITS.plainText));
  return dialogOf({ ...card, body: [...card.body, ...more] }, TITLE);
}
