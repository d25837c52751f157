import type { WorkspaceChoice } from "../../../settings-asked.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import { inPrivate } from "../addresses.ts";
import type { Administration, MayAdminister } from "../administering.ts";
import { describe } from "../failure.ts";
import {
  type Acknowledged,
  answeredInWindow,
  hearSubmission,
  refusing,
  type Submitted,
  speakerOf,
  updated,
} from "../forms/hearing-submissions.ts";
import { publishHome } from "../home/home-tab.ts";
import type { Listeners } from "../listeners.ts";
import { WINDOW } from "../shown.ts";
import type { WhoIsWho } from "../who-is-who.ts";
import type { Workspace } from "../workspaces.ts";
import { asCommanded } from "./opening-settings.ts";
import { type Chosen, chosenIn } from "./settings-chosen.ts";
import { type FieldName, notKept, TOLD, WRONG } from "./settings-lines.ts";
import { fieldId, SETTINGS_CALLBACK, settingsWindow, versionOf } from "./settings-window.ts";

type Parts = Pick<PlatformParts, "assistant" | "log"> & {
  readonly administration: Administration;
  readonly mayAdminister: MayAdminister;
  readonly whoIsWho: WhoIsWho;
};

/** How long it may take to hear who is to be a curator. */
const PATIENCE_MS = 500;

/** Settles what an administrator chose in the window, shows there what holds now, and shows the Home tab anew. */
export function listenToSettings({ submission }: Listeners, parts: Parts): void {
  submission(SETTINGS_CALLBACK, async (heard) => {
    const end = await hearSubmission(heard, parts.log, (submitted) => settle(submitted, parts));
    if (end?.answered.response_action !== "update") return;
    const { workspace, context } = end.submitted;
    await publishHome(speakerOf(end.submitted), context.channel, undefined, { ...parts, workspace }).catch(
      (error: unknown) => parts.log.warn("slack.home", describe(error)),
    );
  });
}

/** @throws when nobody can tell what is settled, or nothing can be answered */
async function settle(submitted: Submitted, parts: Parts): Promise<Acknowledged> {
  const { sent, context, workspace } = submitted;
  const { assistant } = parts;
  const speaker = speakerOf(submitted);
  // Whoever opened the window may have lost the right since, or never had it: a form can be forged.
  if ((await parts.mayAdminister(workspace, speaker)) !== "yes") return turnAway(submitted, speaker, parts);
  const settings = await assistant.workspace(speaker);
  const version = versionOf(settings);
  if (context.digest !== version) return updated(settingsWindow(settings, context, TOLD.meanwhile));
  const chosen = await checked(chosenIn(sent, settings, workspace.self), speaker, workspace, parts.whoIsWho);
  if (chosen.kind === "errors")
    return refusing(chosen.errors, context.language, (name) => fieldId(name as FieldName, version));
  const failed: WorkspaceChoice[] = [];
  // One after the other, so that as much as can be is kept where the store fails between.
  for (const choice of chosen.choices) if (!(await assistant.choose(speaker, choice))) failed.push(choice);
  const told = chosen.choices.length === 0 ? TOLD.same : failed.length === 0 ? TOLD.kept : notKept(failed);
  return updated(settingsWindow(await assistant.workspace(speaker), context, told));
}

/** Says why not, in the words of the command. */
async function turnAway(
  { context, workspace }: Submitted,
  speaker: Speaker,
  parts: Parts,
): Promise<Acknowledged> {
  const { assistant, administration } = parts;
  const { intent, language } = asCommanded(context.language);
  const { channel } = context;
  const answer = await assistant.handle({
    speaker,
    input: { kind: "intent", intent, language },
    surface: WINDOW,
    administering: administration({ workspace, speaker, channel, text: "" }),
    ...inPrivate(speaker, channel ?? speaker.user),
  });
  if (answer === undefined) return { response_action: "clear" };
  const shown = { language, ...(channel === undefined ? {} : { channel }) };
  return answeredInWindow(answer, shown, speaker, parts);
}

/** Whom Slack calls a bot, or gone, or nobody here, is no curator. Where it tells nothing in time they are believed. */
async function checked(
  chosen: Chosen,
  { workspace: home }: Speaker,
  workspace: Workspace,
  whoIsWho: WhoIsWho,
): Promise<Chosen> {
  if (chosen.kind === "errors") return chosen;
  const named = chosen.choices.flatMap((each) => (each.kind === "curator" && each.isCurator ? [each] : []));
  const people = await Promise.all(
    named.map(({ person }) => whoIsWho.tell(workspace, { workspace: home, user: person }, PATIENCE_MS)),
  );
  const isNobody = people.some(
    (who) => who !== undefined && (who.isBot || who.isDeleted || who.isStranger || who.team === undefined),
  );
  return isNobody ? { kind: "errors", errors: { curators: WRONG.people } } : chosen;
}
