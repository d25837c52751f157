import { rootsOf } from "../../../text/roots.ts";
import type { OfRole } from "./asking.ts";
import { toolsIn } from "./tools-named.ts";

/** The tool or skill that is asked about; a title is none. */
export function thingIn(asking: OfRole): string | undefined {
  const { intent, roles, writer, has } = asking;
  const [role] = roles;
  const about = intent.about ?? (has("requires") ? toolsIn(asking)[0] : undefined);
  if (about === undefined || writer.catalog.title(about) !== undefined) return undefined;
  // What a role is named after is no thing it needs.
  const named = role === undefined ? undefined : rootsOf(`${role.name.nl.text} ${role.name.en.text}`);
  return [...rootsOf(about)].every((root) => named?.has(root) === true) ? undefined : about;
}

/** Attributes that leave open what is asked for. */
const OF_SKILL: readonly (string | undefined)[] = [undefined, "need", "prerequisites"];

export function asksForSkill({ intent }: OfRole): boolean {
  return OF_SKILL.includes(intent.attribute);
}
