import type { Localized } from "../language.ts";
import type { Source } from "./schema/source.ts";

export type SourceKind = Source["kind"];

type Called = Localized & {
  /** Other words for it, in either language. */
  readonly also: readonly string[];
};

/** What people call the kinds of sources; the names of either language are understood in both. */
const CALLED: Readonly<Record<SourceKind, Called>> = {
  law: {
    nl: "wet",
    en: "law",
    also: [
      "wetgeving",
      "verordening",
      "toezichthouder",
      "legislation",
      "regulation",
      "regulator",
      "authority",
    ],
  },
  standard: { nl: "norm", en: "standard", also: ["standaard", "raamwerk", "framework"] },
  documentation: { nl: "documentatie", en: "documentation", also: ["docs"] },
  statistics: { nl: "statistiek", en: "statistics", also: ["statistieken", "cijfers", "figures"] },
  research: { nl: "onderzoek", en: "research", also: ["paper"] },
  vacancies: { nl: "vacatures", en: "vacancies", also: ["vacature", "vacancy"] },
  vendor: { nl: "leverancier", en: "vendor", also: ["verkoper", "seller"] },
  practitioner: { nl: "praktijk", en: "practitioner", also: ["vakmensen", "practice", "practitioners"] },
  curators: { nl: "curatoren", en: "curators", also: ["curator"] },
};

const kinds = Object.keys(CALLED) as readonly SourceKind[];

export function sourceKindName(kind: SourceKind): Localized {
  const { nl, en } = CALLED[kind];
  return { nl, en };
}

/** All of them, as a list in a sentence. */
export const SOURCE_KIND_NAMES: Localized = {
  nl: kinds.map((kind) => CALLED[kind].nl).join(", "),
  en: kinds.map((kind) => CALLED[kind].en).join(", "),
};

/** The kind of which these words are the name; undefined where it is none. */
export function sourceKindIn(words: string): SourceKind | undefined {
  const name = words.toLowerCase().replace(/^[^\p{L}]*(?:(?:een|de|het|an?|the)\s+)?|[^\p{L}]+$/gu, "");
  return kinds.find((kind) => {
    const { nl, en, also } = CALLED[kind];
    return [nl, en, ...also].includes(name);
  });
}
