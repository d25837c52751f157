import type { IntentOf } from "../../intent.ts";
import type { InterviewQuestion } from "../../knowledge/schema/question.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import type { Picked } from "./interview-notes.ts";
import { factId, type Writer } from "./writer.ts";

type Interview = IntentOf<"role_interview">;

export const TYPES: Readonly<Record<InterviewQuestion["type"], Localized>> = {
  knowledge: { nl: "kennis", en: "knowledge" },
  "hands-on": { nl: "praktijk", en: "hands-on" },
  design: { nl: "ontwerp", en: "design" },
  behaviour: { nl: "gedrag", en: "behaviour" },
};

/** With what was asked for: a level, a kind of question. */
export function interviewTitle(writer: Writer, { level, type }: Interview, roles: readonly Role[]): string {
  const kind = type === undefined ? undefined : TYPES[type][writer.language];
  const about = [...roles.map((role) => role.name[writer.language].text), level, kind];
  const told = about.filter((each) => each !== undefined).join(" · ");
  return `Interview: ${told}`;
}

/** "Questions 6–10 of 15", and about what. */
export function countedOut(
  writer: Writer,
  { topic, items }: Interview,
  { questions, before, left }: Pick<Picked, "questions" | "before" | "left">,
): { readonly title: string; readonly before?: Picked["before"] } {
  if (items !== undefined) return { title: writer.say({ nl: "Uit wat er stond", en: "Of what was shown" }) };
  const [from, to] = [before.length + 1, before.length + questions.length];
  const range = from === to ? String(from) : `${from}–${to}`;
  const of = to + left;
  const told = writer.say({
    nl: `Vraag ${range} van ${of}`,
    en: `${from === to ? "Question" : "Questions"} ${range} of ${of}`,
  });
  const title = [told, topic].filter((each) => each !== undefined).join(" · ");
  return before.length === 0 ? { title } : { title, before };
}

/** Of this role, in the order in which they were shown. */
export function shownBefore({ id, interview }: Role, { skip = [] }: Interview): Picked["before"] {
  const known = new Set<string>(interview.map((question) => question.id));
  return skip.filter((each) => known.has(each)).map((each) => factId(`${id}.interview.${each}`));
}
