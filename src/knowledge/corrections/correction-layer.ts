import { Document } from "yaml";
import type { Localized } from "../../language.ts";
import { CORRECTIONS, type Collection } from "../load/collections.ts";
import type { Entry, Layer } from "../load/entries.ts";
import { sourceKindIn, sourceKindName } from "../source-kinds.ts";
import { type Correctable, correctable, type Refusal } from "./correctable.ts";
import { Correction, type RefusedCorrection } from "./correction.ts";

/** A correction as a folder of catalog files, or why it cannot be one. */
export type Laid =
  | { readonly kind: "laid"; readonly correction: Correction; readonly layer: Layer }
  | { readonly kind: "refused"; readonly refused: RefusedCorrection };

/**
 * Turns a correction into the files that make it: of the fact's own entry nothing but its texts, source, confidence and day,
 * and the source where it is a new one. `entries` are those of all that lies beneath. Pure.
 */
export function layCorrection(given: Correction, entries: readonly Entry[]): Laid {
  const read = Correction.safeParse(given);
  if (!read.success) return refused(given, unreadable(read.error.issues.map(({ message }) => message)));
  const correction = read.data;
  const found = correctable(entries, correction.fact);
  if ("why" in found) return refused(correction, found);
  const cited = citedBy(correction, entries);
  if ("why" in cited) return refused(correction, cited);
  if (found.isLaw && cited.kind !== "law") return refused(correction, notLaw(cited));
  return { kind: "laid", correction, layer: layerOf(correction, found, cited) };
}

/** What vouches for a correction: a source that the catalog has, or one to be added to it. */
type CitedSource = { readonly id: string; readonly kind: unknown; readonly added?: unknown };

function citedBy({ id, source }: Correction, entries: readonly Entry[]): CitedSource | Refusal {
  const known = entries.filter(({ collection }) => collection.name === "sources");
  const same = known.find(({ key, data }) =>
    "id" in source ? key === source.id : fieldOf(data, "url") === source.url,
  );
  if (same !== undefined) return { id: same.key, kind: fieldOf(same.data, "kind") };
  if ("id" in source) return SOURCE;
  const added = { id: `proposal-${id}`, ...source, read: "page" };
  return { id: added.id, kind: added.kind, added };
}

function fieldOf(data: unknown, field: string): unknown {
  return typeof data === "object" && data !== null ? Reflect.get(data, field) : undefined;
}

function layerOf(correction: Correction, { entry, patch }: Correctable, cited: CitedSource): Layer {
  const { id, date, text } = correction;
  const changed = patch({
    ...text,
    sources: [cited.id],
    // The curators' own word is a guideline, also where it corrects a source.
    confidence: cited.kind === "curators" ? "judgement" : "sourced",
    checked: date,
  });
  const { collection, key } = entry;
  const files = [
    [fileOf(collection, key), collection.holds === "list" ? [changed] : changed] as const,
    ...(cited.added === undefined ? [] : [["sources/corrections.yaml", [cited.added]] as const]),
  ];
  return {
    name: `${CORRECTIONS}/${date}-${id}`,
    files: new Map(files.map(([path, data]) => [path, toYaml(data, correction)])),
  };
}

function fileOf({ example, files }: Collection, key: string): string {
  const own = example.replace(/[^/]+$/u, `${key}.yaml`);
  return files.test(own) ? own : example;
}

function toYaml(data: unknown, { fact, id, date, by }: Correction): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${fact}: correction ${id}, approved on ${date}${by === undefined ? "" : ` by ${by}`}`;
  // A text on one line is a line in version control.
  return document.toString({ lineWidth: 0 });
}

function refused({ id, fact }: Correction, refusal: Refusal): Laid {
  return { kind: "refused", refused: { id, fact, ...refusal } };
}

function unreadable(problems: readonly string[]): Refusal {
  const all = [...new Set(problems)].join("; ");
  const reason: Localized = {
    nl: `De correctie is zo niet te gebruiken: ${all}.`,
    en: `The correction cannot be used like this: ${all}.`,
  };
  return { why: "not readable", reason };
}

/** Says which kinds there may be, and why a source that the catalog has is of none. */
function notLaw({ kind, added }: CitedSource): Refusal {
  const law = sourceKindName("law");
  const known = added === undefined ? sourceKindIn(String(kind)) : undefined;
  const then: Localized =
    known === undefined
      ? {
          nl: `Is je bron dat, zeg het er dan bij: \`soort: ${law.nl}\`.`,
          en: `If yours is one, say so: \`kind: ${law.en}\`.`,
        }
      : {
          nl: `De catalogus kent deze bron als ${sourceKindName(known).nl}: neem een andere.`,
          en: `The catalog knows this one as ${sourceKindName(known).en}: take another.`,
        };
  return {
    why: "law",
    reason: {
      nl: `Dit feit zegt wat een wet zegt. Een correctie daarvan mag maar één soort bron hebben: ${law.nl} (een wet, of wat een toezichthouder ervan zegt). ${then.nl}`,
      en: `This fact says what a law says. A correction of it may have one kind of source only: ${law.en} (a law, or what an authority says of one). ${then.en}`,
    },
  };
}

const SOURCE: Refusal = {
  why: "no such source",
  reason: { nl: "De catalogus heeft deze bron niet.", en: "The catalog does not have this source." },
};
