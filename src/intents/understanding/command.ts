import type { SureIntent } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { fixed, type Given, type Reading } from "./commands/given.ts";
import { messageShown } from "./commands/message-shown.ts";
import { ownAsked } from "./commands/own-asked.ts";
import { interviewAsked, roleAsked } from "./commands/part-asked.ts";
import { compareAsked, legacyAsked, roadmapAsked } from "./commands/several-asked.ts";
import { stripNoise } from "./reading/noise.ts";
import type { Understand, Understanding } from "./understand.ts";

type Command = {
  /** What it asks without a word behind it. */
  readonly alone: SureIntent;
  readonly with: (reading: Reading) => Understanding;
};

const ROLE: Command = { alone: { kind: "role_profile", roles: [] }, with: roleAsked };
const LIST: Command = { alone: { kind: "list_roles" }, with: listOrRole };
const OWN: Command = { alone: { kind: "help" }, with: ownAsked };

/** Every command by its name. A terminal takes the Dutch names too. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["compare", { alone: { kind: "compare_roles", roles: [] }, with: compareAsked }],
  ["interview", { alone: { kind: "role_interview", roles: [] }, with: interviewAsked }],
  ["legacy", { alone: { kind: "legacy_mapping", background: [], roles: [] }, with: legacyAsked }],
  ["roadmap", { alone: { kind: "roadmap_mapping", lines: [] }, with: roadmapAsked }],
  ["rol", ROLE],
  ["role", ROLE],
  ["rollen", LIST],
  ["roles", LIST],
  // Of a shortcut under a message; nobody types it.
  ["which-role", { alone: { kind: "help" }, with: messageShown }],
]);

/**
 * What a slash command means. A bare command has one fixed meaning, and behind one a name is looked up and not weighed:
 * `/role mlops` is a profile, whatever was asked before. What fits no command is understood like a message.
 */
export function commandMeaning(
  name: string,
  text: string,
  understand: Understand,
  given: Given,
): Understanding {
  const command = COMMANDS.get(name) ?? OWN;
  const words = stripNoise(text);
  if (words === "") return fixed(command.alone, given.language, "a slash command without further words");
  return command.with({ words, said: text, understand, given });
}

function listOrRole(reading: Reading): Understanding {
  return listAsked(reading) ?? roleAsked(reading);
}

/** Whether what follows a command is free text, as in a message, and no name. */
export function takesFreeText(name: string): boolean {
  return !COMMANDS.has(name);
}

/** `/roles gangbaar`: words that only say which of the roles, so that the command itself is what is asked. */
function listAsked({ words, understand, given }: Reading): Understanding | undefined {
  const naming = understand.naming();
  const category = naming.category(words);
  const why = "says which of the roles";
  if (category !== undefined) return fixed({ kind: "list_roles", category }, given.language, why);
  // "All" names none of them.
  if (naming.bare(words).length === 0) return fixed({ kind: "list_roles" }, given.language, why);
  if (naming.role(words) !== undefined) return undefined;
  const asked = understand(`${ROLES[given.language]} ${words}`, given);
  return asked.intent.kind === "list_roles" && asked.intent.category !== undefined
    ? { ...asked, language: given.language }
    : undefined;
}

const ROLES: Localized = { nl: "welke AI-rollen zijn", en: "which AI roles are" };
