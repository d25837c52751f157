import type { Answer } from "../../../answer/answer.ts";
import { toPlainText } from "../../../answer/plain-text.ts";
import { clip } from "../../../text/clip.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import { submitting } from "../card-buttons.ts";
import type { ActionSet, Card } from "../card-elements.ts";
import { LIMITS } from "../limits.ts";
import { cardFor } from "../shown.ts";
import { type Dialog, dialogLine, dialogOf } from "./dialog.ts";

/** Above every answer in a dialog. */
const TITLE = "Rolwijzer";

/** An answer in a dialog, for its reader alone; `more` are buttons that belong to the dialog and not to the answer. */
export async function answerDialog(
  answer: Answer,
  speaker: Speaker,
  { assistant, log }: PlatformParts,
  more: ActionSet["actions"] = [],
): Promise<Dialog> {
  const card = await cardFor(answer, (tap) => assistant.keep(tap, speaker), log);
  if (card === undefined) return dialogLine(clip(toPlainText(answer), LIMITS.plainText));
  return dialogOf(withButtons(submitting(card), more), TITLE);
}

function withButtons(card: Card, actions: ActionSet["actions"]): Card {
  if (actions.length === 0) return card;
  return { ...card, body: [...card.body, { type: "ActionSet", spacing: "Medium", actions }] };
}
