import type { Answer } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import type { Address, Assistant, Speaker } from "../../adapter.ts";
import type { Filled, FormGiven } from "../../shared/forms/form.ts";
import type { FormName } from "../../shared/forms/forms.ts";
import { answerAbout, givenFor } from "../../shared/forms/given-for.ts";
import { takeForm } from "../../shared/forms/taking-forms.ts";
import type { Card } from "../card-elements.ts";
import { OpensForm, SendsForm } from "../form-data.ts";
import { LIMITS } from "../limits.ts";
import { CARDS } from "../shown.ts";
import { TAP_FORM } from "../tap-form.ts";
import { formCard } from "./form-card.ts";

/** Who fills in, and where the answer will stand. */
export type Filler = {
  readonly speaker: Speaker;
  readonly address?: Address;
  readonly delivery?: string;
};

/** What comes of a form that was sent. */
export type FilledIn =
  | { readonly kind: "answer"; readonly answer: Answer }
  /** The same form, with what is wrong with it, or the next one. */
  | { readonly kind: "form"; readonly card: Card; readonly form: FormName; readonly language: Language }
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "nothing" };

/** A form that a button leads to. */
async function openedForm({ open, language, of, preset }: OpensForm, assistant: Assistant): Promise<Card> {
  const given = await givenOf(language, of, assistant);
  return formCard(open, preset === undefined ? given : { ...given, role: preset }, { of });
}

/** Answers what is sent to a form where it stands in a chat, also the button that leads to one where a client opens no dialogs. */
export async function sayToForm(
  data: unknown,
  filler: Filler,
  assistant: Assistant,
): Promise<FilledIn | undefined> {
  const opens = OpensForm.safeParse(data).data;
  if (opens === undefined) return fillIn(data, filler, assistant);
  const { open: form, language } = opens;
  return { kind: "form", card: await openedForm(opens, assistant), form, language };
}

/** Takes what was filled in, the same as if it were typed. It comes back from the platform and is not believed. */
async function fillIn(data: unknown, filler: Filler, assistant: Assistant): Promise<FilledIn | undefined> {
  const sent = SendsForm.safeParse(data).data;
  if (sent === undefined) return undefined;
  const { form: name, language, of } = sent;
  const given = await givenOf(language, of, assistant);
  const filled = filledIn(data);
  const taken = await takeForm(
    { name, filled, given, about: () => answerAbout(of, TAP_FORM, assistant.recall) },
    { ...filler, surface: CARDS },
    assistant,
  );
  switch (taken.kind) {
    case "errors": {
      const again = { filled, errors: taken.errors };
      return { kind: "form", card: formCard(name, given, { of, again }), form: name, language };
    }
    case "form":
      return { kind: "form", card: formCard(taken.form, given, { of }), form: taken.form, language };
    case "line":
      return { kind: "line", text: taken.line[language] };
    default:
      return taken;
  }
}

function givenOf(language: Language, of: unknown, assistant: Assistant): Promise<FormGiven> {
  return givenFor({ language, of, mostTyped: LIMITS.typed }, TAP_FORM, assistant);
}

/** Clients send a number as a number or as text. */
function filledIn(data: unknown): Filled {
  const fields: object = typeof data === "object" && data !== null ? data : {};
  const values = new Map<string, unknown>(Object.entries(fields));
  return (field) => {
    const value = values.get(field);
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
}
