import { type Reading, spansOf } from "../reading/reading.ts";
import { type Deciding, type Step, settled } from "./asked.ts";

/** A name within a sentence: a capital behind a word that ends none. */
const NAME = /(?<![.?!:]\s|^)(?<=[\p{Ll},]\s|(?<!AI)[A-Z]{3}\s)(?!AI\b|ML\b|LLM\b|HR\b)\p{Lu}\p{Ll}{2,}/u;

/** "Is Jan geschikt als agent developer?": a person is never assessed, whatever role is named beside the name. */
export const personAsked: Step = ({ reading, parts }) => {
  const [name] = NAME.exec(withoutRoles(reading.text)) ?? [];
  if (name === undefined || isOfField(name, reading)) return undefined;
  return reading.has("why-person") ||
    hires(name, reading, parts.common) ||
    becomes(name, reading, parts.common)
    ? settled({ kind: "out_of_scope", why: "person" }, "asks to assess a person")
    : undefined;
};

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
