import type { Headline } from "../../../answer/answer.ts";
import { isIn, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { wholeNames } from "../../../text/whole-names.ts";
import { type TitleTold, titleTold } from "../title-told.ts";
import type { Writer } from "../writer.ts";
import type { Asking, Attempt } from "./asking.ts";
import { DEPENDS } from "./case-put.ts";
import { own, spoken, told } from "./sentence.ts";
import { apartFrom, separatesOf } from "./title-apart.ts";

const LONGEST = 345;

/** Whether a company needs somebody with a title: when it does where a role says so, else that it is not known; and what separates the two. */
export function ofTitleNeeded(writer: Writer, about: string | undefined): Headline | undefined {
  const title = titleTold(writer, about);
  if (title === undefined || title.relation === "another_name") return undefined;
  const wanted = whenWanted(writer, title, title.nearest, "to have");
  const verdict = wanted === undefined ? needUnknown(writer, title) : own(writer, DEPENDS);
  return spoken([verdict, wanted, separatesOf(title)], LONGEST);
}

/** Whether the role is needed beside people of another title: when those will do, or are the ones to have; else that it is other work. */
export const ofNeedBeside: Attempt = (asking) => {
  const { writer, intent, roles, has } = asking;
  const title = titleTold(writer, intent.about);
  const isNeed = intent.kind === "role_relevance" || intent.attribute === "need";
  if (title === undefined || !isNeed || title.relation === "another_name") return undefined;
  if (roles.length === 0) return ofTitleNeeded(writer, intent.about);
  const wanted =
    whenWanted(writer, title, roles, "there") ??
    (has("in-addition") ? whenWanted(writer, title, title.nearest, "to have") : undefined);
  return spoken(
    [own(writer, wanted === undefined ? OTHER_WORK : DEPENDS), wanted, apartFrom(asking, title)],
    LONGEST,
  );
};

/** Why a role is wanted beside people of another title: what separates them is the reason; and when those will do. */
export function whyBeside(asking: Asking, about: string | undefined): Headline | undefined {
  const { writer, has, roles } = asking;
  const title = titleTold(writer, about);
  if (title === undefined || title.relation === "another_name" || has("against")) return undefined;
  const there = whenWanted(writer, title, roles, "there");
  return spoken([own(writer, BECAUSE), apartFrom(asking, title), there], LONGEST);
}

const OTHER_WORK = {
  nl: "De een doet het werk van de ander niet.",
  en: "The one does not do the other's work.",
};

/** The reason why two kinds of people are wanted. */
export const BECAUSE = { nl: "Omdat het ander werk is.", en: "Because it is other work." };

function needUnknown(writer: Writer, { relation, relates }: TitleTold): Headline {
  // Of work that is part of a role it is known whose it is.
  if (relation === "part_of") return { text: relates, facts: [] };
  return own(writer, {
    nl: "Of je die nodig hebt, zegt de catalogus niet: het is geen van de negen rollen.",
    en: "Whether you need one, the catalog does not say: it is none of the nine roles.",
  });
}

/** "Then you want a data scientist": the case in which people of a title are the ones to have. */
const WANTS = /\b(?:want|need|fits better|that is)\b/u;

/** The case in which a role is not the one, and people of this title are: those to have, or those that are there already. */
function whenWanted(
  writer: Writer,
  { id }: TitleTold,
  roles: readonly Role[],
  as: "to have" | "there",
): Headline | undefined {
  const title = writer.catalog.title(id);
  if (title === undefined) return undefined;
  const names = [title.name.nl.text, title.name.en.text, ...title.aliases.map(({ text }) => text)];
  const naming = wholeNames(names);
  const said = roles
    .flatMap((role) => saidOf(role))
    .find(
      (each) =>
        isIn(each, "notThisRole") &&
        naming.test(each.fact[writer.language]) &&
        WANTS.test(each.fact.en) === (as === "to have"),
    );
  return said && told(writer, [said], 200);
}
