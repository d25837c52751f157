import type { HoleBase } from "../hole.ts";
import type { Lexicon } from "../lexicon/licences.ts";
import type { Statement } from "../shape.ts";
import { before, type HolePart, isAs, type Part, type Reading, type SentenceReading } from "./reading.ts";
import { spansOf } from "./span.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C4-binding");

/** C4: a value stays with its own subject and predicate: no crossing, no swapping, no foreign preposition. */
export function checkBinding(reading: Reading): readonly Violation[] {
  return reading.sentences.flatMap((sentence) => [
    ...checkPrepositions(sentence, reading.lexicon),
    ...checkNever(sentence, reading.lexicon),
    ...checkOrder(sentence, reading.lexicon),
    ...checkCrossing(sentence, reading),
    ...checkPlaces(sentence, reading.lexicon),
  ]);
}

/** Before each hole only a preposition that its predicates know: "by [[role1]]" and "by [[tools1]]" are not the same. */
function checkPrepositions(
  { parts, statements, number }: SentenceReading,
  lexicon: Lexicon,
): readonly Violation[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const left = parts[index - 1];
    // A verb that carries its own preposition, such as "go with", was licensed as a whole.
    if (isAs(left, "verb") && left?.text.includes(" ")) return [];
    const about = statements.filter((each) => isOf(each, part.hole.name));
    const allowed = (about.length > 0 ? about : statements)
      .map((each) => lexicon.source.predicates[each.predicate].before[part.hole.base] ?? "")
      .join(" ");
    const word = before(parts, index, lexicon, allowed);
    if (allowed.split(" ").includes(word)) return [];
    return [
      complain(
        word === "-"
          ? `sentence ${number}: ${part.text} must follow one of: ${allowed}`
          : `sentence ${number}: "${word}" may not stand before ${part.text}; use one of: ${allowed.replace("-", "(nothing)")}`,
      ),
    ];
  });
}

/** Words that turn round who does what when they stand before the wrong hole: "[[tools1]] works with [[role1]]". */
function checkNever({ parts, statements, number }: SentenceReading, lexicon: Lexicon): readonly Violation[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const left = ` ${glueBefore(parts, index, lexicon)}`;
    const hit = statements
      .filter((each) => isOf(each, part.hole.name))
      .flatMap(({ predicate }) => lexicon.never.get(`${predicate} ${part.hole.base}`) ?? [])
      .find((phrase) => left.endsWith(` ${phrase}`));
    return hit === undefined
      ? []
      : [complain(`sentence ${number}: "${hit}" before ${part.text} says it the wrong way round`)];
  });
}

/** "Heeft [[tools1]] [[role1]]" leaves open who has what, and "een [[tools1]]" makes one thing of a list. */
function checkOrder({ parts, statements, number }: SentenceReading, lexicon: Lexicon): readonly Violation[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const [next, left] = [parts[index + 1], parts[index - 1]];
    const reversed = statements.some(
      ({ value, subject }) => value === part.hole.name && next?.kind === "hole" && next.hole.name === subject,
    );
    const isMany = part.form === "plural" || (part.form === "plain" && part.hole.number === "many");
    const isOne = left?.kind === "glue" && ["een", "a", "an"].includes(left.text);
    return [
      ...(reversed && lexicon.language === "nl" ? [`put ${next?.text ?? ""} before ${part.text}`] : []),
      ...(isMany && isOne ? [`${part.text} is several: no "${left.text}" before it`] : []),
    ].map((problem) => complain(`sentence ${number}: ${problem}`));
  });
}

/** Up to four pieces of glue right before a part, without the article that belongs to it. */
function glueBefore(parts: readonly Part[], index: number, lexicon: Lexicon): string {
  const start = parts.slice(0, index).findLastIndex((part) => part.kind !== "glue") + 1;
  const words = parts
    .slice(start, index)
    .map((part) => part.text)
    .join(" ")
    .split(" ");
  if (lexicon.source.articles.split(" ").includes(words.at(-1) ?? "")) words.pop();
  return words.slice(-4).join(" ");
}

function isOf({ subject, value, audience, within }: Statement, name: string): boolean {
  return [subject, value, audience, within].includes(name);
}

/** The stretch from a fact's first word to its last holds nothing of another fact. */
function checkCrossing(sentence: SentenceReading, reading: Reading): readonly Violation[] {
  const spans = spansOf(sentence, reading);
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((other) => span.from <= other.to && other.from <= span.to)
      .map((other) =>
        complain(
          `sentence ${sentence.number}: the words of ${span.id} and ${other.id} cross; say one fact after the other`,
        ),
      ),
  );
}

/** Values that only make sense in one place. */
function checkPlaces(sentence: SentenceReading, lexicon: Lexicon): readonly Violation[] {
  return sentence.parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const problem = placeProblem(part, index, sentence, lexicon);
    return problem === undefined ? [] : [complain(`sentence ${sentence.number}: ${problem}`)];
  });
}

const PLACED: readonly HoleBase[] = ["task", "advice", "category", "rating"];

function placeProblem(
  part: HolePart,
  index: number,
  sentence: SentenceReading,
  lexicon: Lexicon,
): string | undefined {
  if (!PLACED.includes(part.hole.base)) return undefined;
  const { parts } = sentence;
  switch (part.hole.base) {
    case "task":
      return taskProblem(part, index, sentence);
    case "advice": {
      const rest = parts.slice(index + 1).filter((each) => each.text !== ".");
      const left = parts[index - 1];
      return rest.length === 0 && (left === undefined || left.text === ":")
        ? undefined
        : `${part.text} holds whole sentences: put it last, after a colon or alone`;
    }
    case "rating":
      return nounsFrom(parts[index + 1]).some((word) => isRoleNoun(word, lexicon))
        ? `${part.text} is a rating: it may not stand before "role" or "rol"`
        : undefined;
    default:
      return categoryProblem(part, index, parts, lexicon);
  }
}

function taskProblem(
  part: HolePart,
  index: number,
  { parts, statements }: SentenceReading,
): string | undefined {
  const statement = statements.find((each) => each.value === part.hole.name);
  const left = parts[index - 1];
  const right = parts[index + 1];
  if (right !== undefined && right.kind !== "mark" && !closes(right))
    return `${part.text} ends its clause: put a comma, "and" or a full stop behind it`;
  if (left?.kind === "hole")
    return left.hole.name === statement?.subject && left.form !== "plural"
      ? undefined
      : `${part.text} must stand right behind its own subject, singular`;
  if (left?.kind === "mark")
    return leadsIn(parts, index, statement) ? undefined : `${part.text} needs its subject right before it`;
  if (
    left?.kind === "glue" &&
    (left.text.endsWith("who") || left.text.endsWith("that") || introduces(left, parts, index))
  )
    return undefined;
  return `${part.text} is a verb with all that follows it: put it right behind its subject or a colon`;
}

function closes(part: Part): boolean {
  if (part.kind !== "glue") return false;
  const [first = ""] = part.text.split(" ");
  return ["en", "and", "terwijl", "while", "whereas", "where", "met", "with"].includes(first);
}

/** Behind a colon, or a comma that ends "wie dit werk doet," or an apposition to the subject. */
function leadsIn(parts: readonly Part[], index: number, statement: Statement | undefined): boolean {
  const mark = parts[index - 1]?.text;
  if (mark === ":") return true;
  if (mark !== "," && mark !== "–" && mark !== "—") return false;
  const values = parts
    .slice(0, index)
    .filter((part) => part.kind === "hole" && part.hole.name !== statement?.subject);
  return values.every((part) => part.kind === "hole" && part.hole.base === "category");
}

const PERSONS = [
  "hij",
  "die",
  "he",
  "she",
  "iemand",
  "persoon",
  "rol",
  "functie",
  "role",
  "job",
  "someone",
  "somebody",
  "person",
  "one",
  "zij",
];

/** "Iemand in deze rol [[task1]]", "the person in this role [[task1]]". */
function introduces(left: Part, parts: readonly Part[], index: number): boolean {
  const last = left.text.split(" ").at(-1) ?? "";
  if (!PERSONS.includes(last)) return false;
  // In Dutch "die" within a sentence begins a subclause, whose verb stands last.
  return (
    last !== "die" || parts[index - 2] === undefined || [":", ";"].includes(parts[index - 2]?.text ?? "")
  );
}

function categoryProblem(
  part: HolePart,
  index: number,
  parts: readonly Part[],
  lexicon: Lexicon,
): string | undefined {
  const noun = nounsFrom(parts[index + 1]);
  const isNoun = noun.some((word) => isRoleNoun(word, lexicon));
  const clause = parts.slice(
    parts.slice(0, index).findLastIndex((each) => each.kind === "mark" || isAs(each, "conjunction")) + 1,
    index,
  );
  const ofRole = !clause.some(
    (each) => each.kind === "glue" && each.licences.some((one) => one.as === "cue"),
  );
  const predicative = isAs(parts[index - 1], "copula") && ofRole && !isNoun && lexicon.language === "en";
  if (!isNoun && !predicative) return `${part.text} is an adjective: put "role" or "rol" right behind it`;
  const [article, verb] = [parts[index - 1], parts[index - 2]];
  const definite = article?.kind === "glue" && ["the", "de"].includes(article.text);
  const singular = noun.some((word) => /(?:rol|functie|role|job)$/u.test(word));
  const states = isAs(verb, "copula") || lexicon.source.copulas.split(" ").includes(lastWord(verb));
  if (definite && singular && (states || lexicon.prepositions.has(lastWord(verb))))
    return `"${article.text}" before ${part.text} says that it is the only one; use "een" or "a"`;
  return undefined;
}

function isRoleNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon.roleNouns.has(word.replace(" ", "-")) || lexicon.roleNouns.has(word);
}

function nounsFrom(part: Part | undefined): readonly string[] {
  if (part?.kind !== "glue") return [];
  const [first = "", second = ""] = part.text.split(" ");
  return [first, `${first} ${second}`];
}

function lastWord(part: Part | undefined): string {
  return part?.text.split(" ").at(-1) ?? "";
}
