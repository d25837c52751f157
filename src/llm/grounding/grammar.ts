import type { Lexicon } from "../lexicon/licences.ts";
import { besideNames } from "./name-grammar.ts";
import { isAs, type Part, type Reading, type SentenceReading } from "./reading.ts";
import { topicsOf } from "./span.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C10-form");

/** Still C10: licensed words in an order that is no Dutch or English, or that leaves a sentence unfinished. */
export function checkGrammar(reading: Reading): readonly Violation[] {
  const topics = topicsOf(reading);
  const { lexicon } = reading;
  return reading.sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return [];
    return [
      ...besideNames(sentence, lexicon),
      ...sentence.parts.flatMap((_, index) => [
        ...badPair(sentence.parts, index, lexicon),
        ...subjectCut(sentence.parts, index),
      ]),
      ...verbless(sentence, lexicon),
      ...(lexicon.language === "en" ? spliced(sentence) : []),
      ...contrasts(sentence, topics),
      ...totals(sentence, reading),
      ...(/^\p{Ll}/u.test(sentence.draft.text.trim()) ? ["begin with a capital"] : []),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

const DOUBLE_VERB =
  /^(?:is|are|zijn) (?:is|are|lies|lie|rests|goes|go|takes|take|has|have|comes|come|gets|get|does|do|sits|stands|ligt|liggen|luidt|luiden|staat|staan|krijgt|gaat|heeft|richt|draait|werkt|past|geldt)$|^(?:lies|lie|rests|goes|takes|has|have|comes|gets|does|sits|stands) (?:is|are)$/u;
/** Second halves of Dutch verbs may stand before another preposition: "sluit aan op", "komt voor bij". */
const PARTICLES = ["aan", "voor", "door", "uit", "in", "om", "met", "mee", "toe"];

function badPair(parts: readonly Part[], index: number, lexicon: Lexicon): readonly string[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part?.kind !== "glue" || next?.kind !== "glue") return [];
  const pair = `${part.text.split(" ").at(-1) ?? ""} ${next.text.split(" ")[0] ?? ""}`;
  if (DOUBLE_VERB.test(pair)) return [`"${pair}" has one verb too many`];
  const prepositions = [part, next].every((each) => lexicon.prepositions.has(each.text));
  const comesApart = lexicon.language === "nl" && PARTICLES.includes(part.text);
  return prepositions && !comesApart ? [`"${pair}" has one preposition too many`] : [];
}

/** "The focus, is on …": no comma between a subject and its verb. */
function subjectCut(parts: readonly Part[], index: number): readonly string[] {
  if (parts[index]?.text !== "," || !isAs(parts[index + 1], "copula")) return [];
  const before = parts.slice(0, index);
  const isSubject = before.every((each) => each.kind === "glue") && before.some((each) => isAs(each, "cue"));
  return isSubject ? ["no comma between the subject and its verb"] : [];
}

/** A sentence has a verb of its own, a task, or a colon that stands for one. */
function verbless({ parts }: SentenceReading, lexicon: Lexicon): readonly string[] {
  const speaks = parts.some(
    (part) =>
      part.text === ":" ||
      (part.kind === "hole" && part.hole.base === "advice") ||
      (part.kind === "glue" && part.text.split(" ").some((word) => lexicon.verbWords.has(word))),
  );
  if (speaks) return [];
  const task = parts.findIndex((part) => part.kind === "hole" && part.hole.base === "task");
  const opensRelative = /(?:^| )(?:who|that|die)$/u.test(parts[task - 1]?.text ?? "");
  const depends = opensRelative && parts[task - 2]?.kind === "hole";
  return task === -1 || depends ? ["the sentence has no verb"] : [];
}

/** "[[role1.one]] [[task1]], [[role2.one]] [[task2]]." is two sentences; in a list of three, "and" follows. */
function spliced({ parts, statements }: SentenceReading): readonly string[] {
  const tasks = statements.filter(({ predicate }) => predicate === "does").map(({ value }) => value);
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole" || !tasks.includes(part.hole.name) || parts[index + 1]?.text !== ",") return [];
    const joins = parts.some((each) => isAs(each, "conjunction"));
    const another = parts
      .slice(index + 2)
      .some((each) => each.kind === "hole" && tasks.includes(each.hole.name));
    return another && !joins ? [`put "and" or a full stop behind ${part.text}`] : [];
  });
}

const CONTRAST = /^(?:whereas|on the (?:one|other) hand|aan de (?:ene|andere) kant|enerzijds|anderzijds)$/u;

/** Between facts of one there is nothing to weigh. */
function contrasts({ parts }: SentenceReading, topics: readonly string[]): readonly string[] {
  const word = parts.find((part) => part.kind === "glue" && CONTRAST.test(part.text));
  return word === undefined || topics.length > 1
    ? []
    : [`"${word.text}" sets facts of one against each other`];
}

const TOTAL = /(?:^| )(?:total|in all|altogether|all told|totaal|bij elkaar|opgeteld|samen)$/u;

/** Of two counts neither is the total. */
function totals({ parts }: SentenceReading, { shape }: Reading): readonly string[] {
  const counts = shape.statements.filter(
    ({ predicate, subject }) => predicate === "counts" && subject === undefined,
  );
  const word = parts.find((part) => part.kind === "glue" && TOTAL.test(part.text));
  return counts.length < 2 || word === undefined ? [] : [`"${word.text}" fits none of the counts alone`];
}
