import type { FactId } from "../ids.ts";
import type { Language, Localized } from "../language.ts";
import type { Answer, Citation, Section } from "./answer.ts";
import { factLists } from "./section-items.ts";

/** Two lines with the same sources are no repetition yet. */
const MIN_OTHERS = 2;
const GUIDELINE: Localized = { nl: "richtlijn", en: "guideline" };
const COUNTED: Localized = { nl: "geteld", en: "counted" };

export type Citing = {
  /** What stands behind a line of these facts, such as ` [1][3] · richtlijn`; empty where the heading says it. */
  readonly marks: (facts: readonly FactId[]) => string;
  /** What stands behind a section's title: the marks that all its lines share, so that none repeats them. */
  readonly shared: (section: Section) => string;
  /** Numbers of the sources of these facts, ascending, from 1. */
  readonly numbers: (facts: readonly FactId[]) => readonly number[];
};

/** Looks up an answer's citations once, for a renderer that walks its lines. */
export function citing(answer: Answer): Citing {
  const place = new Map(answer.sources.map((source, index) => [source.id, index + 1]));
  const citations = new Map(answer.citations.map((each) => [each.id, each]));
  const found = (facts: readonly FactId[]): Citation[] => facts.flatMap((id) => citations.get(id) ?? []);

  function numbers(facts: readonly FactId[]): readonly number[] {
    const all = found(facts).flatMap((each) => each.sources.flatMap((id) => place.get(id) ?? []));
    return [...new Set(all)].sort((a, b) => a - b);
  }

  function marksOf(facts: readonly FactId[]): string {
    const cited = numbers(facts).map((number) => `[${number}]`);
    const words = [...new Set(found(facts).flatMap((each) => sureness(each, answer.language)))];
    return [cited.join(""), ...words.map((word) => `· ${word}`)].map((part) => part && ` ${part}`).join("");
  }

  function shared(section: Section): string {
    const [first = "", ...others] = factLists(section).map(marksOf);
    return others.length >= MIN_OTHERS && others.every((each) => each === first) ? first : "";
  }

  const saidAbove = new Set(
    answer.sections
      .filter((section) => shared(section) !== "")
      .flatMap((section) => factLists(section).map(String)),
  );
  const marks = (facts: readonly FactId[]): string => (saidAbove.has(String(facts)) ? "" : marksOf(facts));
  return { marks, shared, numbers };
}

/** A reader takes a plain fact as sourced; anything else is said. */
function sureness(citation: Citation, language: Language): readonly string[] {
  switch (citation.confidence) {
    case "sourced":
      return [];
    case "counted":
      return [COUNTED[language]];
    case "judgement":
      return [GUIDELINE[language]];
    case "law":
      return [lawOf(citation, language)];
  }
}

function lawOf({ law, checked }: Citation, language: Language): string {
  const seen = { nl: `gecheckt ${checked}`, en: `checked ${checked}` }[language];
  if (law === undefined) return seen;
  const since =
    law.appliesFrom &&
    { nl: `van toepassing vanaf ${law.appliesFrom}`, en: `applies from ${law.appliesFrom}` }[language];
  return [`${law.name} art. ${law.article}`, since, seen].filter(Boolean).join(", ");
}
