import type { Statement } from "../../shape.ts";
import type { DraftReading, Glue, Part, SentenceReading } from "../draft-reading.ts";

/** From the first part of a sentence that belongs to one fact alone to the last. */
export type Span = { readonly id: string; readonly from: number; readonly to: number };

/** Subjects that the facts of an answer are about, as holes. */
export function topicsOf(reading: DraftReading): readonly string[] {
  const names = reading.shape.statements.flatMap((each) => each.subject ?? []);
  return [...new Set(names)];
}

export function spansOf(sentence: SentenceReading, reading: DraftReading): readonly Span[] {
  const several = topicsOf(reading).length > 1;
  const { statements, parts } = sentence;
  return (
    statements
      // A category is an adjective with its noun, so it may stand inside another fact: "the focus of this [[category1]] role".
      .filter((each) => each.predicate !== "has_category")
      .flatMap((statement) => {
        const places = parts.flatMap((part, index) =>
          belongs(part, statement, statements, several) ? [index] : [],
        );
        return places.length === 0
          ? []
          : [{ id: statement.id, from: Math.min(...places), to: Math.max(...places) }];
      })
  );
}

function belongs(part: Part, statement: Statement, all: readonly Statement[], several: boolean): boolean {
  switch (part.kind) {
    case "mark":
      return false;
    case "hole": {
      const { name } = part.hole;
      if ([statement.value, statement.audience, statement.to].includes(name)) return true;
      return (
        several && name === statement.subject && all.filter((each) => each.subject === name).length === 1
      );
    }
    case "glue":
      return saysOnly(part, statement, all);
  }
}

/** True for a word that says this fact's predicate and that no other fact here could have said. */
function saysOnly(part: Glue, { predicate }: Statement, all: readonly Statement[]): boolean {
  if (all.filter((each) => each.predicate === predicate).length > 1) return false;
  const own = part.licences.some(
    (each) => (each.as === "cue" || each.as === "verb") && each.predicate === predicate,
  );
  if (!own) return false;
  return part.licences.every((each) => "predicate" in each && each.predicate === predicate);
}
