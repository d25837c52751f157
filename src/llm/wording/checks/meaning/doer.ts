import type { Verb } from "../../lexicon/lexicon.ts";
import type { Statement } from "../../shape.ts";
import { type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { isHelped, isNoun, isPlural, verbsIn } from "./verb-parts.ts";

/** Between two bare names, who does it to whom is a matter of order. */
export function doers(sentence: SentenceReading, { shape }: DraftReading): readonly string[] {
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
  if (isPassive(parts, text, verb)) return passive(parts, pairs, ["door", "voor", "bij", "in"]);
  // With "je" the doer is the reader, wherever the names stand.
  if (text === verb.you && (isAs(parts[at + 1], "you") || isAs(parts[at - 1], "you"))) return [];
  const left = leftOf(parts, at, pairs);
  if (left[0] === "done" && !isRelative(parts, at)) return [DOER_FIRST];
  if (left.length === 0 && isTurnedRound(rightOf(parts, at, pairs), isAs(parts[at - 1], "conjunction")))
    return [DOER_FIRST];
  return agreement(parts, text, verb, pairs);
}

function isPassive(parts: readonly Part[], text: string, { participle, one, many, you }: Verb): boolean {
  if (text !== participle) return false;
  const helped = parts.some((part) => part.kind === "glue" && /(?:^| )(?:wordt|worden)$/u.test(part.text));
  return helped || ![one, many, you].includes(text);
}

/** With nothing before the verb, both names stand behind it: the doer comes first, and not alone after "en". */
function isTurnedRound(right: readonly Side[], joined: boolean): boolean {
  const [done, doer] = [right.indexOf("done"), right.indexOf("doer")];
  if (done !== -1 && doer !== -1) return done < doer;
  return joined && done === -1 && right[0] === "doer";
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
  const left = leftOf(parts, at, pairs);
  const inverted =
    left.length === 0 && parts[at - 1]?.kind === "hole" && rightOf(parts, at, pairs).includes("doer");
  return (left[0] === "done" || inverted) && !refersBack(parts, at) ? [DOER_FIRST] : [];
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
