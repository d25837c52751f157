import type { IntentOf } from "../../../intent.ts";
import { SETTINGS } from "../../../values.ts";
import { settingOf } from "../slots/setting-asked.ts";
import type { Asked } from "./asked.ts";
import { partMeant } from "./part-meant.ts";

type Setting = IntentOf<"settings">["what"];

/** How likely, from 0 to 1, a text must ask for a setting where no words for one are known. */
const LIKELY = 0.5;

/** The setting that a text asks for: by words for it, else by the lines that were taught with it. */
export function settingMeant(asked: Asked): Setting | undefined {
  const { reading, ties, chances } = asked;
  const said = settingOf(reading, ties.earlier);
  if (said !== undefined || (chances().get("settings") ?? 0) < LIKELY) return said;
  const likely = partMeant(SETTINGS, asked);
  // A judgement needs an answer to judge.
  if (!ties.earlier && likely?.startsWith("feedback")) return undefined;
  // What is erased is gone: that takes words for it. What is kept, and how to erase it, can be said to anybody.
  return likely === "forget-me" ? "what-do-you-keep" : likely;
}
