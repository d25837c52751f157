import type { RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import type { Called } from "../naming/called.ts";
import type { TitleMeaning } from "../reading/names.ts";
import type { Understand, Understanding } from "../understand.ts";
import { fixed, oneOf, type Reading } from "./given.ts";

/** What words can be the name of. */
export type Name =
  | { readonly kind: "role"; readonly called: Called }
  | { readonly kind: "title"; readonly title: TitleMeaning }
  /** One of these, nearest first; none where the words are a title that comes near to nothing. */
  | { readonly kind: "several"; readonly roles: readonly RoleId[] };

/** Looks a name up, and weighs nothing. @returns undefined for words that are no name */
export function nameIn(words: string, understand: Understand): Name | undefined {
  const naming = understand.naming();
  const called = naming.role(words);
  if (called !== undefined) return { kind: "role", called };
  const title = naming.title(words);
  if (title !== undefined) return { kind: "title", title };
  const slips = naming.near.misspelt(words);
  const [slip, ...more] = slips;
  if (slip !== undefined && more.length === 0)
    return { kind: "role", called: { role: slip, others: [], whole: false } };
  const several = [...new Set([...slips, ...naming.holding(words)])];
  if (several.length > 1) return { kind: "several", roles: several };
  if (naming.isTitle(words)) return { kind: "several", roles: naming.near.roles(naming.bare(words)) };
  return undefined;
}

/** The same, where a name that is more than a slip away is found by what it is understood as. */
export function roleIn(words: string, understand: Understand, language: Language): Name | undefined {
  const name = nameIn(words, understand);
  if (name !== undefined) return name;
  const { intent, second } = understand(words, { turns: [], language });
  if (intent.kind !== "role_profile" || second !== undefined || intent.attribute !== undefined)
    return undefined;
  const [role, ...others] = intent.roles;
  return role === undefined || others.length > 0
    ? undefined
    : { kind: "role", called: { role, others: [], whole: false } };
}

/** Longer texts are no attempt at a name. */
const LONGEST_NAME = 6;

/** A role by its name; else what the words ask; else the roles that they come near to, or which role is meant. */
export function profileAsked({ words, understand, given }: Reading): Understanding {
  const { language } = given;
  const name = nameIn(words, understand);
  if (name !== undefined) return toProfile(name, words, language);
  const { near, bare } = understand.naming();
  // A command says itself what it is about: what was asked before is no part of it.
  const asked = understand(words, { ...given, turns: [] });
  // A background alone, such as DevOps, asks nothing behind `/role`.
  if (asked.intent.kind !== "out_of_scope" && asked.intent.kind !== "legacy_mapping") return asked;
  const left = bare(words);
  if (left.length > LONGEST_NAME) return asked;
  return toProfile({ kind: "several", roles: near.roles(left) }, words, language);
}

export function toProfile(name: Name, words: string, language: Language): Understanding {
  switch (name.kind) {
    case "role":
      return profileOf(name.called, language);
    case "title":
      return titleOf(name.title, language);
    case "several":
      return name.roles.length === 0
        ? fixed({ kind: "role_profile", roles: [] }, language, "the command names no role")
        : oneOf(name.roles.map(profile), words, language);
  }
}

function profileOf({ role, others, whole }: Called, language: Language): Understanding {
  const [other] = others;
  const section = whole ? { section: "all" } : {};
  return {
    ...fixed({ kind: "role_profile", roles: [role], ...section }, language, `the command names ${role}`),
    ...(other === undefined ? {} : { second: profile(other) }),
  };
}

function titleOf({ title, nearest }: TitleMeaning, language: Language): Understanding {
  const intent: SureIntent = { kind: "not_in_catalog", roles: [...nearest], about: title };
  return fixed(intent, language, `the command names a title outside the catalog: ${title}`);
}

function profile(role: RoleId): SureIntent {
  return { kind: "role_profile", roles: [role] };
}
