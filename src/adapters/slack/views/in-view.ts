import type { Intent, Tap } from "../../../intent.ts";
import type { Language, Localized } from "../../../language.ts";
import { isAside } from "../../shared/aside.ts";
import { inPrivate } from "../addresses.ts";
import { formsOf } from "../answering.ts";
import { said } from "../lines.ts";
import type { ViewIn } from "../payloads.ts";
import { readyLine, type Standing, WINDOW } from "../shown.ts";
import { BACK_ACTION } from "../tap-form.ts";
import { speakerOf, type TapParts, type Tapped } from "../tapped.ts";
import { NO_PAST, pastAfter, readTrail } from "../trail.ts";
import { openView, pushView, updateView, type ViewEnd } from "./showing-views.ts";
import { readContext, type ViewContext } from "./view-context.ts";
import { NOT_OPENED } from "./view-lines.ts";
import type { ModalView } from "./view-schema.ts";
import { lineInWindow, windowOf } from "./windows.ts";

/**
 * Answers a tap in a view: one on the Home tab in a window, and one in a window in its place, with the way back. Sources come over
 * the answer.
 */
export async function followInView(tapped: Tapped, tap: Tap, parts: TapParts): Promise<void> {
  const { body, action, workspace } = tapped;
  const { assistant, log } = parts;
  const context = contextOf(body.view, tap.language);
  const speaker = speakerOf(tapped);
  const { intent, language, page } = tap;
  const answer = await assistant.handle({
    speaker,
    input: { kind: "intent", intent, language, page },
    surface: WINDOW,
    administering: parts.administration({ workspace, speaker, channel: context.channel, text: "" }),
    ...inPrivate(speaker, context.channel ?? speaker.user),
  });
  if (answer === undefined || (body.view?.type === "home" && isLanguage(intent))) return;
  const isBeside = isAside(tap, answer);
  const isInPlace = body.view?.type === "modal" && !isBeside;
  const way = action.action_id === BACK_ACTION ? "back" : "on";
  const inPlace = { tap: isBeside ? undefined : tap, past: pastAfter(readTrail(action.block_id), way) };
  const windowWith = (standing: Standing) =>
    windowOf(answer, context, { keep: (each) => assistant.keep(each, speaker), log, standing });
  if (isInPlace) return show(tapped, await windowWith(inPlace), parts, { kind: "in place" });
  const overIt = { ...inPlace, past: NO_PAST };
  const instead = () => windowWith(inPlace);
  await show(tapped, await windowWith(overIt), parts, { kind: "over it", instead });
}

/** A language that is chosen on the Home tab shows there. */
function isLanguage(intent: Intent): boolean {
  return intent.kind === "settings" && (intent.what === "speak-dutch" || intent.what === "speak-english");
}

/** Says a line to who tapped in a view. */
export async function sayInView(tapped: Tapped, line: Localized, parts: TapParts): Promise<void> {
  const language = readContext(tapped.body.view?.private_metadata)?.language ?? "nl";
  await show(tapped, lineInWindow(line, language), parts, { kind: "over it" });
}

/** What a view brought back; of one that brought nothing the language is that of what was tapped. */
export function contextOf(view: ViewIn | undefined, language: Language): ViewContext {
  const { channel } = readContext(view?.private_metadata) ?? {};
  return { language, ...(channel === undefined ? {} : { channel }) };
}

type How =
  | { readonly kind: "in place" }
  /** `instead` is what stands in place of the window where none goes over it any more: with the way back to that. */
  | { readonly kind: "over it"; readonly instead?: () => Promise<ModalView> };

/** Where no window opens, a line in the direct conversation says how to go on. */
async function show(tapped: Tapped, window: ModalView, { log }: TapParts, how: How): Promise<void> {
  const { body, workspace } = tapped;
  const there = { workspace, log };
  const shown = async (): Promise<ViewEnd> => {
    const { trigger_id: trigger, view } = body;
    if (view?.type !== "modal") return openView(there, trigger, window);
    if (how.kind === "in place") return updateView(there, view, window);
    return pushView(there, trigger, view, window, how.instead);
  };
  const end = await shown();
  if (end === "too late" || end === "refused") await sayDirectly(tapped, body.user.id, NOT_OPENED);
}

/** Where nothing else is left: in the conversation between the two. */
export async function sayDirectly(
  { workspace, claim }: Pick<Tapped, "workspace" | "claim">,
  user: string,
  line: Localized,
): Promise<void> {
  const [form] = formsOf(readyLine(said(line)));
  if (form !== undefined) await workspace.posting({ channel: user }, form.json(), claim);
}
