import type { Action, Card, Element } from "../../src/adapters/teams/card-elements.ts";

/** Every button of a card, in order, wherever it stands. */
export function actionsOn(card: Pick<Card, "body" | "actions"> | undefined): readonly Action[] {
  return [...(card?.body ?? []).flatMap(actionsIn), ...(card?.actions ?? [])];
}

function actionsIn(element: Element): readonly Action[] {
  if (element.type === "ActionSet") return element.actions;
  return element.type === "Container" ? element.items.flatMap(actionsIn) : [];
}
