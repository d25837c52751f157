import type { Language, Localized } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import type { Form, FormGiven } from "../../shared/forms/form.ts";
import { FORMS, type FormName } from "../../shared/forms/forms.ts";
import { LIMITS } from "../limits.ts";
import { CLOSE } from "../lines.ts";
import { FORM_ACTION, formValue } from "../tap-form.ts";
import { toMetadata, type ViewContext } from "../views/view-context.ts";
import type { ModalView } from "../views/view-schema.ts";
import { plain } from "../views/windows.ts";
import { fieldBlocks } from "./field-blocks.ts";

const same = (typed: string): Localized => ({ nl: typed, en: typed });

/** What to type where the window of a form does not open. */
export const TYPED = {
  compare: same("`/compare mlops data engineer`"),
  correct: same("`/rolwijzer feedback …`"),
  feedback: same("`/rolwijzer feedback …`"),
  interview: same("`/interview mlops senior 3`"),
  person: {
    nl: "`/rolwijzer ik wil iemand spreken`",
    en: "`/rolwijzer I want to talk to somebody`",
  },
  reason: { nl: "`klopt niet`, of wat er anders moet", en: "`not true`, or what should be otherwise" },
  roadmap: {
    nl: "`/roadmap RAG-chatbot; monitoring; agents`",
    en: "`/roadmap RAG chatbot; monitoring; agents`",
  },
} satisfies Readonly<Record<FormName, Localized>>;

/** The view of a form; its callback id says which it is. */
export function formView(name: FormName, given: FormGiven, context: ViewContext): ModalView {
  const { title, submit, fields }: Form = FORMS[name];
  const { language } = given;
  return {
    type: "modal",
    callback_id: callbackOf(name),
    title: short(title[language]),
    submit: short(submit[language]),
    close: plain(CLOSE[language]),
    private_metadata: toMetadata({ ...context, language }),
    blocks: fields(given).flatMap((each) => fieldBlocks(each, language)),
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
    value: formValue(language),
  };
}
