import type { HoleBase } from "../../hole.ts";
import type { Lexicon, VerbForm } from "../../lexicon/licences.ts";
import { type Glue, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { isHelped, isNoun, isObject, isPlural, type VerbPart, verbsIn } from "./verb-parts.ts";

/** No question, order or condition in disguise, no past or perfect, no infinitive without its subject. */
export function moods({ parts, lexicon }: SentenceReading): readonly string[] {
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
      .flatMap((verb) => moodProblem(verb, parts, lexicon)),
    ...asIf(parts, lexicon),
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

function moodProblem(verb: VerbPart, parts: readonly Part[], lexicon: Lexicon): readonly string[] {
  const { part, at, licences } = verb;
  const forms = new Set(licences.map((each) => each.form));
  if (isNoun(parts, at) || forms.has("one")) return [];
  const problem = lexicon.isVerbSecond
    ? verbSecondProblem(forms, part, { parts, at, lexicon })
    : subjectFirstProblem(forms, { parts, at, lexicon });
  return problem === undefined ? [] : [`"${part.text}" ${problem}`];
}

type Place = { readonly parts: readonly Part[]; readonly at: number; readonly lexicon: Lexicon };

function verbSecondProblem(
  forms: ReadonlySet<VerbForm>,
  part: Glue,
  { parts, at, lexicon }: Place,
): string | undefined {
  if (forms.has("many"))
    return parts.some((each) => isPlural(each, lexicon)) ? undefined : "needs a plural subject";
  if (
    forms.has("you") &&
    !isAs(parts[at + 1], "you") &&
    !isAs(parts[at - 1], "you") &&
    !lexicon.has("readerInVerb", part.text)
  )
    return isAs(part, "neutral", "cue", "along") && at > 0
      ? undefined
      : 'is an order here; put "je" behind it, or use the form with -t';
  return undefined;
}

function subjectFirstProblem(
  forms: ReadonlySet<VerbForm>,
  { parts, at, lexicon }: Place,
): string | undefined {
  const left = parts[at - 1];
  const between = left?.kind === "hole" && isObject(parts[at + 1]);
  const isNounLike = isAs(parts[at], "cue", "along") && !between;
  if (forms.has("participle") && (isHelped(parts, at, lexicon) || isNounLike)) return undefined;
  if (!forms.has("many")) return "is a past tense here; use the present, or is/are with it";
  if (left === undefined || left.kind === "mark") return "is an order here; give it a subject";
  const isInfinitive = lexicon.ends("toInfinitive", left.text);
  return isInfinitive || parts.slice(0, at).some((each) => isPlural(each, lexicon))
    ? undefined
    : "needs a plural subject";
}

const NAMES: readonly HoleBase[] = [
  "role",
  "roles",
  "background",
  "backgrounds",
  "level",
  "tools",
  "tool",
  "capability",
  "term",
];

/** "Als [[role1.one]] [[tools1]] gebruikt, …" is a condition, "As [[role1]] uses …, …" a reason; "als focus" is neither. */
function asIf(parts: readonly Part[], lexicon: Lexicon): readonly string[] {
  return parts.flatMap((part, at) => {
    if (!lexicon.is("asWord", part.text)) return [];
    const hole = parts.findIndex((each, index) => index > at && !isArticle(each, lexicon));
    const [name, after] = [parts[hole], parts[hole + 1]];
    if (name?.kind !== "hole" || !NAMES.includes(name.hole.base)) return [];
    if (after === undefined || after.kind === "mark" || isHarmless({ parts, at, lexicon }, hole)) return [];
    return [
      `"${part.text} ${name.text} ${after.text}" is a condition or a reason; say it as a plain statement`,
    ];
  });
}

/** "Als [[level1]] word je", "as [[role1]] and", "is as [[role1]] …". */
function isHarmless({ parts, at, lexicon }: Place, hole: number): boolean {
  const after = parts[hole + 1];
  const addressed =
    isAs(after, "you") || isAs(parts[hole + 2], "you") || lexicon.has("readerInVerb", after?.text);
  const coordinated = isAs(after, "conjunction", "preposition") || lexicon.opens("goesOn", after?.text);
  const noVerb = lexicon.is("asReason", parts[at]?.text) && !isAs(after, "verb", "copula");
  const predicative = at > 0 && parts[at - 1]?.kind !== "mark";
  return addressed || coordinated || noVerb || predicative;
}

function isArticle(part: Part, lexicon: Lexicon): boolean {
  return lexicon.articles.has(part.text);
}
