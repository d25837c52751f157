import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RoleId } from "../src/ids.ts";
import { makeRespond } from "../src/intents/answers/respond.ts";
import { makeCatalog } from "../src/knowledge/catalog.ts";
import { openCatalog } from "../src/knowledge/load/shipped.ts";
import type { CatalogData } from "../src/knowledge/schema/catalog-data.ts";

export type Lookup = { readonly lookup: (index: number) => unknown };

/** The shipped catalog, and one of `count` roles made from it, written to a file as the build does and loaded from there. */
export async function largeCatalog(count: number): Promise<{ small: Lookup; large: Lookup; loadMs: number }> {
  const shipped = await openCatalog();
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-bench-"));
  const file = join(folder, "catalog.json");
  writeFileSync(file, JSON.stringify(synthetic(shipped, count)));
  const began = performance.now();
  const data: CatalogData = JSON.parse(readFileSync(file, "utf8"));
  const large = makeLookup(data);
  const loadMs = performance.now() - began;
  rmSync(folder, { recursive: true });
  return { small: makeLookup(shipped), large, loadMs };
}

function makeLookup(data: CatalogData): Lookup {
  const catalog = makeCatalog(data);
  const respond = makeRespond(catalog);
  return {
    lookup: (index) => {
      const role = data.roles[index % data.roles.length];
      if (role === undefined) throw new Error("the catalog is empty");
      return respond({ kind: "role_tools", roles: [role.id] }, "en");
    },
  };
}

function synthetic(shipped: CatalogData, count: number): CatalogData {
  const roles = Array.from({ length: count }, (_, index) => {
    const role = shipped.roles[index % shipped.roles.length];
    if (role === undefined) throw new Error("the catalog is empty");
    return index < shipped.roles.length ? role : { ...role, id: RoleId.parse(`${role.id}-${index}`) };
  });
  return { ...shipped, roles };
}
