import type { Answer } from "../../answer/answer.ts";
import { checkedOn, LABELS } from "../../answer/plain-text.ts";

/** Behind the heading of the sources: when the facts were last checked. */
export function sinceChecked(answer: Answer): string {
  const checked = checkedOn(answer);
  return checked === undefined ? "" : ` (${LABELS.checked[answer.language].toLowerCase()} ${checked})`;
}

/** Below the sources: that a model worded the lead. No line where none did. */
export function wordedLines({ lead, language }: Answer): readonly string[] {
  return lead?.wording === "model" ? [LABELS.worded[language]] : [];
}
