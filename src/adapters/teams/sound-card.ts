import { areDistinct, flawsOf } from "../shared/flaws.ts";
import { type Action, Card, type Element } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";

/** What Teams would refuse in a card: the last guard before sending. */
export function flawsOfCard(card: Card): readonly string[] {
  return flawsOf(SoundCard, card);
}

/** A card whose parts are right each by itself and all together. */
const SoundCard = Card.refine(
  (card) => JSON.stringify(card).length <= LIMITS.card,
  `over ${LIMITS.card} as JSON`,
).superRefine(({ body, actions = [] }, { addIssue }) => {
  const elements = withInner(body);
  const ids = elements.flatMap(idOf);
  const targets = [...elements.flatMap(targetsOf), ...targetsIn(actions)];
  const isHiddenForEver = (element: Element): boolean =>
    element.type === "Container" &&
    element.isVisible === false &&
    !idOf(element).some((id) => targets.includes(id));
  if (!areDistinct(ids)) addIssue({ code: "custom", path: ["body"], message: "an id stands twice" });
  if (!targets.every((target) => ids.includes(target)))
    addIssue({ code: "custom", path: ["body"], message: "an action whose target is not there" });
  if (elements.some((element) => "isRequired" in element && element.errorMessage === undefined))
    addIssue({ code: "custom", path: ["body"], message: "something required that does not say so" });
  if (elements.some(isHiddenForEver))
    addIssue({ code: "custom", path: ["body"], message: "something hidden that nothing shows" });
});

function withInner(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((each) => (each.type === "Container" ? [each, ...withInner(each.items)] : [each]));
}

function idOf(element: Element): readonly string[] {
  return "id" in element && element.id !== undefined ? [element.id] : [];
}

function targetsOf(element: Element): readonly string[] {
  switch (element.type) {
    case "ActionSet":
      return targetsIn(element.actions);
    case "Container":
      return targetsIn(element.selectAction === undefined ? [] : [element.selectAction]);
    case "TextBlock":
    case "Table":
    case "FactSet":
    case "Input.Text":
    case "Input.Number":
    case "Input.ChoiceSet":
      return [];
  }
}

function targetsIn(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((each) =>
    each.type === "Action.ToggleVisibility" ? each.targetElements.map(({ elementId }) => elementId) : [],
  );
}
