import type { Finding } from "../knowledge/finding.ts";
import type { PlaceOf } from "../knowledge/rules/everything.ts";
import type { CatalogData } from "../knowledge/schema/catalog-data.ts";

/** An address in the catalog, and every place that holds it. */
export type Address = { readonly url: string; readonly places: readonly Place[] };
type Place = Pick<Finding, "file" | "line">;

/** Every address that readers are sent to, each once, in the order of the files. */
export function addressesOf({ sources, roles }: CatalogData, placeOf: PlaceOf): readonly Address[] {
  const found = new Map<string, Place[]>();
  const note = (url: string | undefined, place: () => Place): void => {
    if (url !== undefined) found.set(url, [...(found.get(url) ?? []), place()]);
  };
  for (const { id, url } of sources) note(url, () => placeOf("sources", id, ["url"]));
  for (const { id, learning } of roles) {
    for (const [index, { url }] of learning.resources.entries())
      note(url, () => placeOf("roles", id, ["learning", "resources", index, "url"]));
  }
  return [...found].map(([url, places]) => ({ url, places }));
}
