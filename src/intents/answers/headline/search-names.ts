import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { TitleTold } from "../title-told.ts";
import type { Writer } from "../writer.ts";
import { lowerFirst, own, spoken } from "./sentence.ts";

/** The names by which a role is searched for: those that others call it by, in the reader's language. */
export function searchNames({ language }: Writer, role: Role, most: number): readonly string[] {
  return role.aliases
    .filter((each) => each.kind === "alternative" && (each.language ?? language) === language)
    .slice(0, most)
    .map(({ text }) => text);
}

const MOST_OF_NEAREST = 3;

/** Of a title outside the nine no names to search for are known: said first, and then those of the nearest roles. */
export function searchForTitle(writer: Writer, { name, nearest, relation }: TitleTold): Headline | undefined {
  const roles = nearest.map((role) => {
    const names = searchNames(writer, role, MOST_OF_NEAREST).join(", ");
    return { text: `${role.name[writer.language].text}: ${names}.`, facts: [] };
  });
  if (relation === "another_name" || roles.length === 0) return undefined;
  const called = lowerFirst(name);
  const none = own(writer, {
    nl: `Zoekwoorden voor ${called} heb ik niet. Wel die van de rollen die het dichtst bij komen.`,
    en: `I have no search words for ${called}. I do for the roles nearest to it.`,
  });
  return spoken([none, ...roles], 345);
}
