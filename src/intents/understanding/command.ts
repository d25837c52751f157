import type { Intent } from "../../intent.ts";
import type { Language } from "../../language.ts";
import type { Turn } from "./conversation.ts";
import type { Understand, Understanding } from "./understand.ts";

/**
 * What a slash command means. A bare command has one fixed meaning; text behind it is understood like any
 * other, with the command's own topic where the words name only a role: `/role mlops` is a profile.
 */
export function commandMeaning(
  name: string,
  text: string,
  understand: Understand,
  given: { readonly turns: readonly Turn[]; readonly language: Language },
): Understanding {
  const words = text.trim();
  if (words === "") return fixed(bare(name), given.language);
  if (name === "roles" && /^(emerging|opkomend\p{L}*)$/iu.test(words))
    return fixed({ kind: "list_roles", category: "emerging" }, given.language);
  if (name === "roles" && /^(common|gangbar\p{L}*)$/iu.test(words))
    return fixed({ kind: "list_roles", category: "common" }, given.language);
  return understand(words, given);
}

function bare(name: string): Intent {
  switch (name) {
    case "roles":
    case "rollen":
      return { kind: "list_roles" };
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
