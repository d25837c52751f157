import type { Localized } from "../../../language.ts";
import { itemsOf } from "../../../text/lists.ts";
import { ROADMAP_LIMITS } from "../../../values.ts";
import { type Form, refused } from "./form.ts";

const { answered: MOST_LINES, characters: MOST_CHARACTERS } = ROADMAP_LIMITS;

const NOTHING: Localized = {
  nl: "Hier staat nog geen regel die ik kan lezen.",
  en: "There is no line here yet that I can read.",
};

/** Which roles the lines of a plan need, as `/roadmap` with these lines. */
export const roadmapForm: Form = {
  title: { nl: "Roadmap", en: "Roadmap" },
  submit: { nl: "Welke rollen?", en: "Which roles?" },
  fields: ({ mostTyped }) => [
    {
      kind: "text",
      name: "plan",
      label: { nl: "Plak de regels van je roadmap", en: "Paste the lines of your roadmap" },
      hint: {
        nl: `Eén onderwerp per regel, hooguit ${MOST_LINES} regels en samen ${mostTyped} tekens; per regel ${MOST_CHARACTERS}. Zijn het meer tekens, stuur ze me dan in ons eigen gesprek.`,
        en: `One item a line, at most ${MOST_LINES} lines and ${mostTyped} characters together; ${MOST_CHARACTERS} a line. If it is more characters, send them in our own conversation.`,
      },
      most: mostTyped,
      isLong: true,
    },
  ],
  read: (filled, { mostTyped }) => {
    const text = filled("plan");
    const errors = refused({ plan: wrongWith(text, mostTyped) });
    return errors ?? { kind: "asked", input: { kind: "command", name: "roadmap", text } };
  },
};

/** What would be cut off must not be lost in silence. */
function wrongWith(text: string, most: number): Localized | undefined {
  const lines = itemsOf(text, { lines: most, characters: most });
  if (lines.length === 0) return NOTHING;
  if (lines.length > MOST_LINES)
    return {
      nl: `Dit zijn ${lines.length} regels, en ik lees er ${MOST_LINES}. Haal er een paar weg.`,
      en: `These are ${lines.length} lines, and I read ${MOST_LINES}. Take some away.`,
    };
  const long = lines.findIndex((line) => line.length > MOST_CHARACTERS);
  return long < 0
    ? undefined
    : {
        nl: `Regel ${long + 1} is langer dan ${MOST_CHARACTERS} tekens.`,
        en: `Line ${long + 1} is longer than ${MOST_CHARACTERS} characters.`,
      };
}
