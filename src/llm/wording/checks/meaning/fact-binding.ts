import type { Lexicon } from "../../lexicon/licences.ts";
import type { Statement } from "../../shape.ts";
import { before, type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { misplaced } from "./place.ts";
import { spansOf, topicsOf } from "./span.ts";

const complain = complaining("C4-binding");

/** C4: a value stays with its own subject and predicate: no crossing, no swapping, no foreign preposition. */
export function checkBinding(reading: DraftReading): readonly Violation[] {
  return reading.sentences.flatMap((sentence) => [
    ...checkPrepositions(sentence),
    ...checkNever(sentence),
    ...checkOrder(sentence),
    ...checkCrossing(sentence, reading),
    ...checkStrangers(sentence, reading),
    ...checkMarket(sentence),
    ...misplaced(sentence).map((problem) => complain(`sentence ${sentence.number}: ${problem}`)),
  ]);
}

/** Before each hole only a preposition that its predicates know: "by [[role1]]" and "by [[tools1]]" are not the same. */
function checkPrepositions({ parts, statements, number, lexicon }: SentenceReading): readonly Violation[] {
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

/** Words that turn round who does what when they stand beside the wrong hole: "[[tools1]] works with [[role1]]". */
function checkNever({ parts, statements, number, lexicon }: SentenceReading): readonly Violation[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const about = statements.filter((each) => isOf(each, part.hole.name));
    const listed = (lists: Lexicon["never"]) =>
      about.flatMap(({ predicate }) => lists.get(`${predicate} ${part.hole.base}`) ?? []);
    const left = glueBefore(parts, index, lexicon);
    const before = listed(lexicon.never).find((phrase) => ` ${left}`.endsWith(` ${phrase}`));
    const right = isBare(left, lexicon) ? `${glueAfter(parts, index)} ` : "";
    const after = listed(lexicon.neverAfter).find((phrase) => right.startsWith(`${phrase} `));
    const wrong = before ?? after;
    return wrong === undefined
      ? []
      : [complain(`sentence ${number}: "${wrong}" beside ${part.text} says it the wrong way round`)];
  });
}

function isBare(left: string, lexicon: Lexicon): boolean {
  const last = left.split(" ").at(-1) ?? "";
  // "Becoming [[role1.one]] takes …" has another subject.
  return !lexicon.prepositions.has(last) && !lexicon.is("beforeObject", last);
}

function glueAfter(parts: readonly Part[], index: number): string {
  const after = parts.slice(index + 1);
  const end = after.findIndex((part) => part.kind !== "glue");
  return after
    .slice(0, end === -1 ? undefined : end)
    .map((part) => part.text)
    .join(" ");
}

/** "Heeft [[tools1]] [[role1]]" leaves open who has what, and "een [[tools1]]" makes one thing of a list. */
function checkOrder({ parts, statements, number, lexicon }: SentenceReading): readonly Violation[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole") return [];
    const [next, left] = [parts[index + 1], parts[index - 1]];
    const reversed = statements.some(
      ({ value, subject }) => value === part.hole.name && next?.kind === "hole" && next.hole.name === subject,
    );
    const isMany = part.form === "plural" || (part.form === "plain" && part.hole.number === "many");
    const isOne = lexicon.is("indefinite", left?.text);
    return [
      ...(reversed && lexicon.isVerbSecond ? [`put ${next?.text ?? ""} before ${part.text}`] : []),
      ...(isMany && isOne ? [`${part.text} is several: no "${left?.text ?? ""}" before it`] : []),
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
  if (lexicon.articles.has(words.at(-1) ?? "")) words.pop();
  return words.slice(-4).join(" ");
}

function isOf({ subject, value, audience, to, within }: Statement, name: string): boolean {
  return [subject, value, audience, to, within].includes(name);
}

/** A sentence names nobody that its facts are not about: "for [[role2]], [[role1]] …" would say something of both. */
function checkStrangers(
  { parts, statements, number }: SentenceReading,
  reading: DraftReading,
): readonly Violation[] {
  const topics = topicsOf(reading);
  return parts.flatMap((part) =>
    part.kind === "hole" &&
    topics.includes(part.hole.name) &&
    !statements.some((each) => isOf(each, part.hole.name))
      ? [complain(`sentence ${number}: none of its facts is about ${part.text}; leave it out`)]
      : [],
  );
}

/** The market belongs to a rating: beside another value it would limit that one. */
function checkMarket({ parts, statements, number }: SentenceReading): readonly Violation[] {
  const valued = (part: Part) =>
    part.kind === "hole" && statements.some((each) => each.value === part.hole.name);
  const rates = (part: Part | undefined) => part?.kind === "hole" && part.hole.base === "rating";
  return parts.flatMap((part, index) => {
    if (part.kind !== "hole" || part.hole.base !== "market") return [];
    const [earlier, later] = [parts.slice(0, index), parts.slice(index + 1)];
    const nearest = earlier.findLastIndex(valued);
    const cued = earlier.slice(nearest + 1).some((each) => saysRelevance(each));
    return rates(later.find(valued)) || rates(parts[nearest]) || cued
      ? []
      : [complain(`sentence ${number}: ${part.text} belongs to the relevance; put it beside its rating`)];
  });
}

function saysRelevance(part: Part): boolean {
  return (
    part.kind === "glue" && part.licences.some((each) => each.as === "cue" && each.predicate === "rated")
  );
}

/** The stretch from a fact's first word to its last holds nothing of another fact. */
function checkCrossing(sentence: SentenceReading, reading: DraftReading): readonly Violation[] {
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
