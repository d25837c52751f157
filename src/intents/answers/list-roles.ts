import type { Answer, Fact, Term } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { rolesIn } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { CATEGORY_KINDS } from "../../values.ts";
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

const ALL: Localized = { nl: "AI-developerrollen", en: "AI developer roles" };

/** Which AI developer roles exist, all or of one kind. */
export function listRoles(writer: Writer, intent: IntentOf<"list_roles">): Answer {
  const kinds = CATEGORY_KINDS.filter((kind) => intent.category === undefined || kind === intent.category);
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
  const shown = rolesIn(writer.catalog, intent.category).map(({ id }) => id);
  const profiles = perRole(writer, shown, (id) => ({ kind: "role_profile", roles: [id] }));
  return writer.finish({
    intent,
    title: writer.say(intent.category === undefined ? ALL : CATEGORIES[intent.category].title),
    lead: kinds.map((kind) => countFact(writer, kind)),
    sections,
    followUps: [{ label: writer.say(RANKING), intent: { kind: "rank_roles" } }, ...others, ...profiles],
    listed: profiles,
  });
}

/** How many roles of a kind the catalog has. */
function countFact(writer: Writer, kind: Role["category"]): Fact {
  const roles = rolesIn(writer.catalog, kind);
  const subject: Term = { kind: "phrase", id: "roles", text: writer.say(ALL) };
  const one = roles.length === 1;
  const unit = writer.say({
    nl: `${CATEGORIES[kind].adjective.nl} ${one ? "rol" : "rollen"}`,
    en: `${CATEGORIES[kind].adjective.en} ${one ? "role" : "roles"}`,
  });
  const { checked } = writer.catalog.roadmapMethod;
  const counted = {
    sources: [...new Set(roles.flatMap((role) => role.focus.sources))],
    confidence: "sourced",
  } as const;
  return writer
    .about({
      id: "roles",
      checked:
        roles
          .map((role) => role.checked)
          .sort()
          .at(-1) ?? checked,
    })
    .fact(["count", kind], counted, subject, "counts", { kind: "number", number: roles.length, unit });
}
