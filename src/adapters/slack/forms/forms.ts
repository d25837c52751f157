import type { Language } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import { LIMITS } from "../limits.ts";
import { CLOSE } from "../lines.ts";
import { FORM_ACTION } from "../tap-form.ts";
import { toMetadata, type ViewContext } from "../views/view-context.ts";
import type { ModalView } from "../views/view-schema.ts";
import { plain } from "../views/windows.ts";
import { compareForm } from "./compare-form.ts";
import type { Form, FormGiven } from "./form.ts";
import { interviewForm } from "./interview-form.ts";
import { correctForm, feedbackForm, reasonForm } from "./judging-forms.ts";
import { personForm } from "./person-form.ts";
import { roadmapForm } from "./roadmap-form.ts";

/** Every form, by the name that its buttons and its view carry. */
export const FORMS = {
  compare: compareForm,
  correct: correctForm,
  feedback: feedbackForm,
  interview: interviewForm,
  person: personForm,
  reason: reasonForm,
  roadmap: roadmapForm,
} satisfies Readonly<Record<string, Form>>;
export type FormName = keyof typeof FORMS;

export function isFormName(name: string): name is FormName {
  return Object.hasOwn(FORMS, name);
}

/** The view of a form; its callback id says which it is. */
export function formView(name: FormName, given: FormGiven, context: ViewContext): ModalView {
  const { title, submit, blocks }: Form = FORMS[name];
  const { language } = given;
  return {
    type: "modal",
    callback_id: callbackOf(name),
    title: short(title[language]),
    submit: short(submit[language]),
    close: plain(CLOSE[language]),
    private_metadata: toMetadata({ ...context, language }),
    blocks: [...blocks(given)],
  };
}

export function callbackOf(name: FormName): string {
  return `form:${name}`;
}

function short(text: string) {
  return plain(clip(text, LIMITS.viewTitle));
}

export function formButton(name: FormName, label: string, language: Language) {
  return {
    type: "button" as const,
    action_id: `${FORM_ACTION}${name}`,
    text: plain(label),
    value: JSON.stringify({ v: 1, language }),
  };
}
