import type { FactId } from "../ids.ts";
import type { Answer, Headline, Lead, Section } from "./answer.ts";
import { factLists } from "./section-items.ts";

type Shown = {
  readonly headline?: Headline | undefined;
  readonly lead?: Lead | undefined;
  readonly sections: readonly Section[];
};

/** The facts that headline, lead and sections show, each once, in order of first use. */
export function factsShown({ headline, lead, sections }: Shown): ReadonlySet<FactId> {
  const inLead = (lead?.facts ?? []).map(({ id }) => id);
  return new Set([
    ...(headline?.facts ?? []),
    ...inLead,
    ...sections.flatMap((section) => factLists(section).flat()),
  ]);
}

/** What either of two answers cites, each once, those of the first first. */
export function citedByBoth(first: Answer, other: Answer): Pick<Answer, "citations" | "sources"> {
  const known = new Set(first.citations.map(({ id }) => id));
  const listed = new Set(first.sources.map(({ id }) => id));
  return {
    citations: [...first.citations, ...other.citations.filter(({ id }) => !known.has(id))],
    sources: [...first.sources, ...other.sources.filter(({ id }) => !listed.has(id))],
  };
}

/** A part of an answer, which cites no more than it shows. Sources keep their order. */
export function citingShown(part: Answer): Answer {
  const shown = factsShown(part);
  const citations = part.citations.filter(({ id }) => shown.has(id));
  const cited = new Set(citations.flatMap(({ sources }) => sources));
  return { ...part, citations, sources: part.sources.filter(({ id }) => cited.has(id)) };
}
