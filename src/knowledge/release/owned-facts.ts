import { z } from "zod";
import type { CatalogData } from "../schema/catalog-data.ts";
import { type Part, partsOf } from "../walk.ts";

/** What each collection of the catalog has entries of, in the order in which changes are told. */
const KINDS = {
  roles: "role",
  backgrounds: "background",
  titles: "title",
  pages: "page",
  roadmaps: "roadmap",
  capabilities: "capability",
  guidance: "guidance",
  roadmapMethod: "roadmap method",
  vacancyFrame: "vacancy frame",
} as const satisfies Record<Exclude<keyof CatalogData, "version" | "sources" | "news">, string>;

/** What a catalog says in one place: its texts, what vouches for them, and the plain values beside them. */
export const ReleasedFact = z.strictObject({
  id: z.string(),
  nl: z.string().optional(),
  en: z.string().optional(),
  confidence: z.string().optional(),
  sources: z.array(z.string()).optional(),
  values: z.record(z.string(), z.string()).optional(),
});
export type ReleasedFact = Readonly<z.infer<typeof ReleasedFact>>;

/** An entry of the catalog with all its facts. Its name goes along, for an entry that is gone has none elsewhere. */
export const Owner = z.strictObject({
  kind: z.enum(Object.values(KINDS)),
  id: z.string(),
  name: z.strictObject({ nl: z.string(), en: z.string() }),
  facts: z.array(ReleasedFact),
});
export type Owner = Readonly<z.infer<typeof Owner>>;

/** The words by which people ask: what the catalog understands, not what it says. */
const ASKED: readonly PropertyKey[] = ["aliases", "terms", "words", "phrases"];

/** What answers call the one entry that has no id. */
const METHOD = "method";

/** Says nothing by itself: an id stands in the fact's, and a new day of checking leaves a fact as it was. */
const NO_VALUES: readonly PropertyKey[] = ["id", "checked", "reviewDue", ...ASKED];

/** Everything that a catalog says, by owner. An export of another version will do: what it has not, is not there. */
export function ownedFacts(catalog: Readonly<Record<string, unknown>>): readonly Owner[] {
  return Object.entries(KINDS).flatMap(([collection, kind]) => {
    const entries = catalog[collection] ?? [];
    return (Array.isArray(entries) ? entries : [entries]).map((entry): Owner => {
      const id = textAt(entry, "id") ?? METHOD;
      const name = { nl: nameIn(entry, "nl") ?? id, en: nameIn(entry, "en") ?? id };
      return { kind, id, name, facts: [...partsOf(entry, id)].flatMap(factOf) };
    });
  });
}

function factOf({ id, path, value }: Part): readonly ReleasedFact[] {
  if (path.some((key) => ASKED.includes(key))) return [];
  const { nl, en, confidence, sources, ...rest } = value;
  const hasTexts = typeof nl === "string" && typeof en === "string";
  const values = plainOf(rest);
  const fact = {
    id,
    ...(hasTexts ? { nl, en } : {}),
    ...(typeof confidence === "string" ? { confidence } : {}),
    ...(Array.isArray(sources) ? { sources: sources.map(String) } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
  return Object.keys(fact).length > 1 ? [fact] : [];
}

function plainOf(rest: Readonly<Record<string, unknown>>): Record<string, string> {
  const plain = Object.entries(rest).flatMap(([key, value]) => {
    const all = [value].flat();
    const isPlain = all.length > 0 && all.every((each) => typeof each !== "object" && each !== undefined);
    return isPlain && !NO_VALUES.includes(key) ? [[key, all.join(", ")] as const] : [];
  });
  return Object.fromEntries(plain);
}

/** Entries are called by their `title`, their `name`, or the text they are. */
function nameIn(entry: unknown, language: "nl" | "en"): string | undefined {
  for (const named of [at(entry, "title"), at(entry, "name"), entry]) {
    const said = at(named, language);
    const text = typeof said === "string" ? said : textAt(said, "text");
    if (text !== undefined) return text;
  }
  return undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === "string" ? found : undefined;
}
