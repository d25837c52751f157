import type { CatalogData } from "../schema/catalog-data.ts";
import type { Owned } from "./everything.ts";
import type { Rule } from "./rule.ts";

/**
 * A source that no fact cites vouches for nothing. Not asked where a company's folder lies over the catalog: what that hides
 * leaves sources behind through no fault of theirs.
 */
export const unusedSources: Rule = {
  name: "unused-sources",
  check: ({ data, parts, placeOf, overlaid }) =>
    overlaid
      ? []
      : unused(data, parts).map((id) => ({
          ...placeOf("sources", id, ["id"]),
          problem: `${id} is cited by no fact`,
          remedy: "Cite it where it says something, or take it out",
        })),
};

export function unused({ sources }: CatalogData, parts: readonly Owned[]): readonly string[] {
  const cited = new Set(
    parts.flatMap(({ value }) => (Array.isArray(value["sources"]) ? value["sources"] : [])),
  );
  return sources.map(({ id }) => id).filter((id) => !cited.has(id));
}
