import type { Fact, Term } from "../answer/answer.ts";
import type { SureIntent } from "../intent.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import type { Language } from "../language.ts";
import type { OpenedBrain } from "./brain.ts";

/** Every fact that a sentence of the grammar can be about, as the leads of answers say them. */
export function statedFacts(
  { catalog, respond }: Pick<OpenedBrain, "catalog" | "respond">,
  language: Language,
): readonly Fact[] {
  return [...intentsOf(catalog)]
    .flatMap((intent) => respond(intent, language).lead?.facts ?? [])
    .map((fact) => (fact.predicate === "uses" ? withAllTools(fact, catalog) : fact));
}

function intentsOf(catalog: Catalog): readonly SureIntent[] {
  const roles = catalog.roles.flatMap(({ id }): readonly SureIntent[] =>
    (["role_profile", "role_tools", "role_learning", "role_recruiting", "role_relevance"] as const).map(
      (kind) => ({ kind, roles: [id] }),
    ),
  );
  return [
    { kind: "list_roles" },
    ...roles,
    ...catalog.backgrounds.map(
      ({ id }): SureIntent => ({ kind: "legacy_mapping", background: [id], roles: [] }),
    ),
    ...catalog.capabilities.map(({ nl }): SureIntent => ({ kind: "roadmap_mapping", lines: [nl] })),
  ];
}

/** A lead names the first tools of a role; a sentence may be about any of them. */
function withAllTools(fact: Fact, catalog: Catalog): Fact {
  const tools = catalog.roles.find(({ id }) => id === fact.subject.id)?.tools ?? [];
  const terms = tools.map(({ id, name }): Term => ({ kind: "tool", id, text: name }));
  return { ...fact, value: { kind: "terms", terms, open: true } };
}
