import type { Answer } from "../../../answer/answer.ts";
import { isDueNote } from "../../../answer/due-note.ts";
import { nextPage } from "../../../answer/pages.ts";
import type { Localized } from "../../../language.ts";
import { madeOf } from "../../../text/made-of.ts";
import type { Surface } from "../../adapter.ts";
import type { Card, Element } from "../card-elements.ts";
import { toCard } from "../cards.ts";
import { LIMITS } from "../limits.ts";
import { paragraph } from "../paragraph.ts";
import { flawsOfCard } from "../sound-card.ts";

/** What people put into messages of their own, in chats that the bot is in or not. */
export const INSERTED: Surface = { name: "teams-inserted", fits: (answer) => inserted(answer).isFine };

/**
 * An answer as a card that stands in anybody's message: what a button there leads to would reach the bot only where it is installed,
 * so it only has what opens and closes by itself, and links. @returns undefined where it would not be whole
 */
export function insertedCard(answer: Answer): Card | undefined {
  const { card, isFine } = inserted(answer);
  return isFine && nextPage(answer) === undefined ? card : undefined;
}

const inserted = madeOf((answer: Answer) => {
  const { choices: _, listed: __, ...rest } = answer;
  const notes = answer.notes.filter((note) => isDueNote(note) || !leadsOn(note, answer));
  const { body, ...card } = toCard({ ...rest, notes, followUps: [] }, []);
  const from = paragraph(FROM[answer.language], { size: "Small", isSubtle: true, spacing: "Medium" });
  const whole: Card = { ...card, body: [...body.flatMap(withoutBot), from] };
  const isFine = flawsOfCard(whole).length === 0 && JSON.stringify(whole).length <= LIMITS.insertedCard;
  return { card: whole, isFine };
});

/** Whether it says how to go on with the bot, or names a button: neither is there. */
function leadsOn(note: string, { followUps }: Answer): boolean {
  return GOES_ON.test(note) || followUps.some(({ label }) => note.includes(`"${label}"`));
}

/** What works without the bot: of its buttons those that open and close something. */
function withoutBot(element: Element): readonly Element[] {
  switch (element.type) {
    case "ActionSet": {
      const actions = element.actions.filter(({ type }) => type === "Action.ToggleVisibility");
      return actions.length === 0 ? [] : [{ ...element, actions }];
    }
    case "Container": {
      const items = element.items.flatMap(withoutBot);
      return items.length === 0 ? [] : [{ ...element, items }];
    }
    case "TextBlock":
    case "Table":
    case "FactSet":
      return [element];
    case "Input.Text":
    case "Input.Number":
    case "Input.ChoiceSet":
      return [];
  }
}

const GOES_ON =
  /(?<!\p{L})(?:typ|tik|kies|knop|verder|vraag me|type|tap|pick|choose|button|continue|ask me)(?!\p{L})/iu;

const FROM: Localized = {
  nl: "Van Rolwijzer: wat er over AI-developerrollen bekend is, met de bronnen erbij.",
  en: "From Rolwijzer: what is known about AI developer roles, with the sources.",
};
