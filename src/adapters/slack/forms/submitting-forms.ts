import type { PlatformParts } from "../../adapter.ts";
import type { Filled } from "../../shared/forms/form.ts";
import { FORMS, type FormName, isFormName } from "../../shared/forms/forms.ts";
import { answerAbout } from "../../shared/forms/given-for.ts";
import { takeForm } from "../../shared/forms/taking-forms.ts";
import { inPrivate } from "../addresses.ts";
import type { Listeners } from "../listeners.ts";
import type { SubmissionBody } from "../payloads.ts";
import { WINDOW } from "../shown.ts";
import { TAP_FORM } from "../tap-form.ts";
import { lineInWindow } from "../views/windows.ts";
import { callbackOf, formView } from "./forms.ts";
import {
  type Acknowledged,
  answeredInWindow,
  hearSubmission,
  refusing,
  type Submitted,
  speakerOf,
  stateOf,
  updated,
} from "./hearing-submissions.ts";
import { givenIn } from "./opening-forms.ts";

type Parts = Pick<PlatformParts, "assistant" | "log">;

/** Forms that are sent: errors stand under their fields, and an answer stands where the form stood. */
export function listenToForms({ submission }: Listeners, parts: Parts): void {
  for (const name of Object.keys(FORMS).filter(isFormName)) {
    submission(callbackOf(name), async (heard) => {
      await hearSubmission(heard, parts.log, (submitted) => answerForm(name, submitted, parts));
    });
  }
}

/** @throws when it cannot be answered */
async function answerForm(name: FormName, submitted: Submitted, parts: Parts): Promise<Acknowledged> {
  const { assistant } = parts;
  const { sent, context } = submitted;
  const { language, about } = context;
  const given = await givenIn(context, assistant);
  const speaker = speakerOf(submitted);
  const taken = await takeForm(
    {
      name,
      filled: filledIn(sent),
      given,
      about: () => answerAbout(about?.of, TAP_FORM, assistant.recall),
      message: about?.message,
    },
    { speaker, surface: WINDOW, ...inPrivate(speaker, context.channel ?? speaker.user) },
    assistant,
  );
  switch (taken.kind) {
    case "errors":
      return refusing(taken.errors, language);
    case "line":
      return updated(lineInWindow(taken.line, language));
    case "form":
      return updated(formView(taken.form, given, context));
    case "nothing":
      return { response_action: "clear" };
    case "answer":
      return answeredInWindow(taken.answer, context, speaker, parts);
  }
}

function filledIn(sent: SubmissionBody): Filled {
  return (field) => {
    const { value, selected_option: chosen } = stateOf(sent, field);
    return (chosen?.value ?? value ?? "").trim();
  };
}
