import type { RoleId } from "../ids.ts";
import type { Category } from "../intent.ts";
import type { Catalog } from "./catalog.ts";
import type { Background } from "./schema/background.ts";
import type { Role } from "./schema/role.ts";

/** The user's own order of ratings, highest first; a role without a rating comes last. */
const RATINGS = ["very-high", "high", "rising", "medium"] as const;

/** Place of a role's rating, 0 the highest. */
function ratingRank(role: Role): number {
  return role.relevance === undefined ? RATINGS.length : RATINGS.indexOf(role.relevance.rating);
}

/** All roles, highest rated first; equal ratings keep the catalog's order. */
export function byRelevance(roles: readonly Role[]): readonly Role[] {
  return [...roles].sort((a, b) => ratingRank(a) - ratingRank(b));
}

/** Roles of a kind, in the catalog's order. */
export function rolesIn(catalog: Catalog, category: Category | undefined): readonly Role[] {
  return catalog.roles.filter((role) => category === undefined || role.category === category);
}

/** Backgrounds that fit a role, as first and as second choice. */
export function backgroundsFor(
  catalog: Catalog,
  role: RoleId,
): { readonly best: readonly Background[]; readonly second: readonly Background[] } {
  return {
    best: catalog.backgrounds.filter((each) => each.best.role === role),
    second: catalog.backgrounds.filter((each) => each.second.role === role),
  };
}
