import type { RoleId } from "../../ids.ts";
import type { Intent, SureIntent } from "../../intent.ts";
import type { Language, Localized } from "../../language.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import type { Turn } from "./conversation.ts";
import type { Called } from "./naming/called.ts";
import type { TitleMeaning } from "./reading/names.ts";
import type { Understand, Understanding } from "./understand.ts";

type Given = { readonly turns: readonly Turn[]; readonly language: Language };

/**
 * What a slash command means. A bare command has one fixed meaning. Behind `/role` and `/roles` a name is looked up and
 * not weighed: `/role mlops` is a profile, whatever was asked before. Any other text is understood like a message.
 */
export function commandMeaning(
  name: string,
  text: string,
  understand: Understand,
  given: Given,
): Understanding {
  const words = text.trim();
  if (words === "") return fixed(bare(name), given.language);
  if (isList(name)) return listAsked(words, understand, given) ?? named(words, understand, given);
  return isRole(name) ? named(words, understand, given) : understand(words, given);
}

/** Whether what follows a command is free text, as in a message, and no name. */
export function takesFreeText(name: string): boolean {
  return !isList(name) && !isRole(name);
}

/** `/roles gangbaar`: words that only say which of the roles, so that the command itself is what is asked. */
function listAsked(words: string, understand: Understand, given: Given): Understanding | undefined {
  const naming = understand.naming();
  const category = naming.category(words);
  if (category !== undefined) return fixed({ kind: "list_roles", category }, given.language);
  // "All" names none of them.
  if (naming.bare(words).length === 0) return fixed({ kind: "list_roles" }, given.language);
  if (naming.role(words) !== undefined) return undefined;
  const asked = understand(`${ROLES[given.language]} ${words}`, given);
  return asked.intent.kind === "list_roles" && asked.intent.category !== undefined
    ? { ...asked, language: given.language }
    : undefined;
}

const ROLES: Localized = { nl: "welke AI-rollen zijn", en: "which AI roles are" };

/** Longer texts are no attempt at a name. */
const LONGEST_NAME = 6;

/** A role by its name; else what the words ask; else the roles that they come near to, or which role is meant. */
function named(words: string, understand: Understand, given: Given): Understanding {
  const naming = understand.naming();
  const called = naming.role(words);
  if (called !== undefined) return profileOf(called, given.language);
  const title = naming.title(words);
  if (title !== undefined) return titleOf(title, given.language);
  const slips = naming.near.misspelt(words);
  const [slip, ...more] = slips;
  if (slip !== undefined && more.length === 0)
    return profileOf({ role: slip, others: [], whole: false }, given.language);
  const several = [...new Set([...slips, ...naming.holding(words)])];
  if (several.length > 1) return whichOf(several, words, given.language);
  const left = naming.bare(words);
  if (naming.isTitle(words)) return whichOf(naming.near.roles(left), words, given.language);
  // A command says itself what it is about: what was asked before is no part of it.
  const asked = understand(words, { ...given, turns: [] });
  // A background alone, such as DevOps, asks nothing behind `/role`.
  if (asked.intent.kind !== "out_of_scope" && asked.intent.kind !== "legacy_mapping") return asked;
  if (left.length > LONGEST_NAME) return asked;
  return whichOf(naming.near.roles(left), words, given.language);
}

function profileOf({ role, others, whole }: Called, language: Language): Understanding {
  const [other] = others;
  const section = whole ? { section: "all" } : {};
  return {
    ...fixed({ kind: "role_profile", roles: [role], ...section }, language),
    ...(other === undefined ? {} : { second: profile(other) }),
    because: [`the command names ${role}`],
  };
}

function titleOf({ title, nearest }: TitleMeaning, language: Language): Understanding {
  return {
    ...fixed({ kind: "not_in_catalog", roles: [...nearest], about: title }, language),
    because: [`the command names a title outside the catalog: ${title}`],
  };
}

function whichOf(roles: readonly RoleId[], words: string, language: Language): Understanding {
  if (roles.length === 0) return fixed({ kind: "role_profile", roles: [] }, language);
  return {
    intent: {
      kind: "unclear",
      candidates: roles.slice(0, MOST_FOLLOW_UPS).map(profile),
      heard: words.slice(0, LONGEST_HEARD),
    },
    language,
    because: [`names no role; near: ${roles.join(", ")}`],
  };
}

const LONGEST_HEARD = 200;

function profile(role: RoleId): SureIntent {
  return { kind: "role_profile", roles: [role] };
}

function isList(name: string): boolean {
  return name === "roles" || name === "rollen";
}

function isRole(name: string): boolean {
  return name === "role" || name === "rol";
}

function bare(name: string): Intent {
  if (isList(name)) return { kind: "list_roles" };
  return isRole(name) ? { kind: "role_profile", roles: [] } : { kind: "help" };
}

function fixed(intent: Intent, language: Language): Understanding {
  return { intent, language, because: ["a slash command without further words"] };
}
