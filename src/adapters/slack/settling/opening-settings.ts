import type { Tap } from "../../../intent.ts";
import { speakerOf, type TapParts, type Tapped } from "../tapped.ts";
import { contextOf, followInView, sayDirectly } from "../views/in-view.ts";
import { openView } from "../views/showing-views.ts";
import { readContext } from "../views/view-context.ts";
import { TYPED_INSTEAD } from "./settings-lines.ts";
import { settingsWindow } from "./settings-window.ts";

/** How long it may take to hear whether somebody may: with a window after it within the three seconds that Slack gives. */
const PATIENCE_MS = 1_500;

/** Opens the window in which the settings are changed; who may not is told why, as the command tells it. */
export async function openSettings(tapped: Tapped, parts: TapParts): Promise<void> {
  const { body, workspace } = tapped;
  const { assistant, log } = parts;
  const language = readContext(body.view?.private_metadata)?.language ?? "nl";
  const speaker = speakerOf(tapped);
  if ((await parts.mayAdminister(workspace, speaker, PATIENCE_MS)) !== "yes")
    return followInView(tapped, asCommanded(language), parts);
  const window = settingsWindow(await assistant.workspace(speaker), contextOf(body.view, language));
  const end = await openView({ workspace, log }, body.trigger_id, window);
  if (end !== "shown") await sayDirectly(tapped, body.user.id, TYPED_INSTEAD);
}

/** What `/rolwijzer admin` asks. */
export function asCommanded(language: Tap["language"]): Tap {
  return { v: 1, intent: { kind: "settings", what: "workspace" }, language };
}
