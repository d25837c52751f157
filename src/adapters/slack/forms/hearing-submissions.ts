import type { Answer } from "../../../answer/answer.ts";
import type { Tap } from "../../../intent.ts";
import type { Language, Localized } from "../../../language.ts";
import type { Log, PlatformParts, Speaker } from "../../adapter.ts";
import { inTime } from "../../shared/in-time.ts";
import { SORRY } from "../../shared/lines.ts";
import { PATIENCE_MS } from "../delivery.ts";
import { describe } from "../failure.ts";
import type { Heard } from "../listeners.ts";
import { SubmissionBody, toSpeaker } from "../payloads.ts";
import { updateView } from "../views/showing-views.ts";
import { readContext, type ViewContext } from "../views/view-context.ts";
import type { ModalView } from "../views/view-schema.ts";
import { lineInWindow, windowOf } from "../views/windows.ts";
import { homeIn, type Workspace } from "../workspaces.ts";
import { FIELD_ACTION } from "./fields.ts";

/** What a form that was sent is acknowledged with. */
export type Acknowledged =
  | { readonly response_action: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: "update"; readonly view: ModalView }
  | { readonly response_action: "clear" };

/** A form that was sent, with what its view brought back. */
export type Submitted = {
  readonly sent: SubmissionBody;
  readonly context: ViewContext;
  readonly workspace: Workspace;
};

/**
 * Answers a form in its acknowledgement, and in the same window where that takes longer than Slack waits. Slack does not send a
 * form again, so one that cannot be answered says so now.
 * @returns what it was answered with at last; undefined for what is no form of ours
 */
export async function hearSubmission(
  { body, ack, workspace }: Heard,
  log: Log,
  answer: (submitted: Submitted) => Promise<Acknowledged>,
): Promise<{ readonly answered: Acknowledged; readonly submitted: Submitted } | undefined> {
  const sent = SubmissionBody.safeParse(body).data;
  const context = readContext(sent?.view.private_metadata);
  if (sent === undefined || context === undefined) {
    log.warn("slack.unreadable_form");
    await ack(updated(lineInWindow(SORRY, "nl")));
    return undefined;
  }
  const submitted = { sent, context, workspace };
  const work = answer(submitted).catch((error: unknown) => {
    log.error("slack.form", describe(error));
    return updated(lineInWindow(SORRY, context.language));
  });
  const first = await inTime(work, PATIENCE_MS, "late" as const);
  if (first !== "late") {
    await ack(first);
    return { answered: first, submitted };
  }
  await ack(updated(lineInWindow(UNDER_WAY, context.language)));
  const late = await work;
  if (late.response_action === "update")
    await updateView({ workspace, log }, { id: sent.view.id }, late.view);
  return { answered: late, submitted };
}

const UNDER_WAY = { nl: "Een ogenblik, ik ben ermee bezig.", en: "One moment, I am at it." } as const;

export function updated(view: ModalView): Acknowledged {
  return { response_action: "update", view };
}

/** An answer where the form stood. */
export async function answeredInWindow(
  answer: Answer,
  context: ViewContext,
  speaker: Speaker,
  { assistant, log }: Pick<PlatformParts, "assistant" | "log">,
): Promise<Acknowledged> {
  const keep = (tap: Tap) => assistant.keep(tap, speaker);
  return updated(await windowOf(answer, context, { keep, log }));
}

/** What is wrong, under its fields; `idOf` tells how the block of a field is called, where that is not its name. */
export function refusing(
  errors: Readonly<Record<string, Localized>>,
  language: Language,
  idOf: (name: string) => string = (name) => name,
): Acknowledged {
  const said = Object.entries(errors).map(([name, line]) => [idOf(name), line[language]]);
  return { response_action: "errors", errors: Object.fromEntries(said) };
}

/** Who sent it, where the view was opened. */
export function speakerOf({ sent, context: { channel }, workspace }: Submitted): Speaker {
  const home = homeIn(workspace, { team: sent.team?.id, enterprise: sent.enterprise?.id });
  return toSpeaker(home, { channel: channel ?? sent.user.id }, sent.user.id);
}

type FieldState = SubmissionBody["view"]["state"]["values"][string][string];

/** What stands in a field, by the id of its block. */
export function stateOf({ view }: SubmissionBody, field: string): FieldState {
  return view.state.values[field]?.[FIELD_ACTION] ?? {};
}
