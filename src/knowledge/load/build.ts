import { createHash } from "node:crypto";
import type { z } from "zod";
import { timed, type Written } from "../durations.ts";
import type { Finding } from "../finding.ts";
import { everything, type PlaceOf } from "../rules/everything.ts";
import { RULES } from "../rules/rules.ts";
import type { CatalogData } from "../schema/catalog-data.ts";
import type { Collection } from "./collections.ts";
import { type Entry, type Layer, readEntries } from "./entries.ts";
import type { ParsedFiles } from "./yaml-file.ts";

export type Build =
  | { readonly kind: "clean"; readonly data: CatalogData; readonly placeOf: PlaceOf }
  | { readonly kind: "broken"; readonly findings: readonly Finding[] };

/**
 * Parses, lays over, validates and lints catalog folders, base first. Pure: the files come in as text, and with
 * `parsed` those that were parsed before.
 */
export function buildCatalog(layers: readonly Layer[], today?: string, parsed?: ParsedFiles): Build {
  const { entries, findings } = readEntries(layers, parsed);
  const validated = entries.map((entry) => ({ entry, result: entry.collection.entry.safeParse(entry.data) }));
  const invalid = validated.flatMap(({ entry, result }) =>
    result.success ? [] : result.error.issues.map((issue) => toFinding(entry, issue)),
  );
  const broken = [...findings, ...invalid];
  if (broken.length > 0) return { kind: "broken", findings: sorted(broken) };
  const { data, missing } = assemble(
    validated.map(({ entry, result }) => ({ name: entry.collection.name, data: result.data })),
  );
  if (data === undefined) return { kind: "broken", findings: missing };
  const places = new Map(entries.map((entry) => [`${entry.collection.name}:${entry.key}`, entry.placeOf]));
  const placeOf: PlaceOf = (collection, key, path = []) =>
    places.get(`${collection}:${key}`)?.(path) ?? { file: collection, line: 1 };
  const checked = {
    data,
    parts: [...everything(data, placeOf)],
    placeOf,
    today,
    overlaid: layers.length > 1,
  };
  const linted = RULES.flatMap((rule) => rule.check(checked));
  return linted.length > 0 ? { kind: "broken", findings: sorted(linted) } : { kind: "clean", data, placeOf };
}

function toFinding(entry: Entry, issue: z.core.$ZodIssue): Finding {
  const where = issue.path.join(".") || entry.key;
  const place = entry.placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `"${key}"`).join(", ");
    return {
      ...entry.placeOf([...issue.path, issue.keys[0] ?? ""]),
      problem: `${where} has a key it should not have: ${keys}`,
      remedy: "Check the spelling, or remove it",
    };
  }
  const language = issue.path.at(-1);
  if (
    issue.code === "invalid_type" &&
    (language === "nl" || language === "en") &&
    issue.input === undefined
  ) {
    const name = { nl: "Dutch (nl)", en: "English (en)" }[language];
    return {
      ...place,
      problem: `${where}: the ${name} text is missing`,
      remedy: "Write it next to the other language",
    };
  }
  return {
    ...place,
    problem: `${where}: ${issue.message}`,
    remedy: "See docs/catalog.md for what belongs here",
  };
}

type Sound = { readonly name: Collection["name"]; readonly data: unknown };

function assemble(entries: readonly Sound[]): { data?: CatalogData; missing: readonly Finding[] } {
  const of = (name: Collection["name"]): readonly unknown[] =>
    entries.filter((each) => each.name === name).map(({ data }) => data);
  const method = of("roadmapMethod").at(0);
  const frame = of("vacancyFrame").at(0);
  if (of("roles").length === 0 || method === undefined || frame === undefined) {
    const problem = "the catalog has no role, no roadmap method, or no frame of a vacancy";
    return { missing: [{ file: "catalog", line: 1, problem, remedy: "Check that the folder is complete" }] };
  }
  const parts = {
    roles: of("roles"),
    backgrounds: of("backgrounds"),
    guidance: of("guidance"),
    capabilities: of("capabilities"),
    roadmapMethod: method,
    roadmaps: of("roadmaps"),
    titles: of("titles"),
    pages: of("pages"),
    vacancyFrame: frame,
    sources: of("sources"),
  };
  return { data: stamped(parts), missing: [] };
}

/** The parts were parsed by their own schemas; the stamp makes them one document. */
function stamped(parts: Readonly<Record<string, unknown>>): CatalogData {
  const written: Written = JSON.parse(JSON.stringify(parts));
  const whole = timed(written);
  const text = JSON.stringify(whole);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const days = [...text.matchAll(/"checked":"(\d{4}-\d{2}-\d{2})"/gu)].map((match) => match[1] ?? "");
  return { version: `${days.sort().at(-1) ?? "undated"}+${digest}`, ...whole };
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
