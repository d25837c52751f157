import { BEGINS_TO_ASK } from "./asking-part.ts";
import { anyOf } from "./list-words.ts";

/** "1) … 2) …", "(a) … (b) …", "Q1: … Q2: …": a mark, and what stands before the item. */
const INLINE_MARK = /(?:^|[\s,;:])(?:\(?(\d{1,2}|[a-z])[).](?=\s*\p{L})|(?:q|h|fase |phase )(\d)\s*:)\s*/giu;
const QUOTED = /['"‘“]([^'"’”]{12,})['"’”]/u;
const LISTED = new RegExp(`(?:\\b${anyOf("openers")}\\b|:)\\s*(?=[^?:]{12})([^?]+)`, "isu");
const DIVIDER = new RegExp(
  `,|;|\\b${anyOf("dividers")}\\b|\\b(?:en|and)\\b(?=\\s+${anyOf("articles")}\\b)`,
  "iu",
);
const STARTER = new RegExp(`^\\s*(?:${anyOf("starters")}|${anyOf("articles")})\\s+`, "iu");
/** Where the question begins behind what it is about: "A, b and c: which roles?" */
const ASKS_BEHIND =
  /\s*(?:[:;,.!?]|\s[-–—])\s*(?:en |and |dus |so )?(?:welke?|wie|wat|hoe|met wie|which|who|whom|what|how|kun je|can you)\b[^.!;:]*$/iu;
const SENTENCE = /(?<=[.!?])\s+(?=\p{L})/u;

/**
 * The items of a list inside a sentence, without the question around them: by their marks, within quotes, behind a colon, or
 * cut at commas where a question stands behind them.
 * @returns none where nothing is listed
 */
export function itemsInSentence(text: string): readonly string[] {
  const marked = itemsAtMarks(text);
  if (marked.length > 0) return marked;
  const told = withoutQuestion(text);
  const list = QUOTED.exec(text)?.[1] ?? LISTED.exec(told)?.[1] ?? listBefore(told, text);
  const parts = cut(list.replace(/[.!?]\s+\p{Lu}.*$/su, "").replace(TO_BUILD, ""));
  return parts.map((part) => part.replace(STARTER, ""));
}

/** Items behind marks that count up, each to where the next begins; the last one without the question behind it. */
export function itemsAtMarks(text: string): readonly string[] {
  const marks = [...text.matchAll(INLINE_MARK)].map((match) => ({
    place: placeOf(match[1] ?? match[2] ?? ""),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const first = marks.findIndex(({ place }) => place === 1);
  const counted = first < 0 ? [] : marks.slice(first).filter(({ place }, at) => place === at + 1);
  if (counted.length < 2) return [];
  return counted.map(({ to }, at) =>
    withoutQuestion(text.slice(to, counted[at + 1]?.from))
      .replace(/[\s,;.]+$/u, "")
      .replace(/\s+(?:en|and)$/iu, ""),
  );
}

/** "1" and "a" are the first. */
function placeOf(mark: string): number {
  return /^\d+$/u.test(mark) ? Number(mark) : mark.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1;
}

/** What is told, without the sentences, or the end of one, that ask something. */
function withoutQuestion(text: string): string {
  const sentences = text.split(SENTENCE);
  const told = sentences.filter((part) => !isQuestion(part));
  const rest = (told.length === 0 ? text : told.join(" ")).trim();
  const cutOff = rest.replace(ASKS_BEHIND, "");
  return cutOff === "" ? rest : cutOff;
}

function isQuestion(sentence: string): boolean {
  return BEGINS_TO_ASK.test(sentence) && !sentence.includes(":");
}

/** What stands before a question that was cut off, where a comma parts it. */
function listBefore(told: string, text: string): string {
  const isCutOff = told.length < text.trim().length;
  return isCutOff && told.split(",").length >= FEWEST_PARTS ? told.replace(TELLS_OF_PLAN, "") : "";
}

const FEWEST_PARTS = 2;
/** "We want …", "op de planning staan …": what a list is begun with. */
const TELLS_OF_PLAN = new RegExp(
  `^.{0,40}\\b(?:we|wij|i|ik)\\s+(?:\\p{L}+ ){0,2}?${anyOf("wants")}\\s+(?:to\\s+(?:build|make|do)\\s+)?|^.{0,40}\\b(?:staa[nt]|komen|komt)\\s+`,
  "iu",
);

/** "To build a chatbot": the plan is what is built. */
const TO_BUILD = /^\s*(?:to )?(?:build|make|develop)\s+/iu;

/** At its dividers; and at the last "and" where what stands on either side can stand alone. */
function cut(list: string): readonly string[] {
  if (isOneThing(list)) return [list];
  const parts = list.split(DIVIDER);
  return parts.flatMap((part, at) => {
    const halves = part.split(AND);
    if (halves.length === 1) return [part];
    const isLast = at === parts.length - 1 && parts.length > 1;
    const [first = "", ...others] = halves;
    // "a, b and c": the last divides as a comma does. "a and b" may be one thing of two halves.
    if (first.trim() === "") return others;
    return isLast || halves.every(standsAlone) ? halves : [part];
  });
}

/** "A chatbot that answers questions about claims, orders and bills": what stands behind the comma is no plan of its own. */
function isOneThing(list: string): boolean {
  const [first = "", ...others] = list.split(DIVIDER);
  return RELATIVE.test(first) && others.every((part) => part.trim().split(/\s+/u).length <= FEW_WORDS);
}

const RELATIVE = /\b(?:die|dat|waarmee|that|which)\b/iu;
const FEW_WORDS = 3;

const AND = /(?:^|\s)(?:en|and)\s/iu;
const FEWEST_WORDS = 2;

function standsAlone(half: string): boolean {
  return STARTER.test(half) || half.trim().split(/\s+/u).length >= FEWEST_WORDS;
}
