import { compareForm } from "./compare-form.ts";
import type { Form } from "./form.ts";
import { interviewForm } from "./interview-form.ts";
import { correctForm, feedbackForm, reasonForm } from "./judging-forms.ts";
import { personForm } from "./person-form.ts";
import { roadmapForm } from "./roadmap-form.ts";

/** Every form, by the name that its buttons carry. */
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
