import { isAsking } from "../../../text/asking-words.ts";
import { isTelling } from "../../../text/roots.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, spansOf } from "../reading/reading.ts";

/** "Questions about drift": a subject that stands after a word such as about; or the only thing that is named. */
export function topicOf(reading: Reading): string | undefined {
  const about = spansOf(reading, "about");
  const [only, ...others] = reading.terms;
  const term = reading.terms.find(({ from }) => about.some(({ to }) => to === from || to === from - 1));
  // "Go on" is no subject.
  const isName =
    only !== undefined && (only.to - only.from > 1 || (reading.words[only.from]?.text.length ?? 0) > 2);
  return (
    term?.meaning.term ??
    wordsBehind(reading) ??
    (isName && others.length === 0 ? only.meaning.term : undefined)
  );
}

/** More words than these are no subject. */
const MOST_WORDS = 4;
const LONGEST = 60;

/** Words that say of whom or how many, and not about what. */
const NO_SUBJECT: readonly Cue[] = [
  ...(["filler", "follow", "same-again", "pronoun", "again", "role-head", "someone", "crowd"] as const),
  ...(["catalog-roles", "question-word", "interview", "ai", "unit", "of-those"] as const),
];

/** What nobody taught us can be a subject as well, "blockchain": the words behind "about", up to whom the questions are for. */
function wordsBehind(reading: Reading): string | undefined {
  for (const { to } of spansOf(reading, "about")) {
    const words = subjectFrom(reading, to);
    if (words.length > 0) return words.join(" ").slice(0, LONGEST);
  }
  return undefined;
}

function subjectFrom(reading: Reading, start: number): readonly string[] {
  const { words, roles, titles, levels, numbers } = reading;
  const names = [...roles, ...titles, ...levels, ...numbers];
  const cues = reading.cues.filter(({ meaning }) => NO_SUBJECT.includes(meaning));
  const isIn = (spans: readonly { readonly from: number; readonly to: number }[], at: number) =>
    spans.some(({ from, to }) => from <= at && at < to);
  const found: string[] = [];
  for (let at = start; at < words.length && at < start + MOST_WORDS; at += 1) {
    const word = words[at];
    if (word === undefined || FOR_WHOM.has(word.folded) || isIn(names, at)) break;
    if (isTelling(word.folded) && !isAsking(word.folded) && !isIn(cues, at))
      found.push(word.raw.toLowerCase());
    if (word.gap !== "none") break;
  }
  return found;
}

const FOR_WHOM = new Set(["voor", "bij", "aan", "van", "for", "with", "at", "to", "from"]);
