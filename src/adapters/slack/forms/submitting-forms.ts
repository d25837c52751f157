import type { Language } from "../../../language.ts";
import { isOfFact } from "../../../settings-asked.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import type { Filled, Form, Sent } from "../../shared/forms/form.ts";
import { FORMS, type FormName, isFormName } from "../../shared/forms/forms.ts";
import { answerAbout } from "../../shared/forms/given-for.ts";
import { NOT_KEPT, THANKS } from "../../shared/lines.ts";
import { inPrivate } from "../addresses.ts";
import type { Listeners } from "../listeners.ts";
import type { SubmissionBody } from "../payloads.ts";
import { WINDOW } from "../shown.ts";
import { TAP_FORM } from "../tap-form.ts";
import type { ViewContext } from "../views/view-context.ts";
import { lineInWindow, windowOf } from "../views/windows.ts";
import { judgedBy } from "./form-about.ts";
import { callbackOf, formView } from "./forms.ts";
import {
  type Acknowledged,
  hearSubmission,
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
async function answerForm(
  name: FormName,
  submitted: Submitted,
  { assistant, log }: Parts,
): Promise<Acknowledged> {
  const { sent, context } = submitted;
  const { language } = context;
  const form: Form = FORMS[name];
  const read = form.read(filledIn(sent), await givenIn(context, assistant));
  if (read.kind === "errors") return errorsIn(read, language);
  const speaker = speakerOf(submitted);
  if (read.kind === "judged") return judge(read, speaker, context, assistant);
  const about = await answerAbout(context.about?.of, TAP_FORM, assistant.recall);
  const answer = await assistant.handle({
    speaker,
    input: read.input.kind === "intent" ? { ...read.input, about } : read.input,
    locale: language,
    surface: WINDOW,
    ...inPrivate(speaker, context.channel ?? speaker.user),
  });
  if (answer === undefined) return { response_action: "clear" };
  const keep = (tap: Parameters<typeof assistant.keep>[0]) => assistant.keep(tap, speaker);
  return updated(await windowOf(answer, context, { keep, log }));
}

/** The vote stands already, and now says why; of a sentence that is wrong it is asked next which. */
async function judge(
  { fault, reason }: Extract<Sent, { kind: "judged" }>,
  speaker: Speaker,
  context: ViewContext,
  assistant: Parts["assistant"],
): Promise<Acknowledged> {
  const { language, about } = context;
  const why = { fault, ...(reason === undefined ? {} : { reason }) };
  const of = await judgedBy(about, assistant.recall);
  const isKept = await assistant.feedback(speaker, { vote: "bad", ...why, ...of });
  if (!isKept) return updated(lineInWindow(NOT_KEPT, language));
  if (!isOfFact(fault)) return updated(lineInWindow(THANKS, language));
  return updated(formView("correct", await givenIn(context, assistant), context));
}

function errorsIn({ errors }: Extract<Sent, { kind: "errors" }>, language: Language): Acknowledged {
  const said = Object.entries(errors).map(([field, line]) => [field, line[language]]);
  return { response_action: "errors", errors: Object.fromEntries(said) };
}

function filledIn(sent: SubmissionBody): Filled {
  return (field) => {
    const { value, selected_option: chosen } = stateOf(sent, field);
    return (chosen?.value ?? value ?? "").trim();
  };
}
