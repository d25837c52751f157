import type { FactId } from "../ids.ts";
import type { Language, Localized } from "../language.ts";
import type { Answer, Citation, Section } from "./answer.ts";
import { factLists } from "./section-items.ts";

/** How sure a fact is, where that is not simply that a source says it. */
type Unsure = "judgement" | "counted";

const SURENESS: Readonly<Record<Unsure, Localized>> = {
  judgement: { nl: "richtlijn", en: "guideline" },
  counted: { nl: "geteld", en: "counted" },
};
const EXPLAINED: Readonly<Record<Unsure, Localized>> = {
  judgement: {
    nl: "Richtlijn: een oordeel van wie de catalogus samenstellen, op grond van de bronnen.",
    en: "Guideline: a judgement of the catalog's curators, based on the sources.",
  },
  counted: {
    nl: "Geteld: in vacatures.",
    en: "Counted: in vacancies.",
  },
};
const PARTLY: Localized = { nl: "deels", en: "partly" };

/** The one source that stands behind a line; all of them stand with the sources of the answer. */
type Mark = {
  /** Its place among the answer's sources, from 1. */
  readonly number: number;
  readonly url?: string;
};

export type Citing = {
  /** The mark behind a line of these facts: of their sources the first that can be opened. */
  readonly mark: (facts: readonly FactId[]) => Mark | undefined;
  /** What the law says of these facts, such as ` · AI Act art. 6`; empty for most. */
  readonly law: (facts: readonly FactId[]) => string;
  /** Both as plain text, such as ` [1]`. */
  readonly marks: (facts: readonly FactId[]) => string;
  /** Behind a section's heading, once for all its lines: ` · guideline`; empty where sources say it all. */
  readonly sureness: (section: Section) => string;
  /** The same for the text that an answer begins with. */
  readonly surenessOf: (facts: readonly FactId[]) => string;
  /** What is shown within a section: nothing of all this where that is to be copied. */
  readonly within: (section: Section) => Citing;
};

/** Looks up an answer's citations once, for a renderer that walks its lines. */
export function citing(answer: Answer): Citing {
  const { language } = answer;
  const place = new Map(answer.sources.map((source, index) => [source.id, { ...source, number: index + 1 }]));
  const citations = new Map(answer.citations.map((each) => [each.id, each]));
  const found = (facts: readonly FactId[]): Citation[] => facts.flatMap((id) => citations.get(id) ?? []);

  function mark(facts: readonly FactId[]): Mark | undefined {
    const sources = found(facts).flatMap((each) => each.sources.flatMap((id) => place.get(id) ?? []));
    const shown = sources.find(({ url }) => url !== undefined) ?? sources[0];
    return shown && { number: shown.number, ...(shown.url === undefined ? {} : { url: shown.url }) };
  }

  function law(facts: readonly FactId[]): string {
    const laws = found(facts).filter(({ confidence }) => confidence === "law");
    return [...new Set(laws.map((each) => ` · ${lawOf(each, language)}`))].join("");
  }

  function marks(facts: readonly FactId[]): string {
    const shown = mark(facts);
    return `${shown === undefined ? "" : ` [${shown.number}]`}${law(facts)}`;
  }

  const surenessOf = (facts: readonly FactId[]) => surenessIn([found(facts)], language);
  const sureness = (section: Section) => surenessIn(factLists(section).map(found), language);
  const cite: Citing = {
    ...{ mark, law, marks, sureness, surenessOf },
    within: (section) => (isToCopy(section) ? UNMARKED : cite),
  };
  return cite;
}

export function isToCopy(section: Section): boolean {
  return "toCopy" in section && section.toCopy === true;
}

const UNMARKED: Citing = {
  mark: () => undefined,
  law: () => "",
  marks: () => "",
  sureness: () => "",
  surenessOf: () => "",
  within: () => UNMARKED,
};

/** Said of all lines at once; where only some are a guideline or counted, that too. */
function surenessIn(lines: readonly (readonly Citation[])[], language: Language): string {
  const words = (["judgement", "counted"] as const).flatMap((unsure) => {
    const those = lines.filter((line) => line.some(({ confidence }) => confidence === unsure));
    if (those.length === 0) return [];
    const isAll = those.length === lines.length;
    return [isAll ? SURENESS[unsure][language] : `${PARTLY[language]} ${SURENESS[unsure][language]}`];
  });
  return words.length === 0 ? "" : ` · ${words.join(", ")}`;
}

/** What the words behind the headings of an answer mean, for whoever looks at its sources. */
export function explained(answer: Answer): readonly string[] {
  return (["judgement", "counted"] as const)
    .filter((unsure) => answer.citations.some(({ confidence }) => confidence === unsure))
    .flatMap((unsure) => (unsure === "counted" ? countedIn(answer) : EXPLAINED.judgement[answer.language]));
}

/** In what was counted: a share alone sounds like a market. */
function countedIn({ citations, sources, language }: Answer): readonly string[] {
  const counts = new Set(
    citations.filter(({ confidence }) => confidence === "counted").flatMap((citation) => citation.sources),
  );
  const samples = sources.flatMap(({ id, sample }) =>
    sample !== undefined && counts.has(id) ? [sample] : [],
  );
  return samples.length === 0 ? [EXPLAINED.counted[language]] : [...new Set(samples)];
}

function lawOf({ law, checked }: Citation, language: Language): string {
  const seen = { nl: `gecheckt ${checked}`, en: `checked ${checked}` }[language];
  if (law === undefined) return seen;
  const since =
    law.appliesFrom &&
    { nl: `van toepassing vanaf ${law.appliesFrom}`, en: `applies from ${law.appliesFrom}` }[language];
  return [`${law.name} art. ${law.article}`, since, seen].filter(Boolean).join(", ");
}
