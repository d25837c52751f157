import { rootsOf } from "../text/roots.ts";
import { groupBy } from "./group.ts";
import type { Role } from "./schema/role.ts";

/** More roles than this share a word such as engineer: it tells none of them apart. */
const MOST_SHARING = 2;

/** What the names of roles say about a subject. */
export type RoleNames = {
  /** The roles that are called `term`, but for words that many roles share: prompt engineering, data pipelines. */
  readonly called: (term: string) => readonly Role[];
  /** The telling words of a role's own name, which all its facts are about. */
  readonly context: ReadonlyMap<Role, ReadonlySet<string>>;
};

/** Words are compared by their root: engineer and engineering are one. */
export function indexNames(roles: readonly Role[]): RoleNames {
  const met = new Map<string, string>();
  const sharing = groupBy(
    roles.flatMap((role) => [...new Set(namesOf(role).flatMap((name) => [...rootsOf(name, met)]))]),
    (root) => root,
  );
  const telling = (text: string): readonly string[] =>
    [...rootsOf(text, met)].filter((root) => (sharing.get(root)?.length ?? 0) <= MOST_SHARING);
  const key = (text: string): string => [...telling(text)].sort().join(" ");
  const byKey = groupBy(
    roles.flatMap((role) => [...new Set(namesOf(role).map(key))].map((each) => ({ key: each, role }))),
    (each) => each.key,
  );
  return {
    called: (term) => (key(term) === "" ? [] : (byKey.get(key(term)) ?? []).map(({ role }) => role)),
    context: new Map(
      roles.map((role) => [role, new Set([role.name.nl.text, role.name.en.text].flatMap(telling))] as const),
    ),
  };
}

/** Without misspellings and words that can mean another role as well. */
function namesOf(role: Role): readonly string[] {
  const sure = role.aliases.filter((each) => each.kind !== "misspelling" && each.ambiguousWith === undefined);
  return [role.name.nl.text, role.name.en.text, ...sure.map((each) => each.text)];
}
