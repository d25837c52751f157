import type { Statement } from "../../shape.ts";
import { type DraftReading, type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { topicsOf } from "./span.ts";

const complain = complaining("C6-reference");
const ENTITIES = ["role", "roles", "background", "backgrounds"];

/** C6: it is always plain of whom a fact is said: by name, or by a word that can only mean one. */
export function checkReferences(reading: DraftReading): readonly Violation[] {
  const topics = topicsOf(reading);
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.draft.kind !== "claim") return [];
    const earlier = holesOf(reading.sentences.slice(0, index));
    const named = earlier.filter(({ hole }) => ENTITIES.includes(hole.base)).map(({ hole }) => hole.name);
    const lists = earlier.filter(isList).map(({ hole }) => hole.name);
    const problems = [
      ...(topics.length > 1 ? ownSubjects(sentence, topics, named) : []),
      ...pronounProblems(sentence, named, lists, topics),
    ];
    return problems.map((each) => complain(`sentence ${sentence.number}: ${each}`));
  });
}

function holesOf(sentences: readonly SentenceReading[]): readonly HolePart[] {
  return sentences.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "hole" ? [part] : [])));
}

function isList({ hole, form }: HolePart): boolean {
  return hole.number === "many" || form === "plural";
}

/** With several subjects, each fact stands with its own: nearest before it, or after it where values come first. */
function ownSubjects(
  { parts, statements }: SentenceReading,
  topics: readonly string[],
  named: readonly string[],
): readonly string[] {
  const holes = parts.flatMap((part) => (part.kind === "hole" ? [part.hole.name] : []));
  const values = statements.map((each) => each.value);
  const first = holes.find((name) => topics.includes(name) || values.includes(name));
  const subjectFirst = first !== undefined && topics.includes(first);
  return statements.flatMap((statement) => {
    if (statement.subject === undefined) return [];
    const nearest = nearestSubject(holes, statement, topics, subjectFirst);
    if (nearest === statement.subject) return [];
    if (nearest === undefined && isOnlyOne(statement.subject, topics, named)) return [];
    return [`${statement.id} is about [[${statement.subject}]]: name it right with [[${statement.value}]]`];
  });
}

function nearestSubject(
  holes: readonly string[],
  { value }: Statement,
  topics: readonly string[],
  subjectFirst: boolean,
): string | undefined {
  const at = holes.indexOf(value);
  return subjectFirst
    ? holes.slice(0, at).findLast((name) => topics.includes(name))
    : holes.slice(at + 1).find((name) => topics.includes(name));
}

function isOnlyOne(subject: string, topics: readonly string[], named: readonly string[]): boolean {
  const sofar = [...new Set(named)].filter((name) => topics.includes(name));
  return sofar.length === 1 && sofar[0] === subject;
}

function pronounProblems(
  sentence: SentenceReading,
  named: readonly string[],
  lists: readonly string[],
  topics: readonly string[],
): readonly string[] {
  const { parts } = sentence;
  return parts.flatMap((part, index) => {
    const number = personOf(part, index, sentence);
    if (number === undefined) return [];
    const here = parts.slice(0, index).flatMap((each) => (each.kind === "hole" ? [each] : []));
    const people = new Set([
      ...named,
      ...here.map((each) => each.hole.name).filter((name) => isEntity(name, parts)),
    ]);
    if (people.size > 1 || topics.length > 1) return [`"${part.text}" could mean more than one; name it`];
    const many = [
      ...lists,
      ...here.filter((each) => each.hole.number === "many").map((each) => each.hole.name),
    ];
    const others = many.filter((name) => !topics.includes(name));
    return number === "many" && others.length > 0
      ? [`"${part.text}" could mean a list named before; name the role`]
      : [];
  });
}

function isEntity(name: string, parts: readonly Part[]): boolean {
  return parts.some(
    (part) => part.kind === "hole" && part.hole.name === name && ENTITIES.includes(part.hole.base),
  );
}

/** "Die" and "deze" mean a person only where no noun follows and nothing stands right before. */
function personOf(
  part: Part,
  index: number,
  { parts, lexicon }: SentenceReading,
): "one" | "many" | undefined {
  if (part.kind !== "glue") return undefined;
  const numbers = part.licences.flatMap((licence) => (licence.as === "pronoun" ? [licence.number] : []));
  const person = numbers.find((number) => number !== "thing");
  if (person !== undefined) return isAs(part, "along") && index > 0 ? undefined : person;
  const opens = index === 0 || [":", ";"].includes(parts[index - 1]?.text ?? "");
  const alone = !lexicon.opens("nounBehind", parts[index + 1]?.text);
  const points = numbers.length > 0 && lexicon.is("pointingAtPerson", part.text);
  return points && opens && alone ? "one" : undefined;
}
