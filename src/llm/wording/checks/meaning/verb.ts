import type { Predicate } from "../../../../answer/answer.ts";
import type { Licence } from "../../lexicon/licences.ts";
import type { DraftReading, Part, SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { doers } from "./doer.ts";
import { moods } from "./mood.ts";

const complain = complaining("C5-verb");

/** C5: each fact is said by a word of its own predicate, in the right mood, by the right doer. */
export function checkVerbs(reading: DraftReading): readonly Violation[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.draft.kind !== "claim") return [];
    return [...saidBy(sentence, reading.sentences[index - 1]), ...moods(sentence), ...doers(sentence)].map(
      (problem) => complain(`sentence ${sentence.number}: ${problem}`),
    );
  });
}

/** A value says its predicate by its place alone. */
const SELF_EVIDENT: readonly Predicate[] = ["does", "has_category"];

function saidBy(
  { statements, parts, lexicon }: SentenceReading,
  previous: SentenceReading | undefined,
): readonly string[] {
  return (
    statements
      .filter((each) => !SELF_EVIDENT.includes(each.predicate))
      .filter((each) => {
        const { needsCue } = lexicon.source.predicates[each.predicate];
        const wanted: readonly Licence["as"][] = needsCue ? ["cue"] : ["cue", "verb"];
        const said = parts.some((part) => saysIt(part, each.predicate, wanted));
        return !said && !continues(each.predicate, previous);
      })
      // Enough for a count of what the answer's own title names.
      .filter(
        (each) => each.subject !== undefined || !parts.some(({ text }) => lexicon.has("thereAre", text)),
      )
      .map((each) => `nothing says "${each.predicate}" of ${each.id}; use one of its words`)
  );
}

function saysIt(part: Part, predicate: Predicate, wanted: readonly Licence["as"][]): boolean {
  if (part.kind !== "glue") return false;
  return part.licences.some(
    (each) => "predicate" in each && each.predicate === predicate && wanted.includes(each.as),
  );
}

/** "De relevantie van A is …. Die van B is …": the sentence before has said what it is about, and only that. */
function continues(predicate: Predicate, previous: SentenceReading | undefined): boolean {
  const said = previous?.statements ?? [];
  return said.length > 0 && said.every((each) => each.predicate === predicate);
}
