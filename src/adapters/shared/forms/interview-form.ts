import { Level, type SureIntent } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { given, LEVELS } from "../../../values.ts";
import { roleIn } from "./compare-form.ts";
import { roleField } from "./field.ts";
import { type Form, refused } from "./form.ts";

const MOST = 50;
const MOST_TOPIC = 200;

const NO_ROLE: Localized = { nl: "Kies voor welke rol.", en: "Choose for which role." };
const NO_NUMBER: Localized = {
  nl: `Vul een getal in van 1 tot en met ${MOST}.`,
  en: `Fill in a number from 1 to ${MOST}.`,
};

/** Interview questions, as `/interview` with a role, a level and a number. */
export const interviewForm: Form = {
  title: { nl: "Interviewvragen", en: "Interview questions" },
  submit: { nl: "Maak vragen", en: "Make questions" },
  fields: ({ roles, role }) => [
    roleField({ name: "role", label: { nl: "Voor welke rol", en: "For which role" } }, roles, role),
    {
      kind: "choice",
      name: "level",
      label: { nl: "Niveau", en: "Level" },
      isOptional: true,
      isInSight: true,
      offered: LEVELS.map((level) => ({ label: level, value: level })),
    },
    {
      kind: "number",
      name: "count",
      label: { nl: "Hoeveel", en: "How many" },
      hint: { nl: `Een getal van 1 tot en met ${MOST}.`, en: `A number from 1 to ${MOST}.` },
      from: 1,
      to: MOST,
      isOptional: true,
    },
    {
      kind: "text",
      name: "topic",
      label: { nl: "Waarover", en: "About what" },
      hint: { nl: "Bijvoorbeeld evaluatie of kosten.", en: "Such as evaluation or costs." },
      most: MOST_TOPIC,
      isOptional: true,
    },
  ],
  read: (filled, asked) => {
    const role = roleIn(filled("role"), asked);
    const count = countIn(filled("count"));
    const errors = refused({
      role: role === undefined ? NO_ROLE : undefined,
      count: count === "wrong" ? NO_NUMBER : undefined,
    });
    if (errors !== undefined || role === undefined || count === "wrong")
      return errors ?? { kind: "errors", errors: { role: NO_ROLE } };
    const level = Level.safeParse(filled("level")).data;
    const topic = filled("topic").slice(0, MOST_TOPIC) || undefined;
    const intent: SureIntent = { kind: "role_interview", roles: [role], ...given({ level, count, topic }) };
    return { kind: "asked", input: { kind: "intent", intent, language: asked.language } };
  },
};

function countIn(text: string): number | undefined | "wrong" {
  if (text === "") return undefined;
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= MOST ? count : "wrong";
}
