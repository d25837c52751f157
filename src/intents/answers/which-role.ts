import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { perRole } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

type RoleIntent = Extract<
  SureIntent,
  { readonly roles: readonly RoleId[]; readonly section?: string | undefined }
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
  const roles = byRelevance(writer.catalog.roles);
  const names = roles.map((role) => role.name[writer.language].text).join(", ");
  return writer.finish({
    intent,
    title: writer.say({ nl: "Over welke rol gaat het?", en: "Which role is it about?" }),
    notes: [
      writer.say({
        nl: `Kies een rol, of typ de naam. Ik ken: ${names}.`,
        en: `Pick a role, or type its name. I know: ${names}.`,
      }),
    ],
    followUps: perRole(
      writer,
      roles.map((role) => role.id),
      (id) => ({ ...intent, roles: [id] }),
    ),
  });
}
