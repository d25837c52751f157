/**
 * Prints how well the catalog vouches for what it says, a line each: what a review asks and what may only get better.
 *
 *     npm run -s catalog:figures
 */
import { buildCatalog } from "../src/knowledge/load/build.ts";
import { shippedLayer } from "../src/knowledge/load/shipped.ts";
import { isBare } from "../src/knowledge/rules/bare-domains.ts";
import { everything } from "../src/knowledge/rules/everything.ts";
import { unused } from "../src/knowledge/rules/unused-sources.ts";

/** Where the text of a law stands that counts. */
const OFFICIAL = ["eur-lex.europa.eu", "wetten.overheid.nl", "zoek.officielebekendmakingen.nl"];

const built = buildCatalog([await shippedLayer()]);
if (built.kind === "broken") throw new Error("The catalog is not clean: run catalog check.");
const { data } = built;
const parts = [...everything(data, () => ({ file: "", line: 1 }))];

type Statement = { readonly id: string; readonly confidence: string; readonly sources: readonly string[] };

// Interview questions are judgement by nature, as is what belongs to them.
const statements = parts.flatMap(({ id, value }): readonly Statement[] => {
  const { confidence, sources } = value;
  if (typeof confidence !== "string" || !Array.isArray(sources) || id.includes(".interview.")) return [];
  return [{ id, confidence, sources: sources.map(String) }];
});
const urls = new Map<string, string | undefined>(data.sources.map(({ id, url }) => [id, url]));
const kindOf = new Map<string, string>(data.sources.map(({ id, kind }) => [id, kind]));
const law = statements.filter(({ confidence }) => confidence === "law");
const official = law.filter(({ sources }) => sources.some((id) => isOfficial(urls.get(id))));
const bare = data.sources.filter(({ url }) => url !== undefined && isBare(url)).map(({ id }) => String(id));

const figures: readonly (readonly [string, number | string])[] = [
  ["sources", data.sources.length],
  ["sources with a bare domain as address", bare.length],
  ["statements that cite one", count(({ sources }) => sources.some((id) => bare.includes(id)))],
  ["sources that no fact cites", unused(data, parts).length],
  ["sources by kind", kinds()],
  ["statements on practitioners and vendors alone", share(({ sources }) => sources.every(isOfTheTrade))],
  ["statements, interview questions not counted", statements.length],
  ["law statements", law.length],
  ["law statements with the official text", official.length],
  ["judgement", share(({ confidence }) => confidence === "judgement")],
  ["curators alone", share(({ sources }) => sources.every((id) => id === "curators"))],
  ["two sources or more", share(({ sources }) => sources.length > 1)],
];
for (const [name, figure] of figures) process.stdout.write(`${name}: ${figure}\n`);

function isOfficial(url: string | undefined): boolean {
  return url !== undefined && OFFICIAL.includes(new URL(url).hostname);
}

/** The most frequent first. */
function kinds(): string {
  const sizes = new Map<string, number>();
  for (const kind of kindOf.values()) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  return sorted.map(([kind, size]) => `${kind} ${size}`).join(", ");
}

function isOfTheTrade(id: string): boolean {
  return ["practitioner", "vendor"].includes(kindOf.get(id) ?? "");
}

function count(holds: (statement: Statement) => boolean): number {
  return statements.filter(holds).length;
}

function share(holds: (statement: Statement) => boolean): string {
  return `${count(holds)} (${Math.round((100 * count(holds)) / statements.length)} %)`;
}
