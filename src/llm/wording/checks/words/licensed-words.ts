import { everySpelling } from "../../hole.ts";
import type { Lexicon } from "../../lexicon/licences.ts";
import type { DraftReading, Part, SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C7-lexicon");

/** C7: every word of glue is licensed: neutral, or belonging to the predicate of a fact that its sentence cites. */
export function checkLexicon({ sentences, lexicon, shape }: DraftReading): readonly Violation[] {
  const holes = shape.holes.flatMap(everySpelling).slice(0, 6).join(" ");
  return sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return checkFrame(sentence, lexicon);
    const words = unlicensed(sentence.parts).map(
      (word) => `the word "${word}" is not allowed${hint(word, lexicon, holes)}`,
    );
    const runs = forbiddenRuns(sentence.parts, lexicon).map((run) => `"${run}" says what no fact says`);
    return [...words, ...runs].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

/** Licensed words, in an order that makes them say something else. */
function forbiddenRuns(parts: readonly Part[], lexicon: Lexicon): readonly string[] {
  const glue = parts
    .map((part) => (part.kind === "glue" ? part.text : part.kind === "hole" ? "_" : "^"))
    .join(" ");
  return lexicon.neverInARow.filter((run) => ` ^ ${glue} `.includes(` ${run} `));
}

function unlicensed(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "glue" && part.licences.length === 0 ? [part.text] : []));
}

function hint(word: string, lexicon: Lexicon, holes: string): string {
  const elsewhere = lexicon.phrases.has(word);
  return elsewhere
    ? " with the facts of this sentence"
    : `; use words of the lexicon, and placeholders for values (${holes})`;
}

/** An opener or closer says no fact, so only whole sentences that somebody has read are let through. */
function checkFrame({ draft, number }: SentenceReading, lexicon: Lexicon): readonly Violation[] {
  const known = draft.kind === "opener" ? lexicon.openers : lexicon.closers;
  const text = draft.text.trim().replace(/[.:]$/u, "");
  if (known.has(text.charAt(0).toLowerCase() + text.slice(1))) return [];
  return [complain(`sentence ${number}: use one of the ${draft.kind}s of the lexicon, or leave it out`)];
}
