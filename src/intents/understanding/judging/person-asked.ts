import { type Reading, spansOf } from "../reading/reading.ts";
import { type Asked, type Deciding, type Step, settled } from "./asked.ts";

/** A name within a sentence: a capital behind a word that ends none. */
const NAME = /(?<![.?!:]\s|^)(?<=[\p{Ll},]\s|(?<!AI)[A-Z]{3}\s)(?!AI\b|ML\b|LLM\b|HR\b)\p{Lu}\p{Ll}{2,}/u;

/** "Is Jan geschikt als agent developer?": a person is never assessed, whatever role is named beside the name. */
export const personAsked: Step = (asked) => {
  const { reading, parts } = asked;
  if (asksWhichOfTwo(asked))
    return settled({ kind: "out_of_scope", why: "person" }, "asks which of two people");
  const [name] = NAME.exec(withoutRoles(reading.text)) ?? [];
  if (name === undefined || isOfField(name, reading)) return undefined;
  return reading.has("why-person") ||
    hires(name, reading, parts.common) ||
    becomes(name, reading, parts.common)
    ? settled({ kind: "out_of_scope", why: "person" }, "asks to assess a person")
    : undefined;
};

/** Two names with "or" or "and" between them. */
const TWO_NAMES = /(?<!\p{L})(\p{Lu}\p{Ll}+),?\s+(?:of|or|en|and)\s+(\p{Lu}\p{Ll}+)(?!\p{L})/u;
const OF_PEOPLE = /\b(?:wie|who|whom|kandida\p{L}*|candidates?|my people|mijn mensen)\b/iu;
const WEIGHS_THEM =
  /\b(?:beter|betere|beste?|better|pick|choose|kies|kiezen|geschikt\p{L}*|past|prefer|hire|aannemen|suited)\b/iu;

/** "Who is the better one, Karin or Mo?": two whom nobody knows, of whom one is to be chosen for a role. */
function asksWhichOfTwo({ reading, parts, ties }: Asked): boolean {
  const { text, roles, titles, places, words } = reading;
  if (!ties.aiRole && roles.length + titles.length === 0) return false;
  if (!OF_PEOPLE.test(text) || !WEIGHS_THEM.test(text)) return false;
  const [, one = "", other = ""] = TWO_NAMES.exec(withoutRoles(text)) ?? [];
  const isName = (name: string) => {
    const called = name.toLowerCase();
    const isPart = [...roles, ...titles, ...places].some(({ from, to }) =>
      words.slice(from, to).some(({ folded }) => folded === called),
    );
    return name !== "" && !isPart && !isOfField(name, reading) && !isEveryday(called, parts.common);
  };
  return isName(one) && isName(other);
}

function isEveryday(word: string, { nl, en }: Deciding["common"]): boolean {
  return nl.has(word) || en.has(word);
}

/** "Is there an AI job that I would be suited to after years of Delphi": the name of a tool or a background is nobody's. */
function isOfField(name: string, { words, backgrounds, terms }: Reading): boolean {
  const called = name.toLowerCase();
  return [...backgrounds, ...terms].some(({ from, to }) =>
    words.slice(from, to).some(({ folded }) => folded === called),
  );
}

/** "Can Peter become one": of a name right behind the verb it is asked whether that person is up to it. */
function becomes(name: string, reading: Reading, common: Deciding["common"]): boolean {
  const called = name.toLowerCase();
  const isFirst = reading.words[1]?.folded === called && /^\W*(?:kan|zou|can|could)\b/iu.test(reading.text);
  const asksMove = reading.has("legacy") || reading.has("learning");
  return isFirst && asksMove && !common.nl.has(called) && !common.en.has(called);
}

/** "Should we hire Peter": behind it stands a name, and nothing that we know. */
function hires(name: string, reading: Reading, common: Deciding["common"]): boolean {
  const { roles, titles, backgrounds, terms, nearby, words } = reading;
  const names = [...roles, ...titles, ...backgrounds, ...terms, ...nearby];
  const called = name.toLowerCase();
  if (common.nl.has(called) || common.en.has(called)) return false;
  return spansOf(reading, "hires").some(
    ({ to }) => words[to]?.folded === called && names.every((span) => to < span.from || span.to <= to),
  );
}

/** What is left where capitals of job titles stand in no way. */
function withoutRoles(text: string): string {
  return text.replace(
    /\p{Lu}\p{Ll}+(?=\s+(?:Engineer|Developer|Product|Data|Security|Software|Application))|\b(?:Engineer|Developer)\b/gu,
    "x",
  );
}
