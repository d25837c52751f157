import type { Verb } from "../../lexicon/lexicon.ts";
import type { Lexicon } from "../../lexicon/licences.ts";
import type { Statement } from "../../shape.ts";
import { isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { isHelped, isNoun, isPlural, verbsIn } from "./verb-parts.ts";

/** Between two bare names, who does it to whom is a matter of order. */
export function doers({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const problem = lexicon.isVerbSecond ? verbSecondDoer : subjectFirstDoer;
  return verbsIn(parts).flatMap(({ at, part, licences }) => {
    const licence = licences.find((each) => each.verb.doer !== undefined);
    if (licence === undefined || isNoun(parts, at)) return [];
    const { verb, predicate } = licence;
    const pairs = statements
      .filter((each) => each.predicate === predicate)
      .map((each) => rolesIn(each, verb));
    const doing = { parts, at, text: part.text, verb, pairs, lexicon };
    return problem(doing).map((each) => `"${part.text}": ${each}`);
  });
}

/** Who does what to whom, as far as a verb's facts tell. */
type Pair = { readonly doer: string | undefined; readonly done: readonly (string | undefined)[] };

/** A verb in its place in a sentence. */
type Doing = {
  readonly parts: readonly Part[];
  readonly at: number;
  readonly text: string;
  readonly verb: Verb;
  readonly pairs: readonly Pair[];
  readonly lexicon: Lexicon;
};

function rolesIn({ subject, value, audience }: Statement, { doer }: Verb): Pair {
  if (doer === "value") return { doer: value, done: [subject] };
  if (doer === "audience") return { doer: audience, done: [subject] };
  return { doer: subject, done: [value] };
}

type Side = "doer" | "done" | "other";

/** Which side of the verb each hole is on, going from the verb to the left until the clause ends. */
function leftOf(doing: Doing): readonly Side[] {
  const { parts, at } = doing;
  const clause = parts.slice(0, at);
  return sidesIn(doing, clause.findLastIndex(endsClause) + 1, at).reverse();
}

function rightOf(doing: Doing): readonly Side[] {
  const { parts, at } = doing;
  const end = parts.findIndex((part, index) => index > at && endsClause(part));
  return sidesIn(doing, at + 1, end === -1 ? parts.length : end);
}

function endsClause(part: Part): boolean {
  return part.kind === "mark" || isAs(part, "conjunction");
}

function sidesIn(doing: Doing, from: number, to: number): Side[] {
  return doing.parts.flatMap((part, index) =>
    index >= from && index < to && part.kind === "hole" && isBare(doing, index)
      ? [sideOf(part.hole.name, doing)]
      : [],
  );
}

/** Behind a preposition a name is no subject or object; behind one that belongs to the verb itself it is. */
function isBare(doing: Doing, index: number): boolean {
  const left = doing.parts[index - 1];
  if (left?.kind !== "glue" || index - 1 === doing.at) return true;
  if (isAs(left, "article") && !isAs(left, "category")) return isBare(doing, index - 1);
  return !doing.lexicon.ends("governing", left.text);
}

function sideOf(name: string, { pairs }: Doing): Side {
  if (pairs.some((pair) => pair.doer === name)) return "doer";
  return pairs.some((pair) => pair.done.includes(name)) ? "done" : "other";
}

const DOER_FIRST = "who does it must stand before what it is done to";
const DOER_BY = 'in the passive, who does it needs "door" or "by"';

function verbSecondDoer(doing: Doing): readonly string[] {
  const { parts, at, text, verb } = doing;
  if (isPassive(doing)) return passive(doing);
  // With "je" the doer is the reader, wherever the names stand.
  if (text === verb.you && (isAs(parts[at + 1], "you") || isAs(parts[at - 1], "you"))) return [];
  const left = leftOf(doing);
  if (left[0] === "done" && !isRelative(doing)) return [DOER_FIRST];
  if (left.length === 0 && isTurnedRound(rightOf(doing), isAs(parts[at - 1], "conjunction")))
    return [DOER_FIRST];
  return agreement(doing);
}

function isPassive({ parts, text, verb, lexicon }: Doing): boolean {
  if (text !== verb.participle) return false;
  return (
    parts.some((part) => lexicon.ends("passive", part.text)) ||
    ![verb.one, verb.many, verb.you].includes(text)
  );
}

/** With nothing before the verb, both names stand behind it: the doer comes first, and not alone after "en". */
function isTurnedRound(right: readonly Side[], joined: boolean): boolean {
  const [done, doer] = [right.indexOf("done"), right.indexOf("doer")];
  if (done !== -1 && doer !== -1) return done < doer;
  return joined && done === -1 && right[0] === "doer";
}

/** In a Dutch subclause the verb comes last: "[[role1]], die [[tools1]] gebruikt". */
function isRelative({ parts, at, lexicon }: Doing): boolean {
  const clause = parts.slice(0, at);
  const opener = clause.findLastIndex(({ text }) => lexicon.is("relative", text));
  const next = parts[at + 1];
  const final = next === undefined || endsClause(next);
  return opener !== -1 && final && clause.slice(opener).some((part) => part.kind === "hole");
}

/** Where order does not tell them apart, the number of the verb does. */
function agreement({ parts, text, verb, pairs, lexicon }: Doing): readonly string[] {
  if (verb.one === verb.many || text === verb.you) return [];
  const doer = parts.find(
    (part) => part.kind === "hole" && pairs.some((pair) => pair.doer === part.hole.name),
  );
  if (doer === undefined) return [];
  const plural = isPlural(doer, lexicon);
  if (
    text === verb.many &&
    !plural &&
    pairs.length === 1 &&
    !parts.some((part) => isAs(part, "pronoun", "you"))
  )
    return ["its number is that of the wrong word"];
  return text === verb.one && plural ? ["its number is that of the wrong word"] : [];
}

function subjectFirstDoer(doing: Doing): readonly string[] {
  const { parts, at, text, verb, lexicon } = doing;
  const isParticiple = text === verb.participle && (text !== verb.many || isHelped(parts, at, lexicon));
  if (isParticiple) return passive(doing);
  const left = leftOf(doing);
  const inverted = left.length === 0 && parts[at - 1]?.kind === "hole" && rightOf(doing).includes("doer");
  return (left[0] === "done" || inverted) && !refersBack(doing) ? [DOER_FIRST] : [];
}

/** "…, who uses", "the role that leads": the word before the verb stands for its doer. */
function refersBack({ parts, at, lexicon }: Doing): boolean {
  return isAs(parts[at - 1], "pronoun", "you") && !lexicon.ends("pointingBackOrIt", parts[at - 1]?.text);
}

function passive({ parts, pairs, lexicon }: Doing): readonly string[] {
  const bare = parts.some((part, index) => {
    if (part.kind !== "hole" || !pairs.some((pair) => pair.doer === part.hole.name)) return false;
    return !lexicon.is("beforeDoer", lastWordBefore(parts, index));
  });
  return bare ? [DOER_BY] : [];
}

function lastWordBefore(parts: readonly Part[], index: number): string {
  const left = parts[index - 1];
  if (left?.kind !== "glue") return "";
  if (isAs(left, "article")) return lastWordBefore(parts, index - 1);
  return left.text.split(" ").at(-1) ?? "";
}
