import type { FactId, SourceId } from "../ids.ts";
import type { Localized } from "../language.ts";
import { madeOf } from "../text/made-of.ts";
import type { Catalog } from "./catalog.ts";
import type { Statement } from "./schema/statement.ts";
import { type Part, partsOf } from "./walk.ts";

/** What the catalog says in one place, in both languages, and what vouches for it. */
export type StatedFact = Localized &
  Pick<Statement, "confidence" | "law"> & {
    readonly id: FactId;
    readonly sources: readonly SourceId[];
    /** ISO day. */
    readonly checked: string;
  };

type Listed = Pick<Catalog, "roles" | "backgrounds" | "capabilities" | "titles" | "pages">;

/** Every fact of the catalog that is a text with a source, by its id. Made when it is first asked for. */
export const statedFacts: (catalog: Listed) => ReadonlyMap<string, StatedFact> = madeOf<
  ReadonlyMap<string, StatedFact>,
  Listed
>(({ roles, backgrounds, capabilities, titles, pages }) => {
  const entries = [...roles, ...backgrounds, ...capabilities, ...titles, ...pages];
  return new Map(
    entries.flatMap((entry) =>
      [...partsOf(entry, entry.id)].flatMap((part) => statedIn(part, entry.checked ?? "")),
    ),
  );
});

type Valued = Pick<Part, "id" | "value">;

/** The schema has seen to it that what has texts and sources is a statement. */
function statedIn({ id, value }: Valued, day: string): readonly (readonly [string, StatedFact])[] {
  const { nl, en, sources, checked = day } = value;
  if (typeof nl !== "string" || typeof en !== "string" || !Array.isArray(sources)) return [];
  return [[id, { ...value, id, checked } as unknown as StatedFact]];
}
