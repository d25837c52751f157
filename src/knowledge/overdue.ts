import type { Answer, Citation } from "../answer/answer.ts";
import { dueNote } from "../answer/due-note.ts";
import type { Catalog } from "./catalog.ts";

/** Facts older than this are looked at again, in days. */
const MAX_AGE_DAYS = 400;
const DAY_MS = 86_400_000;

/** The last day on which what was checked then need not be checked again. */
export function lastDayOf(checked: string): string {
  return new Date(Date.parse(checked) + MAX_AGE_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/**
 * An answer as it is given on a day (ISO): where the review of facts it shows is overdue it says so, once, with the first
 * day that passed. The only thing in an answer that a day decides.
 */
export function givenOn(today: string, answer: Answer, catalog: Pick<Catalog, "roles">): Answer {
  const reviews = new Map<string, string>(catalog.roles.map(({ id, reviewDue }) => [id, reviewDue]));
  const overdue = answer.citations.map((each) => dueDay(each, reviews)).filter((day) => day < today);
  const [first] = overdue.sort();
  if (first === undefined) return answer;
  const note = dueNote(answer.language, first, overdue.length === answer.citations.length);
  return { ...answer, notes: [...answer.notes, note] };
}

/** What comes first: the review of the role whose fact it is, or the day on which the fact itself is too old. */
function dueDay({ id, checked }: Citation, reviews: ReadonlyMap<string, string>): string {
  const [owner = ""] = id.split(".");
  const age = lastDayOf(checked);
  const review = reviews.get(owner) ?? age;
  return review < age ? review : age;
}
