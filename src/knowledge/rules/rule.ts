import type { Finding } from "../finding.ts";
import type { CatalogData } from "../schema/catalog-data.ts";

/** What a rule sees: validated data, and where each part of it stands. */
export type Checked = {
  readonly data: CatalogData;
  /** Place of a part: the collection, the entry's id, the path within it. */
  readonly placeOf: (
    collection: string,
    key: string,
    path?: readonly PropertyKey[],
  ) => { readonly file: string; readonly line: number };
  /** ISO day to judge freshness by; absent at start-up, for a catalog must not stop working at midnight. */
  readonly today: string | undefined;
};

/** One thing that must hold in a catalog. Says where it does not, and what would be right. */
export type Rule = { readonly name: string; readonly check: (checked: Checked) => readonly Finding[] };
