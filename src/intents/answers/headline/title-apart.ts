import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { TitleTold } from "../title-told.ts";
import type { Asking } from "./asking.ts";
import { workOf } from "./names-apart.ts";
import { spoken } from "./sentence.ts";

const LONGEST = 345;

/** What separates a title from the role asked about: the catalog's sentence, or where that is about another role, what each of the two does. */
export function apartFrom({ writer, intent, roles: [role] }: Asking, title: TitleTold): Headline | undefined {
  const whole = separatesOf(title);
  if (role === undefined || whole.text.includes(role.name[writer.language].text)) return whole;
  // What stands before the semicolon is said of the title alone.
  const [ofTitle = whole.text] = whole.text.split(";");
  return spoken([workOf(writer, intent, role), { ...whole, text: ended(ofTitle) }], LONGEST);
}

export function separatesOf({ separates }: TitleTold): Headline {
  return { text: separates.text, facts: separates.facts };
}
