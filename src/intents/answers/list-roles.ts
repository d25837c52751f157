import type { Answer } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import { rolesIn } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { ALL_ROLES, perRole, RANKING } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

export const CATEGORIES: Readonly<
  Record<Role["category"], { readonly title: Localized; readonly adjective: Localized }>
> = {
  common: {
    title: { nl: "Meest gangbare rollen", en: "Most common roles" },
    adjective: { nl: "gangbare", en: "common" },
  },
  emerging: {
    title: { nl: "Opkomende rollen", en: "Emerging roles" },
    adjective: { nl: "opkomende", en: "emerging" },
  },
};

/** Which AI developer roles exist, all or of one kind. */
export function listRoles(writer: Writer, intent: Extract<SureIntent, { kind: "list_roles" }>): Answer {
  const kinds = (["common", "emerging"] as const).filter(
    (kind) => intent.category === undefined || kind === intent.category,
  );
  const sections = kinds.map((kind) => ({
    kind: "list" as const,
    name: kind,
    title: writer.say(CATEGORIES[kind].title),
    lines: rolesIn(writer.catalog, kind).map((role) =>
      writer.about(role).line(["one-liner"], role.oneLiner, role.name[writer.language].text),
    ),
  }));
  const others =
    intent.category === undefined
      ? []
      : [{ label: writer.say(ALL_ROLES), intent: { kind: "list_roles" as const } }];
  const shown = rolesIn(writer.catalog, intent.category);
  return writer.finish({
    intent,
    title: writer.say(
      intent.category === undefined
        ? { nl: "AI-developerrollen", en: "AI developer roles" }
        : CATEGORIES[intent.category].title,
    ),
    sections,
    followUps: [
      { label: writer.say(RANKING), intent: { kind: "rank_roles" } },
      ...others,
      ...perRole(
        writer,
        shown.map((role) => role.id),
        (id) => ({ kind: "role_profile", roles: [id] }),
      ),
    ],
  });
}
