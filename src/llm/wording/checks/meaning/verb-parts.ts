import type { Lexicon, Licence } from "../../lexicon/licences.ts";
import { type Glue, type HolePart, isAs, type Part } from "../draft-reading.ts";

type VerbLicence = Extract<Licence, { as: "verb" }>;

export type VerbPart = {
  readonly at: number;
  readonly part: Glue;
  readonly licences: readonly VerbLicence[];
};

export function verbsIn(parts: readonly Part[]): readonly VerbPart[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== "glue") return [];
    const licences = part.licences.filter((each) => each.as === "verb");
    return licences.length === 0 ? [] : [{ at, part, licences }];
  });
}

/** A form that is also a noun is one behind an article, a preposition or an adjective, and before a colon. */
export function isNoun(parts: readonly Part[], at: number): boolean {
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
export function isObject(part: Part | undefined): boolean {
  return part?.kind === "hole" || isAs(part, "article");
}

/** "are used", "is led", "used by". */
export function isHelped(parts: readonly Part[], at: number, lexicon: Lexicon): boolean {
  return parts.slice(0, at).some((part) => isAs(part, "copula")) || lexicon.opens("by", parts[at + 1]?.text);
}

export function isPlural(part: Part, lexicon: Lexicon): boolean {
  if (part.kind === "hole") return part.form === "plural" || part.hole.number === "many";
  return lexicon.ends("pluralSubjects", part.text);
}
