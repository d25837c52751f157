import type { Language } from "../../../language.ts";
import { isOfFact } from "../../../settings-asked.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import { inTime } from "../../shared/in-time.ts";
import { SORRY } from "../../shared/lines.ts";
import { inPrivate } from "../addresses.ts";
import { PATIENCE_MS } from "../delivery.ts";
import { describe } from "../failure.ts";
import { NOT_KEPT, THANKS } from "../lines.ts";
import type { Listeners } from "../listeners.ts";
import { SubmissionBody, toSpeaker } from "../payloads.ts";
import { WINDOW } from "../shown.ts";
import { updateView } from "../views/showing-views.ts";
import { readContext, type ViewContext } from "../views/view-context.ts";
import type { ModalView } from "../views/view-schema.ts";
import { lineInWindow, windowOf } from "../views/windows.ts";
import { homeIn, type Workspace } from "../workspaces.ts";
import { FIELD_ACTION } from "./fields.ts";
import type { Filled, Form, Sent } from "./form.ts";
import { answerAbout, judgedBy } from "./form-about.ts";
import { callbackOf, FORMS, type FormName, formView, isFormName } from "./forms.ts";
import { givenFor } from "./opening-forms.ts";

type Parts = Pick<PlatformParts, "assistant" | "log"> & { readonly workspace: Workspace };

/** What a form that was sent is acknowledged with. */
type Acknowledged =
  | { readonly response_action: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: "update"; readonly view: ModalView }
  | { readonly response_action: "clear" };

/**
 * Forms that are sent, answered in the acknowledgement: errors stand under their fields, and an answer stands where the form
 * stood. One that takes longer than Slack waits follows in the same window.
 */
export function listenToForms(
  { submission }: Listeners,
  parts: Pick<PlatformParts, "assistant" | "log">,
): void {
  for (const name of Object.keys(FORMS).filter(isFormName)) {
    submission(callbackOf(name), async ({ body, ack, workspace }) => {
      const sent = SubmissionBody.safeParse(body).data;
      const context = readContext(sent?.view.private_metadata);
      if (sent === undefined || context === undefined) {
        parts.log.warn("slack.unreadable_form");
        return ack(updated(lineInWindow(SORRY, "nl")));
      }
      const work = answerForm(name, sent, context, { ...parts, workspace });
      const first = await inTime(work, PATIENCE_MS, "late" as const);
      if (first !== "late") return ack(first);
      await ack(updated(lineInWindow(UNDER_WAY, context.language)));
      const late = await work;
      if (late.response_action !== "update") return;
      await updateView({ ...parts, workspace }, { id: sent.view.id }, late.view);
    });
  }
}

const UNDER_WAY = { nl: "Een ogenblik, ik ben ermee bezig.", en: "One moment, I am at it." } as const;

function updated(view: ModalView): Acknowledged {
  return { response_action: "update", view };
}

/** Never rejects: Slack does not send a form again, so its reader has to hear it now. */
async function answerForm(
  name: FormName,
  sent: SubmissionBody,
  context: ViewContext,
  parts: Parts,
): Promise<Acknowledged> {
  const { language } = context;
  const { assistant, log } = parts;
  try {
    const form: Form = FORMS[name];
    const read = form.read(filledIn(sent), await givenFor(context, assistant));
    if (read.kind === "errors") return errorsIn(read, language);
    const speaker = speakerOf(sent, context, parts.workspace);
    if (read.kind === "judged") return await judge(read, speaker, context, parts);
    const about = await answerAbout(context.about, assistant.recall);
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
  } catch (error) {
    log.error("slack.form", describe(error));
    return updated(lineInWindow(SORRY, language));
  }
}

/** The vote stands already, and now says why; of a sentence that is wrong it is asked next which. */
async function judge(
  { fault, reason }: Extract<Sent, { kind: "judged" }>,
  speaker: Speaker,
  context: ViewContext,
  { assistant }: Parts,
): Promise<Acknowledged> {
  const { language, about } = context;
  const why = { fault, ...(reason === undefined ? {} : { reason }) };
  const of = await judgedBy(about, assistant.recall);
  const isKept = await assistant.feedback(speaker, { vote: "bad", ...why, ...of });
  if (!isKept) return updated(lineInWindow(NOT_KEPT, language));
  if (!isOfFact(fault)) return updated(lineInWindow(THANKS, language));
  return updated(formView("correct", await givenFor(context, assistant), context));
}

function errorsIn({ errors }: Extract<Sent, { kind: "errors" }>, language: Language): Acknowledged {
  const said = Object.entries(errors).map(([field, line]) => [field, line[language]]);
  return { response_action: "errors", errors: Object.fromEntries(said) };
}

function speakerOf(sent: SubmissionBody, { channel }: ViewContext, workspace: Workspace): Speaker {
  const home = homeIn(workspace, { team: sent.team?.id, enterprise: sent.enterprise?.id });
  return toSpeaker(home, { channel: channel ?? sent.user.id }, sent.user.id);
}

function filledIn({ view }: SubmissionBody): Filled {
  return (field) => {
    const { value, selected_option: chosen } = view.state.values[field]?.[FIELD_ACTION] ?? {};
    return (chosen?.value ?? value ?? "").trim();
  };
}
