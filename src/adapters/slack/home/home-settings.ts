import type { Language } from "../../../language.ts";
import type { WorkspaceSettings } from "../../../settings-asked.ts";
import { SETTINGS, settledInShort } from "../settling/settings-lines.ts";
import { SETTINGS_ACTION } from "../tap-form.ts";
import { bold, plain, type ViewBlock, words } from "../views/windows.ts";

/** What is settled for the workspace, with what leads to changing it; only for who administers it. */
export function settingsOnHome(
  settings: WorkspaceSettings | undefined,
  language: Language,
): readonly ViewBlock[] {
  if (settings === undefined) return [];
  const lines = settledInShort(settings).map((line) => line[language]);
  return [
    bold(SETTINGS.heading[language]),
    words(lines.join("\n")),
    {
      type: "actions",
      block_id: "settings",
      elements: [
        {
          type: "button",
          action_id: SETTINGS_ACTION,
          text: plain(SETTINGS.change[language]),
          value: "settings",
        },
      ],
    },
  ];
}
