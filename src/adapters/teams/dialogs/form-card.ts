import type { Language, Localized } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import { printable } from "../../../text/printable.ts";
import type { Field, InputField } from "../../shared/forms/field.ts";
import type { Filled, Form, FormGiven, Sent } from "../../shared/forms/form.ts";
import { FORMS, type FormName } from "../../shared/forms/forms.ts";
import type { Card, Element } from "../card-elements.ts";
import { framed } from "../card-frame.ts";
import type { InputElement } from "../input-elements.ts";
import { LIMITS } from "../limits.ts";
import { escapeMarkdown } from "../markdown.ts";
import { paragraph } from "../paragraph.ts";

/** What was sent before, and why it was not taken. */
type Again = {
  readonly filled: Filled;
  readonly errors: Extract<Sent, { readonly kind: "errors" }>["errors"];
};

/** What to type where a form cannot be filled in. */
const TYPED: Readonly<Record<FormName, Localized>> = {
  compare: { nl: "/compare mlops, data engineer", en: "/compare mlops, data engineer" },
  correct: { nl: "klopt niet", en: "not true" },
  feedback: { nl: "klopt niet", en: "not true" },
  interview: { nl: "/interview mlops senior 3", en: "/interview mlops senior 3" },
  person: { nl: "ik wil iemand spreken", en: "I want to talk to somebody" },
  reason: { nl: "klopt niet", en: "not true" },
  roadmap: { nl: "/roadmap RAG-chatbot; monitoring; agents", en: "/roadmap RAG chatbot; monitoring; agents" },
};

const TYPE_IT: Localized = { nl: "Je kunt het ook typen", en: "You can type it too" };
const NEEDED: Localized = { nl: "Dit is nodig.", en: "This is needed." };

/** What a form comes with: the answer that it is about, as a button carries it; what was sent before. */
export type FormBeside = {
  readonly of?: unknown;
  readonly again?: Again | undefined;
};

/** A form as a card: in a dialog, or where a question back would have stood. */
export function formCard(name: FormName, given: FormGiven, { of, again }: FormBeside = {}): Card {
  const { title, submit, fields }: Form = FORMS[name];
  const { language } = given;
  const said = `${title[language]}. ${TYPE_IT[language]}: ${TYPED[name][language]}`;
  const data = { v: 1, form: name, language, ...(of === undefined ? {} : { of }) };
  return framed(language, { fallbackText: said, speak: said }, [
    paragraph(escapeMarkdown(title[language]), { style: "heading", size: "Large", weight: "Bolder" }),
    ...fields(given).flatMap((field) => fieldElements(field, language, again)),
    {
      type: "ActionSet",
      spacing: "Medium",
      actions: [{ type: "Action.Submit", title: submit[language], style: "positive", data }],
    },
  ]);
}

/** What was wrong stands above its field, for a client says only by itself what it checks by itself. */
function fieldElements(field: Field, language: Language, again: Again | undefined): readonly Element[] {
  if (field.kind === "words") return [paragraph(escapeMarkdown(field.text[language]))];
  // A menu without anything in it is none.
  if (field.kind === "choice" && choicesOf(field).length === 0) return [];
  const error = again?.errors[field.name];
  return [
    ...(error === undefined ? [] : [paragraph(escapeMarkdown(error[language]), { weight: "Bolder" })]),
    inputOf(field, language, again?.filled(field.name) ?? ""),
    ...(field.hint === undefined
      ? []
      : [
          paragraph(escapeMarkdown(field.hint[language]), { size: "Small", isSubtle: true, spacing: "None" }),
        ]),
  ];
}

function inputOf(field: InputField, language: Language, filled: string): InputElement {
  const common = {
    id: field.name,
    label: field.label[language],
    ...(field.isOptional ? {} : { isRequired: true as const, errorMessage: NEEDED[language] }),
  };
  switch (field.kind) {
    case "text":
      return {
        type: "Input.Text",
        ...common,
        maxLength: field.most,
        ...(field.isLong ? { isMultiline: true } : {}),
        ...(filled === "" ? {} : { value: clip(filled, field.most) }),
      };
    case "number":
      return {
        type: "Input.Number",
        ...common,
        min: field.from,
        max: field.to,
        ...(Number.isFinite(Number(filled)) && filled !== "" ? { value: Number(filled) } : {}),
      };
    case "choice":
      return choiceOf(field, { ...common, ...placeholderOf(field, language) }, filled);
  }
}

type ChoiceField = Extract<InputField, { readonly kind: "choice" }>;
type ChoiceElement = Extract<InputElement, { readonly type: "Input.ChoiceSet" }>;

function placeholderOf({ placeholder }: ChoiceField, language: Language) {
  return placeholder === undefined ? {} : { placeholder: placeholder[language] };
}

/** Those that have a name to show. */
function choicesOf({ offered }: ChoiceField) {
  return offered
    .map(({ label, value }) => ({ title: clip(printable(label).trim(), LIMITS.optionTitle), value }))
    .filter(({ title }) => title !== "")
    .slice(0, LIMITS.options);
}

function choiceOf(
  field: ChoiceField,
  common: Pick<ChoiceElement, "id" | "label" | "isRequired" | "errorMessage" | "placeholder">,
  filled: string,
): InputElement {
  const choices = choicesOf(field);
  const value = [filled, field.chosen].find((each) => choices.some((choice) => choice.value === each));
  return {
    type: "Input.ChoiceSet",
    ...common,
    style: field.isInSight ? "expanded" : "compact",
    wrap: true,
    choices,
    ...(value === undefined ? {} : { value }),
  };
}
