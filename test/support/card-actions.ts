import type { Action, Card, Element, ExecuteAction } from "../../src/adapters/teams/card-elements.ts";

/** Every button of a card, in order, wherever it stands. */
export function actionsOn(card: Pick<Card, "body" | "actions"> | undefined): readonly Action[] {
  return [...(card?.body ?? []).flatMap(actionsIn), ...(card?.actions ?? [])];
}

/** Those of them that ask the bot something. */
export function executesOn(card: Card | undefined): readonly ExecuteAction[] {
  return actionsOn(card).filter((each) => each.type === "Action.Execute");
}

function actionsIn(element: Element): readonly Action[] {
  if (element.type === "ActionSet") return element.actions;
  return element.type === "Container" ? element.items.flatMap(actionsIn) : [];
}
