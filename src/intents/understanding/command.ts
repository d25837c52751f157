import type { Intent } from "../../intent.ts";
import type { Language, Localized } from "../../language.ts";
import type { Turn } from "./conversation.ts";
import type { Understand, Understanding } from "./understand.ts";

type Given = { readonly turns: readonly Turn[]; readonly language: Language };

/**
 * What a slash command means. A bare command has one fixed meaning; text behind it is understood like any
 * other, with the command's own topic where the words name only a role: `/role mlops` is a profile.
 */
export function commandMeaning(
  name: string,
  text: string,
  understand: Understand,
  given: Given,
): Understanding {
  const words = text.trim();
  if (words === "") return fixed(bare(name), given.language);
  return (isList(name) ? listAsked(words, understand, given) : undefined) ?? understand(words, given);
}

/** `/roles gangbaar`: words that only say which of the roles, so that the command itself is what is asked. */
function listAsked(words: string, understand: Understand, given: Given): Understanding | undefined {
  const asked = understand(`${ROLES[given.language]} ${words}`, given);
  return asked.intent.kind === "list_roles" && asked.intent.category !== undefined
    ? { ...asked, language: given.language }
    : undefined;
}

const ROLES: Localized = { nl: "welke AI-rollen zijn", en: "which AI roles are" };

function isList(name: string): boolean {
  return name === "roles" || name === "rollen";
}

function bare(name: string): Intent {
  if (isList(name)) return { kind: "list_roles" };
  switch (name) {
    case "role":
    case "rol":
      return { kind: "role_profile", roles: [] };
    default:
      return { kind: "help" };
  }
}

function fixed(intent: Intent, language: Language): Understanding {
  return { intent, language, because: ["a slash command without further words"] };
}
