import type { IntentOf } from "../../../intent.ts";
import type { Reading } from "../reading/reading.ts";

type Setting = IntentOf<"settings">["what"];

/** The setting a text asks for, if it holds words for one. */
export function settingOf(reading: Reading, earlier = true): Setting | undefined {
  if (reading.has("settings-forget") || (reading.has("erase") && reading.has("about-me"))) return "forget-me";
  if (reading.has("settings-keep")) return "what-do-you-keep";
  if (reading.has("settings-person")) return "person";
  return judgementIn(reading, earlier) ?? languageIn(reading);
}

/** A judgement needs an answer to judge, or the word itself. */
function judgementIn(reading: Reading, earlier: boolean): Setting | undefined {
  if (!earlier && !reading.has("feedback-word")) return undefined;
  if (reading.has("feedback-bad")) return "feedback-bad";
  return reading.has("feedback-good") ? "feedback-good" : undefined;
}

function languageIn(reading: Reading): Setting | undefined {
  if (!reading.has("settings-language")) return undefined;
  // "Do you speak Dutch?" asks what we can; "could you answer in Dutch?" asks for it.
  if (reading.has("asks-ability") && !reading.has("settings-in")) return undefined;
  const dutch = reading.has("dutch");
  const english = reading.has("english");
  if (dutch === english) return undefined;
  return dutch ? "speak-dutch" : "speak-english";
}
