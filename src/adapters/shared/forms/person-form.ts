import type { Localized } from "../../../language.ts";
import { MOST_NOTE, type Settings } from "../../../settings-asked.ts";
import { given } from "../../../values.ts";
import { roleIn } from "./compare-form.ts";
import { roleField } from "./field.ts";
import { type Form, refused } from "./form.ts";

const NO_QUESTION: Localized = { nl: "Schrijf wat je wilt vragen.", en: "Write what you would like to ask." };

/** A question to a person. What comes back shows it as it will be sent, and sends it only on a tap. */
export const personForm: Form = {
  title: { nl: "Vraag het een mens", en: "Ask a person" },
  submit: { nl: "Laat zien", en: "Show it" },
  fields: ({ roles, role }) => [
    {
      kind: "text",
      name: "question",
      label: { nl: "Wat wil je vragen?", en: "What would you like to ask?" },
      hint: {
        nl: "Je ziet eerst hoe je vraag verstuurd wordt. Er gaat niets weg voor je daarop tikt.",
        en: "You first see your question as it will be sent. Nothing goes out before you tap that.",
      },
      most: MOST_NOTE,
      isLong: true,
    },
    roleField(
      { name: "topic", label: { nl: "Over welke rol", en: "About which role" }, isOptional: true },
      roles,
      role,
    ),
  ],
  read: (filled, asked) => {
    const question = filled("question");
    const errors = refused({ question: question === "" ? NO_QUESTION : undefined });
    if (errors !== undefined) return errors;
    const note = question.slice(0, MOST_NOTE);
    const topic = roleIn(filled("topic"), asked);
    const intent: Settings = { kind: "settings", what: "person", note, ...given({ topic }) };
    return { kind: "asked", input: { kind: "intent", intent, language: asked.language } };
  },
};
