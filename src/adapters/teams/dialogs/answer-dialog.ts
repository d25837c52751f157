import type { Answer } from "../../../answer/answer.ts";
import { toPlainText } from "../../../answer/plain-text.ts";
import { clip } from "../../../text/clip.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import type { ActionSet, Card } from "../card-elements.ts";
import { LIMITS } from "../limits.ts";
import { cardFor } from "../shown.ts";
import { type Dialog, dialogLine, dialogOf } from "./dialog.ts";

/** Above every answer in a dialog. */
const TITLE = "Rolwijzer";

/** What to type for more: a dialog has no place for that, and what is typed elsewhere is of another conversation. */
const ASKS_TO_TYPE = /^(?:typ|type) /iu;

/** An answer in a dialog, for its reader alone; `more` are buttons that belong to the dialog and not to the answer. */
export async function answerDialog(
  answer: Answer,
  speaker: Speaker,
  { assistant, log }: PlatformParts,
  more: ActionSet["actions"] = [],
): Promise<Dialog> {
  const notes = answer.notes.filter((note) => !ASKS_TO_TYPE.test(note));
  const shown = notes.length === answer.notes.length ? answer : { ...answer, notes };
  const card = await cardFor(shown, (tap) => assistant.keep(tap, speaker), log);
  if (card === undefined) return dialogLine(clip(toPlainText(shown), LIMITS.plainText));
  return dialogOf(withButtons(card, more), TITLE);
}

function withButtons(card: Card, actions: ActionSet["actions"]): Card {
  if (actions.length === 0) return card;
  return { ...card, body: [...card.body, { type: "ActionSet", spacing: "Medium", actions }] };
}
