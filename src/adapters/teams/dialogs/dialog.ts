import type { Action, Card, Element } from "../card-elements.ts";

/** What Teams is told to do with a dialog. */
export type Dialog = {
  readonly task:
    | { readonly type: "continue"; readonly value: object }
    | { readonly type: "message"; readonly value: string };
};

/** Opens a dialog with a card in it, or shows another one in it. */
export function dialogOf(card: Card, title: string): Dialog {
  const content = { ...card, body: card.body.map(inDialog) };
  return {
    task: {
      type: "continue",
      value: {
        title,
        width: "medium",
        height: "large",
        card: { contentType: "application/vnd.microsoft.card.adaptive", content },
      },
    },
  };
}

/** Says a plain line in the dialog's place, and closes it. */
export function dialogLine(text: string): Dialog {
  return { task: { type: "message", value: text } };
}

/** A dialog sends what its buttons carry; nothing in it is answered in place. */
function inDialog(element: Element): Element {
  if (element.type === "ActionSet") return { ...element, actions: element.actions.map(asSubmit) };
  return element.type === "Container" ? { ...element, items: element.items.map(inDialog) } : element;
}

function asSubmit(action: Action): Action {
  return action.type === "Action.Execute" ? action.fallback : action;
}
