import type { FactId } from "../ids.ts";
import { brief } from "../text/brief.ts";
import type { Answer } from "./answer.ts";

/** The text an answer begins with, and the facts it is made of: the headline where something was asked directly, else the lead. */
export function openingOf({
  headline,
  lead,
}: Answer): { text: string; facts: readonly FactId[] } | undefined {
  if (headline !== undefined) return headline;
  return lead && { text: lead.text, facts: lead.facts.map(({ id }) => id) };
}

/** The first thing an answer says, at most 350 characters. */
export function headlineOf(answer: Answer): string {
  const opening = openingOf(answer);
  // Where there is no fact to begin with, the title says that, and the note what to do.
  return brief(
    opening?.text ?? [answer.title.replace(/[^.!?]$/u, "$&."), answer.notes[0]].filter(Boolean).join(" "),
  );
}
