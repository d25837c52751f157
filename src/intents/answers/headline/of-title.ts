import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import { type TitleTold, titleTold } from "../title-told.ts";
import type { Writer } from "../writer.ts";
import { type Attempt, type OfRole, subjectOf } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { own, spoken } from "./sentence.ts";
import { apartFrom, separatesOf } from "./title-apart.ts";

/** A title that may stand as another name for a role, or beside one. */
const ROOM = 340;

/** What a job title is to the nine: another name of a role, a part of one, or none of them and what separates them. */
export function ofTitle(
  writer: Writer,
  about: string | undefined,
  form: Form | undefined,
): Headline | undefined {
  const title = titleTold(writer, about);
  if (title === undefined) return undefined;
  const separates = separatesOf(title);
  // Asked apart from a role, the sentence that separates them says all.
  if (form === "difference" && title.relation !== "another_name") return separates;
  // Without a yes or no of our own: whatever is asked of a title ("does a scrum master have a future"), that is not what it is to the nine.
  return spoken([{ text: title.relates, facts: [] }, separates], ROOM);
}

/** Of a title that is another name for a role: that it is, beside what else is told. */
export function ofOtherName(
  writer: Writer,
  about: string | undefined,
  beside: Headline | undefined,
): Headline | undefined {
  const title = titleTold(writer, about);
  return title?.relation === "another_name"
    ? spoken([{ text: title.relates, facts: [] }, beside], ROOM)
    : undefined;
}

/** Forms that ask what a title is to a role. */
const OF_TITLE: readonly (Form | undefined)[] = ["yes_no", "either", "difference", "choice"];

/** Forms that ask nothing but that, whatever else is told. */
const SET_APART: readonly (Form | undefined)[] = ["difference", "choice"];

/** Kinds of which it is said first that the role goes by another name. */
const NAMED_FIRST: readonly string[] = ["role_profile", "role_interview", "role_vacancy"];

/** More words than a title has ask something else. */
const LONGEST_TITLE = 3;

/** "Isn't it just a …": what separates the two says that it is not. */
export function notJust(writer: Writer, about: string | undefined): Headline | undefined {
  const title = titleTold(writer, about);
  return title && spoken([own(writer, { nl: "Nee.", en: "No." }), separatesOf(title)], ROOM);
}

/** What separates a title from the role that it stands beside, where that is asked. */
function besideRole(asking: OfRole, title: TitleTold): Headline | undefined {
  const isApart = asking.intent.form === "difference" && title.relation !== "another_name";
  return isApart ? apartFrom(asking, title) : undefined;
}

/** What a title that stands beside the role is to it. */
export const ofNamedTitle: Attempt = (asking) => {
  const { writer, intent, words, has } = asking;
  const { about, form, attribute } = intent;
  const title = titleTold(writer, about);
  if (title === undefined) return undefined;
  if (has("same") && form !== undefined && title.relation !== "another_name") return notJust(writer, about);
  if (attribute !== undefined && attribute !== "boundaries") return undefined;
  const isWordy = !SET_APART.includes(form) && subjectOf(words).split(" ").length > LONGEST_TITLE;
  if (isWordy || demandsIn(asking).length > 0) return undefined;
  return OF_TITLE.includes(form)
    ? (besideRole(asking, title) ?? ofTitle(writer, about, form))
    : namedFirst(asking, title);
};

/** That the role goes by another name, where nothing of it is asked apart. */
function namedFirst(
  { writer, intent: { form, kind, about } }: OfRole,
  title: TitleTold,
): Headline | undefined {
  if (form !== undefined || !NAMED_FIRST.includes(kind)) return undefined;
  return ofOtherName(writer, about, kind === "role_profile" ? title.separates : undefined);
}
