import type { Lexicon } from "../../lexicon/licences.ts";
import { type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { topicsOf } from "../meaning/span.ts";
import { complaining, type Violation } from "../violation.ts";
import { besideNames } from "./name-grammar.ts";

const complain = complaining("C10-form");

/** Still C10: licensed words in an order that is no Dutch or English, or that leaves a sentence unfinished. */
export function checkGrammar(reading: DraftReading): readonly Violation[] {
  const topics = topicsOf(reading);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return [];
    return [
      ...besideNames(sentence),
      ...sentence.parts.flatMap((_, index) => [
        ...badPair(sentence, index),
        ...subjectCut(sentence.parts, index),
      ]),
      ...verbless(sentence),
      ...(sentence.lexicon.isVerbSecond ? [] : spliced(sentence)),
      ...contrasts(sentence, topics),
      ...totals(sentence, reading),
      ...nested(sentence),
      ...unowned(sentence),
      ...runOn(sentence),
      ...(/^\p{Ll}/u.test(sentence.draft.text.trim()) ? ["begin with a capital"] : []),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

function badPair({ parts, lexicon }: SentenceReading, index: number): readonly string[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part?.kind !== "glue" || next?.kind !== "glue") return [];
  const pair = `${part.text.split(" ").at(-1) ?? ""} ${next.text.split(" ")[0] ?? ""}`;
  if (isAs(part, "category") && !isAs(part, "neutral", "along"))
    return [`"${part.text}" stands before a category alone`];
  const twice = isAs(part, "copula") && lexicon.singular.has(next.text) && !isAs(next, "cue", "neutral");
  if (twice || lexicon.is("twoVerbs", pair)) return [`"${pair}" has one verb too many`];
  const prepositions = [part, next].every((each) => lexicon.prepositions.has(each.text));
  const comesApart = parts
    .slice(0, index)
    .flatMap((each) => (each.kind === "glue" ? each.text.split(" ") : []))
    .some((word) => lexicon.is("bothHalves", `${word} ${part.text}`));
  return prepositions && !comesApart && !lexicon.is("ifWord", next.text)
    ? [`"${pair}" has one preposition too many`]
    : [];
}

/** "The focus, is on …": no comma between a subject and its verb. */
function subjectCut(parts: readonly Part[], index: number): readonly string[] {
  if (parts[index]?.text !== "," || !isAs(parts[index + 1], "copula")) return [];
  const before = parts.slice(0, index);
  const isSubject = before.every((each) => each.kind === "glue") && before.some((each) => isAs(each, "cue"));
  return isSubject ? ["no comma between the subject and its verb"] : [];
}

/** A sentence has a verb of its own, a task, or a colon that stands for one. */
function verbless({ parts, lexicon }: SentenceReading): readonly string[] {
  const speaks = parts.some(
    (part) =>
      part.text === ":" ||
      (part.kind === "hole" && part.hole.base === "advice") ||
      (part.kind === "glue" && part.text.split(" ").some((word) => lexicon.verbWords.has(word))),
  );
  if (speaks) return [];
  const task = parts.findIndex((part) => part.kind === "hole" && part.hole.base === "task");
  const opensRelative = lexicon.ends("relativeSubject", parts[task - 1]?.text);
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

/** Between facts of one there is nothing to weigh. */
function contrasts({ parts, lexicon }: SentenceReading, topics: readonly string[]): readonly string[] {
  const word = parts.find(({ text }) => lexicon.is("contrast", text));
  return word === undefined || topics.length > 1
    ? []
    : [`"${word.text}" sets facts of one against each other`];
}

/** Between two counts stands "and", or "also": "5 of them divided into 4" would nest them. */
function nested({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const places = statements
    .filter(({ predicate }) => predicate === "counts")
    .map(({ value }) => parts.findIndex((part) => part.kind === "hole" && part.hole.name === value))
    .sort((a, b) => a - b);
  const [from, to] = places;
  if (from === undefined || to === undefined) return [];
  const between = parts.slice(from + 1, to);
  const nests = between.some((part) => part.kind === "glue" && lexicon.has("divides", part.text));
  return nests && !between.some((part) => part.kind === "glue" && lexicon.adding.has(part.text))
    ? ["one count is no part of the other"]
    : [];
}

/** "Someone [[task1]]" is anybody, and it is a role that is rated, not a person; a second choice has no time of its own. */
function unowned({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const says = (predicate: string) => statements.some((each) => each.predicate === predicate);
  const person = parts.find(({ text }) => lexicon.has("person", text));
  const names = (name: string | undefined) =>
    parts.some((part) => part.kind === "hole" && part.hole.name === name);
  const anybody =
    person !== undefined &&
    statements.some((each) => each.predicate === "does" && !names(each.subject)) &&
    !parts.some((part) => part.kind === "glue" && lexicon.has("ofRole", part.text)) &&
    lexicon.has("anybody", person.text);
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
function runOn({ parts, lexicon }: SentenceReading): readonly string[] {
  const clauses = betweenMarks(parts);
  const spliced = clauses.flatMap((clause, index) => {
    const [before, rest] = [clauses[index - 1], clauses.slice(index)];
    if (clause.opened !== "," || before === undefined || !isStatement(clause.parts, lexicon)) return [];
    // "A, B and C" is a list of sentences, and "wie … , …" is one.
    if (rest.some((each) => each.parts.some((part) => isAs(part, "conjunction")))) return [];
    return isStatement(before.parts, lexicon) ? ["two sentences with a comma between them"] : [];
  });
  // Dutch sets two short ones side by side: "A gebruikt X, B gebruikt Y."
  return lexicon.isVerbSecond && spliced.length < 2 ? [] : spliced;
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
  if (first === undefined || lexicon.opens("subclause", first.text)) return false;
  const opens =
    first.kind === "hole" || isAs(first, "article", "pronoun") || lexicon.opens("determiners", first.text);
  const verb = clause.findIndex(
    (part, index) =>
      index > 0 &&
      ((part.kind === "glue" && isVerb(part.text, lexicon)) ||
        (part.kind === "hole" && part.hole.base === "task")),
  );
  return opens && verb > 0 && clause.length > verb;
}

function isVerb(text: string, lexicon: Lexicon): boolean {
  return text.split(" ").some((word) => lexicon.singular.has(word) || lexicon.is("beingVerbs", word));
}

/** Of two counts neither is the total. */
function totals({ parts, lexicon }: SentenceReading, { shape }: DraftReading): readonly string[] {
  const counts = shape.statements.filter(
    ({ predicate, subject }) => predicate === "counts" && subject === undefined,
  );
  const word = parts.find(({ text }) => lexicon.ends("total", text));
  return counts.length < 2 || word === undefined ? [] : [`"${word.text}" fits none of the counts alone`];
}
