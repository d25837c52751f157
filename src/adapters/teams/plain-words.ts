import type { Answer } from "../../answer/answer.ts";
import { openingOf } from "../../answer/opening.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";

/** Text for where nothing is drawn: a notification, a screen reader, a client without cards. Some draw links in it after all. */
export function plainWords(text: string, most: number): string {
  return clip(printable(text).replaceAll("](", "] (").trim(), most);
}

/** What an answer says in one breath: its title, and what it begins with. */
export function inOneBreath(answer: Answer, most: number): string {
  const title = answer.title.trim().replace(/(?<=[^.!?…:])$/u, ".");
  return plainWords([title, openingOf(answer)?.text ?? answer.notes[0]].filter(Boolean).join(" "), most);
}
