import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import type { Offers } from "../adapter.ts";
import { type Incoming, isPersonal, localeOf } from "./incoming.ts";
import { STARTERS } from "./package/starters.ts";

/** What can be said next with one tap, as text in the reader's name. */
export type Suggested = {
  readonly to: readonly string[];
  readonly actions: readonly { readonly type: "imBack"; readonly title: string; readonly value: string }[];
};

/** Teams shows three. */
const MOST = 3;

/**
 * What to ask after a short answer: of what it leads to, that of which the name of one role and of a part of it are all. Some
 * clients send the title for the value, so both are the same words, and understood as exactly that.
 */
export function suggestedAfter(
  { followUps, language }: Answer,
  { from }: Incoming,
  { roles }: Pick<Offers, "roles">,
): Suggested | undefined {
  const names = new Map(roles(language).map(({ id, name }) => [id, name]));
  const words = followUps.flatMap(({ label, intent, page }) => {
    const role = page === undefined ? roleAlone(intent) : undefined;
    const name = role && names.get(role);
    if (name === undefined) return [];
    return [intent.kind === "role_profile" ? name : `${label}: ${name}`];
  });
  return words.length === 0 ? undefined : suggested(from.id, words.slice(0, MOST));
}

/** The role of an intent that says nothing else. */
function roleAlone(intent: SureIntent): RoleId | undefined {
  const { kind, ...slots } = intent;
  if (!IN_WORDS.includes(kind) || !("roles" in slots) || Object.keys(slots).length > 1) return undefined;
  return slots.roles.length === 1 ? slots.roles[0] : undefined;
}

/** Kinds of which a role and their label, such as "Tools: MLOps Engineer", are always understood as exactly that. */
const IN_WORDS: readonly SureIntent["kind"][] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_interview",
  "role_vacancy",
  "role_relevance",
];

/** What to ask, under a line of our own. Teams shows these between the two of us and under text alone; a card has buttons. */
export function suggestedTo(incoming: Incoming): Suggested | undefined {
  const language = localeOf(incoming);
  if (!isPersonal(incoming) || language === undefined) return undefined;
  const words = STARTERS.slice(0, MOST).map(({ prompt }) => prompt[language]);
  return suggested(incoming.from.id, words);
}

function suggested(person: string, words: readonly string[]): Suggested {
  return { to: [person], actions: words.map((value) => ({ type: "imBack", title: value, value })) };
}
