import type { Answer } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import { isOfFact } from "../../../settings-asked.ts";
import type { Address, Assistant, Speaker } from "../../adapter.ts";
import type { Filled, Form, FormGiven, Sent } from "../../shared/forms/form.ts";
import { FORMS, type FormName } from "../../shared/forms/forms.ts";
import { answerAbout, givenFor } from "../../shared/forms/given-for.ts";
import { NOT_KEPT, THANKS } from "../../shared/lines.ts";
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
  const form: Form = FORMS[name];
  const given = await givenOf(language, of, assistant);
  const filled = filledIn(data);
  const read = form.read(filled, given);
  switch (read.kind) {
    case "errors": {
      const again = { filled, errors: read.errors };
      const card = formCard(name, given, { of, again });
      return { kind: "form", card, form: name, language };
    }
    case "judged":
      return judge(read, sent, given, filler, assistant);
    case "asked": {
      const about = await answerAbout(of, TAP_FORM, assistant.recall);
      const answer = await assistant.handle({
        ...filler,
        input: read.input.kind === "intent" ? { ...read.input, about } : read.input,
        locale: language,
        surface: CARDS,
      });
      return answer === undefined ? { kind: "nothing" } : { kind: "answer", answer };
    }
  }
}

/** The vote says why; of a sentence that is wrong it is asked next which. */
async function judge(
  { fault, reason }: Extract<Sent, { readonly kind: "judged" }>,
  { language, of }: SendsForm,
  given: FormGiven,
  { speaker }: Filler,
  assistant: Assistant,
): Promise<FilledIn> {
  const answer = await answerAbout(of, TAP_FORM, assistant.recall);
  const isKept = await assistant.feedback(speaker, {
    vote: "bad",
    fault,
    ...(reason === undefined ? {} : { reason }),
    ...(answer === undefined ? {} : { of: { kind: "answer", answer } }),
  });
  if (!isKept) return { kind: "line", text: NOT_KEPT[language] };
  if (!isOfFact(fault)) return { kind: "line", text: THANKS[language] };
  return { kind: "form", card: formCard("correct", given, { of }), form: "correct", language };
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
