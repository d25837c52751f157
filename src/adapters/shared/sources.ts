import type { Answer } from "../../answer/answer.ts";
import { LABELS } from "../../answer/plain-text.ts";

/** Below the sources: that a model worded the lead. No line where none did. */
export function wordedLines({ lead, language }: Answer): readonly string[] {
  return lead?.wording === "model" ? [LABELS.worded[language]] : [];
}
