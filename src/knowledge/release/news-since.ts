import type { CatalogData } from "../schema/catalog-data.ts";
import { type News, NewsItem } from "../schema/news.ts";
import { partsOf } from "../walk.ts";
import { changesBetween, type OwnerChanges } from "./changes.ts";
import { type Owner, ownedFacts, type ReleasedFact } from "./owned-facts.ts";
import type { Released } from "./released.ts";

/** What a catalog says otherwise than a release did; `corrected` has the days of the facts that were corrected. Pure. */
export function newsSince(
  { release, day, owners }: Omit<Released, "owners"> & { readonly owners: readonly Owner[] },
  data: CatalogData,
  corrected: ReadonlyMap<string, string>,
): News {
  const known = knownOf(data, corrected);
  const told = changesBetween(owners, ownedFacts(data)).flatMap((owner) =>
    factsOf(owner).map(([change, fact]) => toItem(change, fact, owner, known)),
  );
  const items = told.filter((item) => item !== undefined);
  return {
    ...(release === undefined ? {} : { release }),
    ...(day === undefined ? {} : { day }),
    items: items.sort((one, other) => (one.day > other.day ? -1 : one.day < other.day ? 1 : 0)),
    others: told.length - items.length,
  };
}

type Change = NewsItem["change"];

function factsOf({ added, changed, removed }: OwnerChanges): readonly (readonly [Change, ReleasedFact])[] {
  return [
    ...added.map((fact) => ["added", fact] as const),
    ...changed.map(({ after }) => ["changed", after] as const),
    ...removed.map((fact) => ["ended", fact] as const),
  ];
}

/** What a difference between two catalogs does not say: days, articles of law, and which sources there still are. */
type Known = {
  readonly checked: ReadonlyMap<string, unknown>;
  readonly law: ReadonlyMap<string, unknown>;
  readonly sources: ReadonlySet<string>;
  readonly corrected: ReadonlyMap<string, string>;
  /** The last day on which anything was checked. */
  readonly lastDay: string;
};

function knownOf(data: CatalogData, corrected: ReadonlyMap<string, string>): Known {
  const { roadmapMethod: method } = data;
  const owners = [
    ...[...data.roles, ...data.backgrounds, ...data.titles, ...data.pages, ...data.roadmaps],
    ...[...data.capabilities, ...data.guidance, data.vacancyFrame, { id: "method", ...method }],
  ];
  const checked = new Map<string, unknown>();
  const law = new Map<string, unknown>();
  for (const owner of owners) {
    // Capabilities and guidance are checked with the method that they are part of.
    const whole = "checked" in owner ? (owner.checked ?? method.checked) : method.checked;
    for (const { id, value } of partsOf(owner, owner.id)) {
      checked.set(id, value["checked"] ?? whole);
      law.set(id, value["law"]);
    }
  }
  const sources = new Set<string>(data.sources.map(({ id }) => id));
  return { checked, law, sources, corrected, lastDay: data.version.slice(0, 10) };
}

/** @returns undefined for what has no text or no source that the catalog still has: no answer can cite it */
function toItem(
  change: Change,
  { id, nl, en, confidence, sources = [] }: ReleasedFact,
  { name }: OwnerChanges,
  known: Known,
): NewsItem | undefined {
  const [checked, law] = change === "ended" ? [] : [known.checked.get(id), known.law.get(id)];
  const item = NewsItem.safeParse({
    ...{ change, fact: id, of: name, nl, en, confidence, checked, law },
    sources: sources.filter((each) => known.sources.has(each)),
    // When a fact ended, nothing says: it was before the catalog was looked at last.
    day: known.corrected.get(id) ?? checked ?? known.lastDay,
    corrected: known.corrected.has(id) ? true : undefined,
  });
  return item.success ? item.data : undefined;
}
