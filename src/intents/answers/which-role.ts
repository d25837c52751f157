import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { perRole } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

type RoleIntent = Exclude<
  Extract<SureIntent, { roles: RoleId[]; section?: string | undefined }>,
  { kind: "not_in_catalog" }
>;

/**
 * Answers for the roles that an intent names, or asks which role is meant when it names none that is known
 * (an overlay may have hidden one since the button was made).
 */
export function forRoles(
  writer: Writer,
  intent: RoleIntent,
  answer: (roles: readonly [Role, ...Role[]]) => Answer,
): Answer {
  const [first, ...rest] = intent.roles.flatMap((id) => writer.catalog.role(id) ?? []);
  return first === undefined ? whichRole(writer, intent) : answer([first, ...rest]);
}

function whichRole(writer: Writer, intent: RoleIntent): Answer {
  const roles = byRelevance(writer.catalog.roles).map(({ id }) => id);
  return writer.finish({
    intent,
    title: writer.say({ nl: "Over welke rol gaat het?", en: "Which role is it about?" }),
    notes: [writer.say({ nl: "Kies een rol, of typ de naam.", en: "Pick a role, or type its name." })],
    choices: perRole(writer, roles, (id) => ({ ...intent, roles: [id] })),
  });
}
