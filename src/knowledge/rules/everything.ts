import type { CatalogData } from "../schema/catalog-data.ts";
import { type Part, partsOf } from "../walk.ts";

type Place = { readonly file: string; readonly line: number };

/** Place of a part: the collection, the entry's id, the path within it. */
export type PlaceOf = (collection: string, key: string, path?: readonly PropertyKey[]) => Place;

/** A part together with the entry it belongs to. */
export type Owned = Part & {
  readonly at: Place;
  /** Of one of its fields: of two layers, the file that holds it. */
  readonly placeOfField: (field: string) => Place;
};

/** Every part of every entry of the catalog, with its place. */
export function* everything(data: CatalogData, placeOf: PlaceOf): Generator<Owned> {
  for (const collection of [
    "roles",
    "backgrounds",
    "guidance",
    "capabilities",
    "roadmaps",
    "titles",
    "pages",
  ] as const) {
    for (const entry of data[collection]) {
      for (const part of partsOf(entry, entry.id))
        yield located(part, (path) => placeOf(collection, entry.id, path));
    }
  }
  for (const part of partsOf(data.roadmapMethod, "method"))
    yield located(part, (path) => placeOf("roadmapMethod", "method", path));
  const { vacancyFrame: frame } = data;
  for (const part of partsOf(frame, frame.id))
    yield located(part, (path) => placeOf("vacancyFrame", frame.id, path));
}

/** Looking up a line costs; most parts have nothing wrong, so it is done when asked. */
export function located(part: Part, place: (path: readonly PropertyKey[]) => Place): Owned {
  return {
    ...part,
    get at() {
      return place(part.path);
    },
    placeOfField: (field) => place([...part.path, field]),
  };
}

/** The texts of a part, where it has both languages. */
export function textsOf({ value }: Part): { readonly nl: string; readonly en: string } | undefined {
  const { nl, en } = value;
  return typeof nl === "string" && typeof en === "string" ? { nl, en } : undefined;
}
