import type { Lexicon } from "../../lexicon/licences.ts";
import { type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";

const ENTITIES = ["role", "roles", "background", "backgrounds", "level"];

/** A place in a sentence, with the words that touch it. */
type Place = {
  readonly part: HolePart;
  /** Last word of the glue before it, first word of the glue behind it; empty where there is none. */
  readonly left: string;
  readonly right: string;
  readonly next: Part | undefined;
  /** It is the first thing of its clause, an article apart. */
  readonly opens: boolean;
};

/** What grammar asks of the words that touch a hole. */
export function besideNames(sentence: SentenceReading): readonly string[] {
  const { parts, lexicon } = sentence;
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const place = placeOf(part, parts, index);
    return [
      ...determined(place, parts[index - 2], lexicon),
      ...naked(place, sentence),
      ...(lexicon.isVerbSecond ? verbSecondOrder(place, sentence, index) : []),
      ...renamed(place, lexicon),
      ...disagreeing(place, lexicon),
      ...unplural(place, parts[index - 1], lexicon),
      ...wrongAntecedent(place, parts.slice(index + 2, index + 4), lexicon),
      ...unsaidFocus(place, sentence, index),
    ];
  });
}

function placeOf(part: HolePart, parts: readonly Part[], index: number): Place {
  const before = parts[index - 1];
  const next = parts[index + 1];
  const first = isAs(before, "article") ? parts[index - 2] : before;
  return {
    part,
    next,
    left: before?.kind === "glue" ? (before.text.split(" ").at(-1) ?? "") : "",
    right: next?.kind === "glue" ? (next.text.split(" ")[0] ?? "") : "",
    opens: first === undefined || first.kind === "mark" || isAs(first, "conjunction"),
  };
}

function determined({ part, left }: Place, before: Part | undefined, lexicon: Lexicon): readonly string[] {
  const hasArticle = part.form === "one" || part.form === "the";
  const isDetermined = (["definite", "indefinite", "pointing"] as const).some((list) =>
    lexicon.is(list, left),
  );
  if (hasArticle && isDetermined) return [`${part.text} brings its own article: no "${left}" before it`];
  if (hasArticle || !ENTITIES.includes(part.hole.base)) return [];
  const first = before === undefined || before.kind === "mark" || isAs(before, "conjunction");
  const points = lexicon.is("pointing", left) || (first && lexicon.is("pointingInFront", left));
  return points ? [`"${left}" before ${part.text} points at somebody`] : [];
}

/** "[[role1]] [[task1]]" lacks an article. */
function naked({ part, next, opens, left }: Place, { statements }: SentenceReading): readonly string[] {
  const acts =
    next?.kind === "hole" &&
    statements.some((each) => each.value === next.hole.name && each.predicate === "does");
  const bare = part.form === "plain" && part.hole.forms.includes("one") && left === "";
  if (opens && bare && part.hole.base === "level" && next?.kind === "glue")
    return [`${part.text} needs an article there`];
  return acts && opens && bare ? [`${part.text} needs an article there`] : [];
}

/** Dutch has its verb second: nothing stands before "[[role1.one]] [[task1]]" in its clause, and "terwijl" wants it last. */
function verbSecondOrder(
  { part, next, left }: Place,
  { parts, statements, lexicon }: SentenceReading,
  index: number,
): readonly string[] {
  const isMany = part.form === "plural" || part.hole.number === "many";
  // "Twelve weeks" counts as one stretch of time.
  if (isMany && part.hole.base !== "duration" && lexicon.is("singularBefore", left))
    return [`${part.text} is several: not "${left}"`];
  const acts =
    next?.kind === "hole" &&
    statements.some((each) => each.value === next.hole.name && each.predicate === "does");
  const before = parts[isAs(parts[index - 1], "article") ? index - 2 : index - 1];
  if (!acts || before?.kind !== "glue") return [];
  if (lexicon.is("verbLast", before.text)) return [`behind "${before.text}" the verb stands last`];
  const adverb = isAs(before, "neutral") && !isAs(before, "pronoun", "conjunction", "preposition");
  const wants = lexicon.ends("opensName", before.text);
  return adverb && !wants ? [`put a colon behind "${before.text}", or the verb`] : [];
}

function renamed({ part, right, opens }: Place, lexicon: Lexicon): readonly string[] {
  const again = lexicon.is("pronouns", right);
  return again && opens && part.form !== "plain" ? [`"${right}" names ${part.text} again`] : [];
}

/** A name that opens its clause and the verb behind it agree in number. */
function disagreeing({ part, left, right, opens }: Place, lexicon: Lexicon): readonly string[] {
  const isEntity = ENTITIES.includes(part.hole.base);
  const isMany = part.form === "plural" || part.hole.number === "many";
  const { copulas } = lexicon.source;
  if (left === copulas.one && isMany && ["roles", "backgrounds", "questions"].includes(part.hole.base))
    return [`${part.text} is several: not "${left}"`];
  if (!opens || !(isEntity || ["tools", "count", "questions"].includes(part.hole.base))) return [];
  // In Dutch a list in front may be what is used; its verb goes with somebody else.
  const agrees = isEntity || !lexicon.isVerbSecond || right === copulas.one;
  if (isMany && agrees && lexicon.singular.has(right)) return [`${part.text} is several: not "${right}"`];
  return !isMany && lexicon.plural.has(right) ? [`${part.text} is one: not "${right}"`] : [];
}

/** "One of the [[category1]] roles", and no "s" behind a plural's apostrophe. */
function unplural(
  { part, next, right }: Place,
  before: Part | undefined,
  lexicon: Lexicon,
): readonly string[] {
  if (part.form === "plural" && /^['’]s$/u.test(next?.text ?? "")) return [`write ${part.text}' without s`];
  const isOneOf = isAs(before, "category");
  return isOneOf && !lexicon.ends("endingAsRoles", right) && !lexicon.ends("endingAsRoles", next?.text)
    ? [`${before?.text ?? ""} ${part.text} needs a plural`]
    : [];
}

/** "…for [[market1]], which focuses on …" would be about the market. */
function wrongAntecedent(
  { part, next }: Place,
  opener: readonly Part[],
  lexicon: Lexicon,
): readonly string[] {
  const text = opener.map((each) => (each.kind === "glue" ? each.text : "")).join(" ");
  if (next?.text !== "," || !lexicon.opens("behindComma", text) || lexicon.opens("thoseOf", text)) return [];
  const named = [...ENTITIES, "tools", "tool", "term", "capability"].includes(part.hole.base);
  return named ? [] : [`"${text}" would be about ${part.text}`];
}

/** "The focus [[focus1]]." */
function unsaidFocus({ part }: Place, { parts, lexicon }: SentenceReading, index: number): readonly string[] {
  const left = parts[index - 1];
  if (part.hole.base !== "focus" || left?.kind !== "glue") return [];
  if (lexicon.ends("roleOrWork", left.text)) return [`put a verb or a colon before ${part.text}`];
  if (!lexicon.ends("focus", left.text)) return [];
  const earlier = parts.slice(0, index - 1);
  const bare = earlier.every((each) => isAs(each, "article", "pronoun"));
  return bare ? [`put a verb or a colon before ${part.text}`] : [];
}
