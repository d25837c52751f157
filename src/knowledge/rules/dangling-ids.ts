import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** Fields that name another entry, and where that entry must stand. */
const REFERENCES: Readonly<Record<string, "roles" | "sources" | "capabilities" | "backgrounds" | "pages">> = {
  role: "roles",
  lead: "roles",
  support: "roles",
  addSupport: "roles",
  ambiguousWith: "roles",
  nearest: "roles",
  background: "backgrounds",
  pages: "pages",
  roles: "roles",
  sources: "sources",
  capabilities: "capabilities",
};

/** Every id that an entry names exists. */
export const danglingIds: Rule = {
  name: "dangling-ids",
  check: ({ data, parts }) => {
    const known = {
      roles: new Set<string>(data.roles.map((each) => each.id)),
      sources: new Set<string>(data.sources.map((each) => each.id)),
      capabilities: new Set<string>(data.capabilities.map((each) => each.id)),
      pages: new Set<string>(data.pages.map((each) => each.id)),
      backgrounds: new Set<string>(data.backgrounds.map((each) => each.id)),
    };
    const findings: Finding[] = [];
    for (const part of parts) {
      for (const [field, collection] of Object.entries(REFERENCES)) {
        for (const id of idsIn(part.value[field])) {
          if (known[collection].has(id)) continue;
          const problem = `${part.id}: ${field} names "${id}", which is not in ${collection}`;
          findings.push({ ...part.at, problem, remedy: nearest(id, known[collection], collection) });
        }
      }
    }
    return findings;
  },
};

function idsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function nearest(id: string, known: ReadonlySet<string>, collection: string): string {
  const close = [...known]
    .filter((each) => each.toLowerCase().startsWith(id.slice(0, 4).toLowerCase()))
    .slice(0, 3);
  return close.length > 0 ? `Did you mean ${close.join(", ")}` : `Add it to ${collection}, or correct the id`;
}
