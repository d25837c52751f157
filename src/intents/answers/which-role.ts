import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import { opens, perRole } from "./follow-ups.ts";
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

/** The part of the question back that offers the roles for which the first row has no place. */
const OTHERS = "other-roles";
/** A row of buttons, less the one that leads to the others. */
const FIRST = MOST_FOLLOW_UPS - 1;

function whichRole(writer: Writer, intent: RoleIntent): Answer {
  const { section, ...asked } = intent;
  const roles = byRelevance(writer.catalog.roles);
  const few = roles.length <= MOST_FOLLOW_UPS;
  const others = section === OTHERS && !few;
  const offered = few ? roles : others ? roles.slice(FIRST) : roles.slice(0, FIRST);
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
    followUps: [
      ...perRole(
        writer,
        offered.map((role) => role.id),
        (id) => ({ ...(section === OTHERS ? asked : intent), roles: [id] }),
      ),
      ...(few || others
        ? []
        : [opens(writer.say({ nl: "Andere rollen", en: "Other roles" }), intent, OTHERS)]),
    ],
  });
}
