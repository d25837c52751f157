import type { RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import type { Language, Localized } from "../../../language.ts";
import { rolesOf } from "../../../values.ts";
import type { Understanding } from "../understand.ts";
import { type BesideName, besideName, type Part, slotsFor } from "./beside-name.ts";
import { fixed, oneOf, type Reading, spokenIn } from "./given.ts";
import { profileAsked, roleIn } from "./named.ts";
import { namesWithin } from "./names-within.ts";

/** `/role mlops interview senior 3`: a part of a role by fixed words, in any order. Other words are understood like a question. */
export function roleAsked(reading: Reading): Understanding {
  return partIn(reading) ?? profileAsked(reading);
}

/** `/interview mlops senior 3`: the same, where the command itself says which part. */
export function interviewAsked(reading: Reading): Understanding {
  return partIn(reading, "role_interview") ?? understoodAs(reading);
}

/** @returns undefined for other words than a name and what is wanted of it */
export function partIn(reading: Reading, usual?: Part): Understanding | undefined {
  const { words, understand } = reading;
  const wanted = besideName(words, understand.naming().lexicon, (each) => isName(each, reading));
  const part = wanted.part ?? usual ?? (wanted.count === undefined ? undefined : "role_interview");
  const slots = part && slotsFor(part, wanted);
  if (part === undefined || slots === undefined) return undefined;
  const language = spokenIn(reading);
  const ask = (roles: readonly RoleId[]): SureIntent => ({ kind: part, roles: [...roles], ...slots });
  const why = `the command asks for ${part} of "${wanted.name}"`;
  if (wanted.name === "") return fixed(ask([]), language, why);
  const name = roleIn(wanted.name, understand, language);
  if (name === undefined) return nearTo(reading, wanted, ask, language);
  switch (name.kind) {
    case "role":
      return fixed(ask([name.called.role]), language, why);
    case "several":
      return oneOf(
        name.roles.map((role) => ask([role])),
        wanted.name,
        language,
      );
    case "title":
      // What the catalog knows of such a title is said in full.
      return undefined;
  }
}

function isName(words: string, { understand }: Reading): boolean {
  const { role, title } = understand.naming();
  return role(words) !== undefined || title(words) !== undefined;
}

/** Words that hold no name: the roles that they come near to. */
function nearTo(
  { understand }: Reading,
  { name }: BesideName,
  ask: (roles: readonly RoleId[]) => SureIntent,
  language: Language,
): Understanding | undefined {
  const { near, bare } = understand.naming();
  const left = bare(name);
  const { roles: named } = namesWithin(name, understand, language);
  if (left.length > MOST_UNKNOWN || named.length > 0) return undefined;
  const roles = near.roles(left);
  return roles.length === 0
    ? undefined
    : oneOf(
        roles.map((role) => ask([role])),
        name,
        language,
      );
}

const MOST_UNKNOWN = 3;

const QUESTIONS: Localized = { nl: "interviewvragen", en: "interview questions" };

/** "mlops over drift": understood as a question for these, with the role by its full name. */
function understoodAs(reading: Reading): Understanding {
  const { words, understand, given } = reading;
  const language = spokenIn(reading);
  const found = namesWithin(words, understand, language);
  const [first] = found.roles;
  const asked = understand(`${QUESTIONS[language]} ${found.written}`, { ...given, turns: [] });
  if (asked.intent.kind === "role_interview") {
    const roles = first === undefined || rolesOf(asked.intent).includes(first) ? asked.intent.roles : [first];
    return { ...asked, intent: { ...asked.intent, roles: [...roles] }, language };
  }
  // A title outside the nine, such as DevOps.
  if (asked.intent.kind === "not_in_catalog" && first === undefined) return { ...asked, language };
  const roles = first === undefined ? [] : [first];
  return fixed({ kind: "role_interview", roles }, language, "the command asks for interview questions");
}
