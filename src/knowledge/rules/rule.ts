import type { Finding } from "../finding.ts";
import type { CatalogData } from "../schema/catalog-data.ts";
import type { Owned, PlaceOf } from "./everything.ts";

/** What a rule sees: validated data, its parts, and where each stands. */
export type Checked = {
  readonly data: CatalogData;
  /** Every part of it, gathered once for all rules. */
  readonly parts: readonly Owned[];
  readonly placeOf: PlaceOf;
  /** ISO day to judge freshness by; absent at start-up, for a catalog must not stop working at midnight. */
  readonly today: string | undefined;
  /** True where a company's own folder lies over the shipped catalog. */
  readonly overlaid: boolean;
};

/** One thing that must hold in a catalog. Says where it does not, and what would be right. */
export type Rule = { readonly name: string; readonly check: (checked: Checked) => readonly Finding[] };
