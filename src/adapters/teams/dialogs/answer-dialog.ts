import type { Answer } from "../../../answer/answer.ts";
import { toPlainText } from "../../../answer/plain-text.ts";
import { clip } from "../../../text/clip.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import type { ActionSet, Card } from "../card-elements.ts";
import { type Incoming, speakerOf, THREAD } from "../incoming.ts";
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
  return dialogOf(withButtons(card, more), TITLE);
}

function withButtons(card: Card, actions: ActionSet["actions"]): Card {
  if (actions.length === 0) return card;
  return { ...card, body: [...card.body, { type: "ActionSet", spacing: "Medium", actions }] };
}

/** Whoever reads a dialog reads it alone: what they ask there is nobody else's to go on with. */
export function readerOf(incoming: Incoming): Speaker {
  const speaker = speakerOf(incoming);
  const [conversation = speaker.conversation] = speaker.conversation.split(THREAD);
  return { ...speaker, conversation, isShared: false };
}
