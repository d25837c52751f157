import type { Predicate } from "../../answer/answer.ts";
import type { Verb } from "../lexicon/lexicon.ts";
import type { Lexicon, Licence, VerbForm } from "../lexicon/licences.ts";
import type { Statement } from "../shape.ts";
import { type Glue, type HolePart, isAs, type Part, type Reading, type SentenceReading } from "./reading.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C5-verb");

/** C5: each fact is said by a word of its own predicate, in the right mood, by the right doer. */
export function checkVerbs(reading: Reading): readonly Violation[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.draft.kind !== "claim") return [];
    return [
      ...saidBy(sentence, reading, reading.sentences[index - 1]),
      ...moods(sentence, reading),
      ...doers(sentence, reading),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

/** A value says its predicate by its place alone. */
const SELF_EVIDENT: readonly Predicate[] = ["does", "has_category"];

function saidBy(
  { statements, parts }: SentenceReading,
  { lexicon }: Reading,
  previous: SentenceReading | undefined,
): readonly string[] {
  return statements
    .filter((each) => !SELF_EVIDENT.includes(each.predicate))
    .filter((each) => {
      const { needsCue } = lexicon.source.predicates[each.predicate];
      const wanted: readonly Licence["as"][] = needsCue ? ["cue"] : ["cue", "verb"];
      const said = parts.some((part) => saysIt(part, each.predicate, wanted));
      return !said && !continues(each.predicate, previous);
    })
    .filter((each) => each.subject !== undefined || !parts.some((part) => THERE_ARE.test(part.text)))
    .map((each) => `nothing says "${each.predicate}" of ${each.id}; use one of its words`);
}

/** Enough for a count of what the answer's own title names. */
const THERE_ARE = /(?:^| )(?:er zijn|zijn er|er staan|there are|there is|er is)(?: |$)/u;

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

type VerbLicence = Extract<Licence, { as: "verb" }>;
type VerbPart = { readonly at: number; readonly part: Glue; readonly licences: readonly VerbLicence[] };

function verbsIn(parts: readonly Part[]): readonly VerbPart[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== "glue") return [];
    const licences = part.licences.filter((each) => each.as === "verb");
    return licences.length === 0 ? [] : [{ at, part, licences }];
  });
}

/** No question, order or condition in disguise, no past or perfect, no infinitive without its subject. */
function moods({ parts }: SentenceReading, { lexicon, shape }: Reading): readonly string[] {
  const [first] = parts;
  const startsWithVerb =
    isAs(first, "copula") ||
    (isAs(first, "verb") && !isAs(first, "neutral", "cue") && !isOrder(first, lexicon));
  return [
    ...(startsWithVerb
      ? [`"${first?.text ?? ""}" at the start makes it a question, an order or a condition`]
      : []),
    ...verbsIn(parts)
      .filter((verb) => !isOrder(verb.part, lexicon))
      .flatMap((verb) => moodProblem(verb, parts, shape.language)),
    ...asIf(parts, lexicon.source.articles),
  ];
}

/** "Reken op [[duration1]]" tells a reader how to plan, and asks for nothing. */
function isOrder(part: Part | undefined, lexicon: Lexicon): boolean {
  if (part?.kind !== "glue") return false;
  return part.licences.some((each) => {
    if (each.as !== "verb" && each.as !== "cue") return false;
    return lexicon.source.predicates[each.predicate].orders?.split("|").includes(part.text) ?? false;
  });
}

function moodProblem(verb: VerbPart, parts: readonly Part[], language: "nl" | "en"): readonly string[] {
  const { part, at, licences } = verb;
  const forms = new Set(licences.map((each) => each.form));
  if (isNoun(parts, at) || forms.has("one")) return [];
  const problem = language === "nl" ? dutchProblem(forms, part, parts, at) : englishProblem(forms, parts, at);
  return problem === undefined ? [] : [`"${part.text}" ${problem}`];
}

/** A form that is also a noun is one behind an article, a preposition or an adjective, and before a colon. */
function isNoun(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!isAs(part, "neutral", "cue", "along")) return false;
  const left = parts[at - 1];
  if (parts[at + 1]?.text === ":") return true;
  if (left === undefined || left.kind === "mark") return false;
  if (left.kind === "hole") return isAs(part, "cue") && isOfOne(left) && !isObject(parts[at + 1]);
  return !isAs(left, "conjunction") && !isAs(left, "you");
}

/** "A [[role1]] work" could be a noun; "[[level1]] work" and "[[roles1]] work" are not. */
function isOfOne(hole: HolePart): boolean {
  return hole.form !== "plural" && hole.hole.number === "one" && hole.hole.base !== "level";
}

/** Between two names it is a verb: "[[capability1]] needed an [[role1]]". */
function isObject(part: Part | undefined): boolean {
  return part?.kind === "hole" || isAs(part, "article");
}

function dutchProblem(
  forms: ReadonlySet<VerbForm>,
  part: Glue,
  parts: readonly Part[],
  at: number,
): string | undefined {
  if (forms.has("many")) return parts.some(isPlural) ? undefined : "needs a plural subject";
  if (
    forms.has("you") &&
    !isAs(parts[at + 1], "you") &&
    !isAs(parts[at - 1], "you") &&
    !part.text.includes(" je")
  )
    return isAs(part, "neutral", "cue", "along") && at > 0
      ? undefined
      : 'is an order here; put "je" behind it, or use the form with -t';
  return undefined;
}

function englishProblem(
  forms: ReadonlySet<VerbForm>,
  parts: readonly Part[],
  at: number,
): string | undefined {
  const left = parts[at - 1];
  const between = left?.kind === "hole" && isObject(parts[at + 1]);
  const isNounLike = isAs(parts[at], "cue", "along") && !between;
  if (forms.has("participle") && (isHelped(parts, at) || isNounLike)) return undefined;
  if (!forms.has("many")) return "is a past tense here; use the present, or is/are with it";
  if (left === undefined || left.kind === "mark") return "is an order here; give it a subject";
  return parts.slice(0, at).some(isPlural) || left.text.endsWith("to") ? undefined : "needs a plural subject";
}

/** "are used", "is led", "used by". */
function isHelped(parts: readonly Part[], at: number): boolean {
  const next = parts[at + 1]?.text ?? "";
  return parts.slice(0, at).some((part) => isAs(part, "copula")) || next === "by" || next.startsWith("by ");
}

const PLURAL_WORDS =
  /(?:^| )(?:roles|rollen|jobs|functies|tools|they|these|those|ze|zij|who|you|je|jij|gereedschappen|hulpmiddelen|middelen|werkzaamheden|there|er|tasks|taken)$/u;

function isPlural(part: Part): boolean {
  if (part.kind === "hole") return part.form === "plural" || part.hole.number === "many";
  return part.kind === "glue" && PLURAL_WORDS.test(part.text);
}

/** "Als [[role1.one]] [[tools1]] gebruikt, …" is a condition, "As [[role1]] uses …, …" a reason; "als focus" is neither. */
function asIf(parts: readonly Part[], articles: string): readonly string[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== "glue" || !["als", "as"].includes(part.text)) return [];
    const hole = parts.findIndex(
      (each, index) => index > at && !(each.kind === "glue" && articles.split(" ").includes(each.text)),
    );
    const next = parts[hole];
    if (
      next?.kind !== "hole" ||
      ![
        "role",
        "roles",
        "background",
        "backgrounds",
        "level",
        "tools",
        "tool",
        "capability",
        "term",
      ].includes(next.hole.base)
    )
      return [];
    const after = parts[hole + 1];
    if (after === undefined || after.kind === "mark") return [];
    const addressed = isAs(after, "you") || isAs(parts[hole + 2], "you") || after.text.includes(" je");
    const coordinated =
      isAs(after, "conjunction", "preposition") ||
      /^(?:voor|op|met|in|to|for|on|with|en|and|there|past|fits|of)\b/u.test(after.text);
    const noVerb = part.text === "as" && !isAs(after, "verb", "copula");
    const predicative = at > 0 && parts[at - 1]?.kind !== "mark";
    return addressed || coordinated || predicative || noVerb
      ? []
      : [`"${part.text} ${next.text} ${after.text}" is a condition or a reason; say it as a plain statement`];
  });
}

/** Between two bare names, who does it to whom is a matter of order. */
function doers(sentence: SentenceReading, { shape }: Reading): readonly string[] {
  return verbsIn(sentence.parts).flatMap(({ at, part, licences }) => {
    const licence = licences.find((each) => each.verb.doer !== undefined);
    if (licence === undefined || isNoun(sentence.parts, at)) return [];
    const pairs = sentence.statements
      .filter((each) => each.predicate === licence.predicate)
      .map((each) => rolesIn(each, licence.verb));
    const problem = shape.language === "nl" ? dutchDoer : englishDoer;
    return problem(sentence.parts, at, licence.verb, pairs).map((each) => `"${part.text}": ${each}`);
  });
}

type Pair = { readonly doer: string | undefined; readonly done: readonly (string | undefined)[] };

function rolesIn({ subject, value, audience }: Statement, { doer }: Verb): Pair {
  if (doer === "value") return { doer: value, done: [subject] };
  if (doer === "audience") return { doer: audience, done: [subject] };
  return { doer: subject, done: [value] };
}

type Side = "doer" | "done" | "other";

/** Which side of the verb each hole is on, going from the verb to the left until the clause ends. */
function leftOf(parts: readonly Part[], at: number, pairs: readonly Pair[]): readonly Side[] {
  const sides: Side[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part === undefined || part.kind === "mark" || isAs(part, "conjunction")) break;
    if (part.kind === "hole" && isBare(parts, index, at)) sides.push(sideOf(part.hole.name, pairs));
  }
  return sides;
}

/** Behind a preposition a name is no subject or object; behind one that belongs to the verb itself it is. */
function isBare(parts: readonly Part[], index: number, verb: number): boolean {
  const left = parts[index - 1];
  if (left?.kind !== "glue" || index - 1 === verb) return true;
  if (isAs(left, "article") && !isAs(left, "category")) return isBare(parts, index - 1, verb);
  return !PREPOSITIONS.test(left.text);
}

const PREPOSITIONS =
  /(?:^| )(?:in|op|van|voor|bij|met|om|naar|uit|aan|door|over|onder|tot|via|vanuit|zoals|on|of|for|with|at|to|within|by|from|about|into|through|as|als)$/u;

function rightOf(parts: readonly Part[], at: number, pairs: readonly Pair[]): readonly Side[] {
  const sides: Side[] = [];
  for (let index = at + 1; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || part.kind === "mark" || isAs(part, "conjunction")) break;
    if (part.kind === "hole" && isBare(parts, index, at)) sides.push(sideOf(part.hole.name, pairs));
  }
  return sides;
}

function sideOf(name: string, pairs: readonly Pair[]): Side {
  if (pairs.some((pair) => pair.doer === name)) return "doer";
  return pairs.some((pair) => pair.done.includes(name)) ? "done" : "other";
}

const DOER_FIRST = "who does it must stand before what it is done to";
const DOER_BY = 'in the passive, who does it needs "door" or "by"';

function dutchDoer(
  parts: readonly Part[],
  at: number,
  verb: Verb,
  pairs: readonly Pair[],
): readonly string[] {
  const text = parts[at]?.text ?? "";
  const helped = parts.some((part) => part.kind === "glue" && /(?:^| )(?:wordt|worden)$/u.test(part.text));
  if (text === verb.participle && helped) return passive(parts, pairs, ["door", "voor", "bij", "in"]);
  if (text === verb.participle && text !== verb.one && text !== verb.many && text !== verb.you)
    return passive(parts, pairs, ["door", "voor", "bij", "in"]);
  // With "je" the doer is the reader, wherever the names stand.
  if (text === verb.you && (isAs(parts[at + 1], "you") || isAs(parts[at - 1], "you"))) return [];
  const left = leftOf(parts, at, pairs);
  const right = rightOf(parts, at, pairs);
  if (left[0] === "done" && !isRelative(parts, at)) return [DOER_FIRST];
  if (
    left.length === 0 &&
    right.includes("done") &&
    right.includes("doer") &&
    right.indexOf("done") < right.indexOf("doer")
  )
    return [DOER_FIRST];
  if (
    left.length === 0 &&
    right.includes("done") === false &&
    right[0] === "doer" &&
    isAs(parts[at - 1], "conjunction")
  )
    return [DOER_FIRST];
  return agreement(parts, text, verb, pairs);
}

/** In a Dutch subclause the verb comes last: "[[role1]], die [[tools1]] gebruikt". */
function isRelative(parts: readonly Part[], at: number): boolean {
  const clause = parts.slice(0, at);
  const opener = clause.findLastIndex(
    (part) => part.kind === "glue" && /^(?:die|dat|wie|waarin|waarbij|terwijl|om)$/u.test(part.text),
  );
  const next = parts[at + 1];
  const final = next === undefined || next.kind === "mark" || isAs(next, "conjunction");
  return opener !== -1 && final && clause.slice(opener).filter((part) => part.kind === "hole").length > 0;
}

/** Where order does not tell them apart, the number of the verb does. */
function agreement(
  parts: readonly Part[],
  text: string,
  verb: Verb,
  pairs: readonly Pair[],
): readonly string[] {
  if (verb.one === verb.many || text === verb.you) return [];
  const doer = parts.find(
    (part) => part.kind === "hole" && pairs.some((pair) => pair.doer === part.hole.name),
  );
  if (doer === undefined || doer.kind !== "hole") return [];
  const plural = isPlural(doer);
  if (
    text === verb.many &&
    !plural &&
    pairs.length === 1 &&
    !parts.some((part) => isAs(part, "pronoun", "you"))
  )
    return ["its number is that of the wrong word"];
  return text === verb.one && plural ? ["its number is that of the wrong word"] : [];
}

function englishDoer(
  parts: readonly Part[],
  at: number,
  verb: Verb,
  pairs: readonly Pair[],
): readonly string[] {
  const text = parts[at]?.text ?? "";
  const isParticiple = text === verb.participle && (text !== verb.many || isHelped(parts, at));
  if (isParticiple) return passive(parts, pairs, ["by", "for", "in", "of", "with"]);
  const [nearest] = leftOf(parts, at, pairs);
  return nearest === "done" && !refersBack(parts, at) ? [DOER_FIRST] : [];
}

/** "…, who uses", "the role that leads": the word before the verb stands for its doer. */
function refersBack(parts: readonly Part[], at: number): boolean {
  return isAs(parts[at - 1], "pronoun", "you") && !/(?:it|this|that)$/u.test(parts[at - 1]?.text ?? "");
}

function passive(parts: readonly Part[], pairs: readonly Pair[], by: readonly string[]): readonly string[] {
  const bare = parts.some((part, index) => {
    if (part.kind !== "hole" || !pairs.some((pair) => pair.doer === part.hole.name)) return false;
    return !by.includes(lastWordBefore(parts, index));
  });
  return bare ? [DOER_BY] : [];
}

function lastWordBefore(parts: readonly Part[], index: number): string {
  const left = parts[index - 1];
  if (left?.kind !== "glue") return "";
  if (isAs(left, "article")) return lastWordBefore(parts, index - 1);
  return left.text.split(" ").at(-1) ?? "";
}
