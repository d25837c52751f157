import type { Lexicon } from "../../lexicon/licences.ts";
import { type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { topicsOf } from "../meaning/span.ts";
import { complaining, type Violation } from "../violation.ts";
import { besideNames } from "./name-grammar.ts";

const complain = complaining("C10-form");

/** Still C10: licensed words in an order that is no Dutch or English, or that leaves a sentence unfinished. */
export function checkGrammar(reading: DraftReading): readonly Violation[] {
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
      ...nested(sentence, lexicon),
      ...unowned(sentence),
      ...runOn(sentence, lexicon),
      ...(/^\p{Ll}/u.test(sentence.draft.text.trim()) ? ["begin with a capital"] : []),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

const DOUBLE_VERB =
  /^(?:is|are|zijn) (?:is|are|lies|lie|rests|goes|go|takes|take|has|have|comes|come|gets|get|does|do|sits|stands|ligt|liggen|luidt|luiden|staat|staan|krijgt|gaat|heeft|richt|draait|werkt|past|geldt)$|^(?:lies|lie|rests|goes|takes|has|have|comes|gets|does|sits|stands) (?:is|are)$/u;
/** Second halves of Dutch verbs, which may stand before another preposition: "sluit aan op", "komt uit bij". */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  aan: /^(?:sluit|pak|kom|haak)/u,
  uit: /^(?:kom|ga|zie|voer)/u,
  voor: /^(?:kom)/u,
  door: /^(?:groei)/u,
  in: /^(?:zet|houd|schat)/u,
  om: /^(?:schol|school)/u,
  mee: /^(?:werk|heeft|doe|neem)/u,
  toe: /^(?:leg)/u,
  over: /^(?:doe|gaa?)/u,
};

function badPair(parts: readonly Part[], index: number, lexicon: Lexicon): readonly string[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part?.kind !== "glue" || next?.kind !== "glue") return [];
  const pair = `${part.text.split(" ").at(-1) ?? ""} ${next.text.split(" ")[0] ?? ""}`;
  if (isAs(part, "category") && !isAs(part, "neutral", "along"))
    return [`"${part.text}" stands before a category alone`];
  if (isAs(part, "copula") && lexicon.singular.has(next.text) && !isAs(next, "cue", "neutral"))
    return [`"${pair}" has one verb too many`];
  if (DOUBLE_VERB.test(pair)) return [`"${pair}" has one verb too many`];
  const prepositions = [part, next].every((each) => lexicon.prepositions.has(each.text));
  const verb = PARTICLES[part.text];
  const comesApart =
    lexicon.language === "nl" &&
    verb !== undefined &&
    parts
      .slice(0, index)
      .some((each) => each.kind === "glue" && each.text.split(" ").some((word) => verb.test(word)));
  return prepositions && !comesApart && next.text !== "als" ? [`"${pair}" has one preposition too many`] : [];
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
  const whose = parts[task - 2]?.text === "," ? parts[task - 3] : parts[task - 2];
  const depends = opensRelative && whose?.kind === "hole";
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

const CONTRAST =
  /^(?:whereas|where|on the (?:one|other) hand|aan de (?:ene|andere) kant|enerzijds|anderzijds)$/u;

/** Between facts of one there is nothing to weigh. */
function contrasts({ parts }: SentenceReading, topics: readonly string[]): readonly string[] {
  const word = parts.find((part) => part.kind === "glue" && CONTRAST.test(part.text));
  return word === undefined || topics.length > 1
    ? []
    : [`"${word.text}" sets facts of one against each other`];
}

/** Between two counts stands "and", or "also": "5 of them divided into 4" would nest them. */
function nested({ parts, statements }: SentenceReading, lexicon: Lexicon): readonly string[] {
  const places = statements
    .filter(({ predicate }) => predicate === "counts")
    .map(({ value }) => parts.findIndex((part) => part.kind === "hole" && part.hole.name === value))
    .sort((a, b) => a - b);
  const [from, to] = places;
  if (from === undefined || to === undefined) return [];
  const between = parts.slice(from + 1, to);
  const nests = between.some(
    (part) =>
      part.kind === "glue" &&
      /divided|made up|in which|split|consist|include|verdeeld|bestaa|waar/u.test(part.text),
  );
  return nests && !between.some((part) => part.kind === "glue" && lexicon.adding.has(part.text))
    ? ["one count is no part of the other"]
    : [];
}

const PERSON = /(?:^| )(?:someone|somebody|person|iemand|persoon|he|she|hij)(?: |$)/u;
const OF_ROLE = /role|job|work|rol|functie|werk/u;

/** "Someone [[task1]]" is anybody, and it is a role that is rated, not a person; a second choice has no time of its own. */
function unowned({ parts, statements }: SentenceReading): readonly string[] {
  const says = (predicate: string) => statements.some((each) => each.predicate === predicate);
  const person = parts.find((part) => part.kind === "glue" && PERSON.test(part.text));
  const names = (name: string | undefined) =>
    parts.some((part) => part.kind === "hole" && part.hole.name === name);
  const anybody =
    person !== undefined &&
    statements.some((each) => each.predicate === "does" && !names(each.subject)) &&
    !parts.some((part) => part.kind === "glue" && OF_ROLE.test(part.text)) &&
    /someone|somebody|iemand/u.test(person.text);
  return [
    ...(anybody ? ["name the role whose task this is"] : []),
    ...(person !== undefined && says("rated") && !says("does")
      ? [`"${person.text}" would be rated in person`]
      : []),
    ...(says("second_fits") && says("bridged_in") && !says("best_fits")
      ? ["say the time apart from the second choice"]
      : []),
  ];
}

/** "A leads X, B leads Y." joins two sentences with a comma. A clause of its own has its subject before its verb. */
function runOn({ parts }: SentenceReading, lexicon: Lexicon): readonly string[] {
  const clauses = betweenMarks(parts);
  const spliced = clauses.flatMap((clause, index) => {
    const [before, rest] = [clauses[index - 1], clauses.slice(index)];
    if (clause.opened !== "," || before === undefined || !isStatement(clause.parts, lexicon)) return [];
    // "A, B and C" is a list of sentences, and "wie … , …" is one.
    if (rest.some((each) => each.parts.some((part) => isAs(part, "conjunction")))) return [];
    return isStatement(before.parts, lexicon) ? ["two sentences with a comma between them"] : [];
  });
  // Dutch sets two short ones side by side: "A gebruikt X, B gebruikt Y."
  return lexicon.language === "nl" && spliced.length < 2 ? [] : spliced;
}

function betweenMarks(
  parts: readonly Part[],
): readonly { readonly opened: string; readonly parts: readonly Part[] }[] {
  const clauses: { opened: string; parts: Part[] }[] = [{ opened: "", parts: [] }];
  for (const part of parts) {
    if (part.kind === "mark") clauses.push({ opened: part.text, parts: [] });
    else clauses.at(-1)?.parts.push(part);
  }
  return clauses;
}

/** A name, a pronoun or a noun with its article, and a verb or a task behind it. */
function isStatement(clause: readonly Part[], lexicon: Lexicon): boolean {
  const [first] = clause;
  if (first === undefined || SUBCLAUSE.test(first.text)) return false;
  const opens =
    first.kind === "hole" ||
    isAs(first, "article", "pronoun") ||
    /^(?:de|het|een|deze|dit|the|this|a|an) /u.test(first.text);
  const verb = clause.findIndex(
    (part, index) =>
      index > 0 &&
      ((part.kind === "glue" && isVerb(part.text, lexicon)) ||
        (part.kind === "hole" && part.hole.base === "task")),
  );
  return opens && verb > 0 && clause.length > verb;
}

const SUBCLAUSE =
  /^(?:wie|wat|die|als|om|terwijl|waar\p{L}*|zoals|who|which|that|what|where|as|while|whereas|whose)(?: |$)/u;

function isVerb(text: string, lexicon: Lexicon): boolean {
  return text.split(" ").some((word) => lexicon.singular.has(word) || ["is", "are"].includes(word));
}

const TOTAL = /(?:^| )(?:total|in all|altogether|all told|totaal|bij elkaar|opgeteld|samen)$/u;

/** Of two counts neither is the total. */
function totals({ parts }: SentenceReading, { shape }: DraftReading): readonly string[] {
  const counts = shape.statements.filter(
    ({ predicate, subject }) => predicate === "counts" && subject === undefined,
  );
  const word = parts.find((part) => part.kind === "glue" && TOTAL.test(part.text));
  return counts.length < 2 || word === undefined ? [] : [`"${word.text}" fits none of the counts alone`];
}
