import type { Answer } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import type { Language } from "../../language.ts";
import type { Respond } from "./respond.ts";

const ABOUT_ROLES = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_interview",
  "role_vacancy",
  "role_relevance",
  "compare_roles",
] as const;
/** Of these, in every cyclic run: how many roles, backgrounds or lines a reader names at once. */
const MOST_AT_ONCE = 9;

/**
 * Answers that together have every form of lead that the catalog can give: enough to word them ahead of time.
 * An answer may still come up with another; it is then worded when it does.
 */
export function everyLead(catalog: Catalog, respond: Respond, language: Language): readonly Answer[] {
  return everyIntent(catalog)
    .map((intent) => respond(intent, language))
    .filter((answer) => answer.lead !== undefined);
}

function everyIntent(catalog: Catalog): readonly SureIntent[] {
  const roles = catalog.roles.map(({ id }) => id);
  const some = [...runsOf(roles), ...pairsOf(roles)];
  const backgrounds = catalog.backgrounds.map(({ id }) => id);
  const tools = [...new Set(catalog.roles.flatMap((role) => role.tools.map(({ name }) => name)))];
  const capabilities = catalog.capabilities.map(({ nl }) => nl);
  return [
    { kind: "list_roles" },
    { kind: "list_roles", category: "common" },
    { kind: "list_roles", category: "emerging" },
    { kind: "rank_roles" },
    ...ABOUT_ROLES.flatMap((kind) => some.map((each): SureIntent => ({ kind, roles: [...each] }))),
    ...roles.map((role): SureIntent => ({ kind: "role_interview", roles: [role], count: 1 })),
    ...tools.map((term): SureIntent => ({ kind: "find_role", term })),
    ...[...runsOf(backgrounds), ...pairsOf(backgrounds)].map(
      (background): SureIntent => ({ kind: "legacy_mapping", background: [...background], roles: [] }),
    ),
    ...roles.map((role): SureIntent => ({ kind: "legacy_mapping", background: [], roles: [role] })),
    ...runsOf(capabilities).map((lines): SureIntent => ({ kind: "roadmap_mapping", lines: [...lines] })),
  ];
}

/** Every run of neighbours, the last followed by the first. */
function runsOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  const twice = [...all, ...all];
  const lengths = Array.from({ length: Math.min(MOST_AT_ONCE, all.length) }, (_, index) => index + 1);
  return lengths.flatMap((length) => all.map((_, start) => twice.slice(start, start + length)));
}

function pairsOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  return all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other]));
}
