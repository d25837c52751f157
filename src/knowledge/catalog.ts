import type { BackgroundId, CapabilityId, PageId, RoleId, SourceId, TitleId } from "../ids.ts";
import type { Background } from "./schema/background.ts";
import type { Capability } from "./schema/capability.ts";
import type { CatalogData } from "./schema/catalog-data.ts";
import type { Page } from "./schema/page.ts";
import type { Role } from "./schema/role.ts";
import type { Source } from "./schema/source.ts";
import type { Title } from "./schema/title.ts";

/** The catalog as answers use it: its data, and entries by id. Never changes; a new catalog is a new object. */
export type Catalog = Readonly<CatalogData> & {
  readonly role: (id: RoleId) => Role | undefined;
  readonly background: (id: BackgroundId) => Background | undefined;
  readonly capability: (id: CapabilityId) => Capability | undefined;
  readonly title: (id: TitleId | string) => Title | undefined;
  readonly page: (id: PageId) => Page | undefined;
  readonly source: (id: SourceId) => Source | undefined;
};

/** Indexes catalog data that was validated when it was built. */
export function makeCatalog(data: CatalogData): Catalog {
  const roles = byId(data.roles);
  const backgrounds = byId(data.backgrounds);
  const capabilities = byId(data.capabilities);
  const titles = byId<string, Title>(data.titles);
  const pages = byId(data.pages);
  const sources = byId(data.sources);
  return {
    ...data,
    role: (id) => roles.get(id),
    background: (id) => backgrounds.get(id),
    capability: (id) => capabilities.get(id),
    title: (id) => titles.get(id),
    page: (id) => pages.get(id),
    source: (id) => sources.get(id),
  };
}

function byId<Id extends string, Entry extends { readonly id: Id }>(
  entries: readonly Entry[],
): ReadonlyMap<Id, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
