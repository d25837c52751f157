import { submitting } from "../card-buttons.ts";
import type { Card } from "../card-elements.ts";
import { asAttachment } from "../card-frame.ts";

/** What Teams is told to do with a dialog. */
export type Dialog = {
  readonly task:
    | { readonly type: "continue"; readonly value: object }
    | { readonly type: "message"; readonly value: string };
};

/** Opens a dialog with a card in it, or shows another one in it. */
export function dialogOf(card: Card, title: string): Dialog {
  return {
    task: {
      type: "continue",
      value: {
        title,
        width: "medium",
        height: "large",
        card: asAttachment(submitting(card)),
      },
    },
  };
}

/** Says a plain line in the dialog's place, and closes it. */
export function dialogLine(text: string): Dialog {
  return { task: { type: "message", value: text } };
}
