import type { Answer } from "../../answer/answer.ts";
import type { Catalog } from "../../knowledge/catalog.ts";

/** An answer that shows what was counted also says, once, in what it was counted: a share alone sounds like a market. */
export function withSamples(answer: Answer, catalog: Catalog): Answer {
  const counted = answer.citations.filter(({ confidence }) => confidence === "counted");
  const sources = new Set(counted.flatMap((citation) => citation.sources));
  const samples = [...sources].flatMap((id) => catalog.source(id)?.sample?.[answer.language] ?? []);
  const notes = new Set([...answer.notes, ...samples]);
  return notes.size === answer.notes.length ? answer : { ...answer, notes: [...notes] };
}
