import type { FactId } from "../ids.ts";
import { brief } from "../text/brief.ts";
import type { Answer } from "./answer.ts";
import { isDueNote } from "./due-note.ts";

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
  const { title, sections } = answer;
  const notes = answer.notes.filter((note) => !isDueNote(note));
  const opening = openingOf(answer);
  if (opening !== undefined) return brief(opening.text);
  const [first] = sections;
  const line = first?.kind === "list" || first?.kind === "steps" ? first.lines[0] : undefined;
  // Of one part that was opened its first line is what was asked.
  if (notes.length === 0 && line !== undefined) return brief(line.text);
  // Where there is no fact to begin with, the title says that, and the note what to do.
  return brief([title.replace(/[^.!?]$/u, "$&."), notes[0]].filter(Boolean).join(" "));
}
