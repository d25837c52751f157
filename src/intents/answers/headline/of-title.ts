import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { type TitleTold, titleTold } from "../title-told.ts";
import type { Writer } from "../writer.ts";
import { type Attempt, type OfRole, subjectOf } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { itsWork, own, spoken } from "./sentence.ts";

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
  const separates: Headline = { text: title.separates.text, facts: title.separates.facts };
  // Asked apart from a role, the sentence that separates them says all.
  if (form === "difference" && title.relation !== "another_name") return separates;
  return spoken([verdictOnTitle(writer, title, form), separates], ROOM);
}

function verdictOnTitle(
  writer: Writer,
  { relation, relates, nearest }: TitleTold,
  form: Form | undefined,
): Headline {
  // Of two that are asked about neither is denied.
  if (form !== "yes_no") return { text: relates, facts: [] };
  const word: Localized = relation === "another_name" ? { nl: "Ja", en: "Yes" } : { nl: "Nee", en: "No" };
  return nearest.length === 0 ? own(writer, word) : { text: `${writer.say(word)}: ${relates}`, facts: [] };
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
  const separates = titleTold(writer, about)?.separates;
  return (
    separates &&
    spoken([own(writer, { nl: "Nee.", en: "No." }), { text: separates.text, facts: separates.facts }], ROOM)
  );
}

/** Whether the role is needed beside people of another title: what separates the two. */
export const ofNeedBeside: Attempt = ({ writer, intent }) => {
  const title = titleTold(writer, intent.about);
  const isNeed = intent.kind === "role_relevance" || intent.attribute === "need";
  if (title === undefined || !isNeed || title.relation === "another_name") return undefined;
  const separates: Headline = { text: title.separates.text, facts: title.separates.facts };
  return intent.roles.length > 0 ? separates : spoken([needUnknown(writer), separates], ROOM);
};

function needUnknown(writer: Writer): Headline {
  return own(writer, {
    nl: "Of je die nodig hebt, zegt de catalogus niet.",
    en: "Whether you need one, the catalog does not say.",
  });
}

/** What separates a title from the role nearest to it speaks of that one: of another the role's own line stands beside it. */
function besideRole(
  { writer, intent: { form }, roles: [role] }: OfRole,
  { nearest, relation }: TitleTold,
  separates: Headline | undefined,
): Headline | undefined {
  const isOther = role !== undefined && form === "difference" && relation !== "another_name";
  if (!isOther || nearest.some(({ id }) => id === role.id)) return separates;
  return spoken([itsWork(writer, role), separates], ROOM);
}

/** What a title that stands beside the role is to it. */
export const ofNamedTitle: Attempt = (asking) => {
  const { writer, intent, words, has } = asking;
  const { about, form, attribute, kind } = intent;
  const title = titleTold(writer, about);
  if (title === undefined) return undefined;
  if (has("same") && form !== undefined && title.relation !== "another_name") return notJust(writer, about);
  if (attribute !== undefined && attribute !== "boundaries") return undefined;
  const isWordy = !SET_APART.includes(form) && subjectOf(words).split(" ").length > LONGEST_TITLE;
  if (isWordy || demandsIn(asking).length > 0) return undefined;
  if (OF_TITLE.includes(form)) return besideRole(asking, title, ofTitle(writer, about, form));
  if (form !== undefined || !NAMED_FIRST.includes(kind)) return undefined;
  return ofOtherName(writer, about, kind === "role_profile" ? title.separates : undefined);
};
