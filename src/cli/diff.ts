import { readConfig } from "../config/config.ts";
import { openCatalog } from "../knowledge/load/shipped.ts";
import { changesBetween, type OwnerChanges } from "../knowledge/release/changes.ts";
import { ownedFacts, type ReleasedFact } from "../knowledge/release/owned-facts.ts";
import { type Released, readReleased } from "../knowledge/release/released.ts";
import type { Language } from "../language.ts";
import { print } from "./output.ts";

type DiffOptions = { readonly dir?: string; readonly lang?: Language; readonly json?: true };

/** Prints what the catalog says otherwise than the last release did, or than the file of an earlier one. */
export async function diff(old: string | undefined, options: DiffOptions): Promise<void> {
  const config = readConfig();
  const released = await readReleased(old);
  const catalog = await openCatalog(options.dir ?? config.catalogDir);
  const owners = changesBetween(released.owners, ownedFacts(catalog));
  const { release, day, version } = released;
  if (options.json)
    return print(JSON.stringify({ since: { release, day, version }, version: catalog.version, owners }));
  const language = options.lang ?? config.language;
  await print(headOf(released, owners, language));
  for (const owner of owners) await print(`\n${linesOf(owner, language).join("\n")}`);
}

const WORDS = {
  nl: {
    since: "Sinds",
    release: (release: string, day: string) => `versie ${release} van ${day}`,
    same: "is geen feit veranderd",
    counts: (added: number, removed: number, changed: number) =>
      `${added} erbij, ${removed} weg, ${changed} gewijzigd`,
    nothing: "niets",
    fields: { confidence: "zekerheid", sources: "bronnen" },
    kinds: {
      role: "Rol",
      background: "Achtergrond",
      title: "Functietitel",
      page: "Pagina",
      roadmap: "Roadmap",
      capability: "Vermogen",
      guidance: "Omscholing",
      "roadmap method": "Roadmapmethode",
      "vacancy frame": "Vacaturekader",
    },
  },
  en: {
    since: "Since",
    release: (release: string, day: string) => `release ${release} of ${day}`,
    same: "no fact has changed",
    counts: (added: number, removed: number, changed: number) =>
      `${added} added, ${removed} removed, ${changed} changed`,
    nothing: "nothing",
    fields: { confidence: "confidence", sources: "sources" },
    kinds: {
      role: "Role",
      background: "Background",
      title: "Job title",
      page: "Page",
      roadmap: "Roadmap",
      capability: "Capability",
      guidance: "Reskilling",
      "roadmap method": "Roadmap method",
      "vacancy frame": "Vacancy frame",
    },
  },
} as const;

function headOf(since: Released, owners: readonly OwnerChanges[], language: Language): string {
  const words = WORDS[language];
  const of = (key: "added" | "removed" | "changed") =>
    owners.reduce((sum, owner) => sum + owner[key].length, 0);
  const { release, day, version } = since;
  const known =
    release === undefined || day === undefined ? version : `${words.release(release, day)} (${version})`;
  if (owners.length === 0) return `${words.since} ${known} ${words.same}.`;
  return `${words.since} ${known}: ${words.counts(of("added"), of("removed"), of("changed"))}.`;
}

function linesOf({ kind, id, name, ...facts }: OwnerChanges, language: Language): readonly string[] {
  const whole = (sign: string) => (fact: ReleasedFact) => [
    `  ${sign} ${fact.id}`,
    ...wholeOf(fact, language).map((line) => `      ${line}`),
  ];
  return [
    `${WORDS[language].kinds[kind]}: ${name[language]} (${id})`,
    ...facts.added.flatMap(whole("+")),
    ...facts.removed.flatMap(whole("-")),
    ...facts.changed.flatMap(({ before, after }) => [
      `  ~ ${after.id}`,
      ...changesIn(before, after, language).map((line) => `      ${line}`),
    ]),
  ];
}

/** The text of a fact; of a fact without one, its values. */
function wholeOf(fact: ReleasedFact, language: Language): readonly string[] {
  const text = fact[language];
  return text === undefined
    ? Object.entries(fact.values ?? {}).map(([key, value]) => `${key}: ${value}`)
    : [text];
}

function changesIn(before: ReleasedFact, after: ReleasedFact, language: Language): readonly string[] {
  const { fields, nothing } = WORDS[language];
  const other = language === "nl" ? "en" : "nl";
  const texts = [
    ...fromTo("", before[language], after[language]),
    // A text that changed in the other language alone would show nothing.
    ...(before[language] === after[language] ? fromTo(`${other}: `, before[other], after[other]) : []),
  ];
  const values = new Set([...Object.keys(before.values ?? {}), ...Object.keys(after.values ?? {})]);
  const plain = [
    [fields.confidence, before.confidence, after.confidence] as const,
    [fields.sources, before.sources?.join(", "), after.sources?.join(", ")] as const,
    ...[...values].map((key) => [key, before.values?.[key], after.values?.[key]] as const),
  ];
  const changed = plain.filter(([, old, now]) => old !== now);
  return [...texts, ...changed.map(([name, old, now]) => `${name}: ${old ?? nothing} → ${now ?? nothing}`)];
}

function fromTo(label: string, old: string | undefined, now: string | undefined): readonly string[] {
  if (old === now) return [];
  return [
    ...(old === undefined ? [] : [`- ${label}${old}`]),
    ...(now === undefined ? [] : [`+ ${label}${now}`]),
  ];
}
