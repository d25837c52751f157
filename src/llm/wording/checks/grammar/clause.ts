import type { Lexicon } from "../../lexicon/licences.ts";
import type { Statement } from "../../shape.ts";
import { type DraftReading, type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C10-form");

/** Still C10: each clause is about a hole, no word hangs in the air, and no two values of different facts are made one list. */
export function checkClauses({ sentences, lexicon }: DraftReading): readonly Violation[] {
  return sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return [];
    const clauses = clausesOf(sentence.parts);
    return [
      ...clauses.flatMap((clause, index) => emptyClause(clause, clauses[index + 1], lexicon)),
      ...clauses.flatMap((clause) => hanging(clause, sentence)),
      ...clauses.flatMap((clause) => dangling(clause, lexicon)),
      ...clauses.flatMap((clause) => [
        ...opening(clause, lexicon),
        ...becoming(clause.parts, sentence),
        ...toBe(clause.parts, lexicon),
        ...orphans(clause.parts, sentence),
      ]),
      ...joined(sentence),
      ...addedUp(sentence),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

/** The parts between two marks or conjunctions. */
type Clause = { readonly opened: string; readonly parts: readonly Part[]; readonly closed: string };

function clausesOf(parts: readonly Part[]): readonly Clause[] {
  const clauses: { opened: string; parts: Part[]; closed: string }[] = [
    { opened: "", parts: [], closed: "" },
  ];
  for (const part of parts) {
    const clause = clauses.at(-1);
    if (part.kind !== "mark" && !isAs(part, "conjunction")) clause?.parts.push(part);
    else {
      if (clause !== undefined) clause.closed = part.text;
      clauses.push({ opened: part.text, parts: [], closed: "" });
    }
  }
  return clauses;
}

/** "…, and the like" and "…, is this the role" add or bend something although every word is licensed. */
function emptyClause(
  { opened, parts, closed }: Clause,
  next: Clause | undefined,
  lexicon: Lexicon,
): readonly string[] {
  if (parts.length === 0) return /^\p{L}/u.test(opened) ? [`"${opened}" must join something`] : [];
  if (parts.some((part) => part.kind === "hole") || closed === ":") return [];
  const text = parts.map((part) => part.text).join(" ");
  if (lexicon.is("amongOthers", text)) return [];
  const leadsIn = opened === "" && next !== undefined && next.parts.length > 0;
  const states = parts.some((part) => isAs(part, "copula", "verb") && !isAs(part, "neutral", "cue", "along"));
  if (leadsIn && (!states || lexicon.opens("whoOrWhat", text))) return [];
  return [`"${text}" says nothing of a fact; leave it out`];
}

/** "[[background1.one]] past het best, [[role1]]." leaves open how the two belong together. */
function hanging({ opened, parts, closed }: Clause, { statements }: SentenceReading): readonly string[] {
  const [only] = parts;
  if (opened !== "," || only?.kind !== "hole" || parts.length > 1) return [];
  const about = statements.find(({ value }) => value === only.hole.name);
  const isAddressed = closed === ":" && only.hole.base === "role";
  return isAddressed || (about !== undefined && FITS.includes(about.predicate))
    ? [`say how ${only.text} belongs here`]
    : [];
}

const FITS: readonly Statement["predicate"][] = ["best_fits", "second_fits", "matches", "needs_lead"];

function dangling({ parts, closed }: Clause, lexicon: Lexicon): readonly string[] {
  const last = parts.at(-1);
  if (last?.kind !== "glue" || closed === ":") return [];
  const [first] = parts;
  if (isAs(last, "copula")) {
    const inSubclause = lexicon.opens("opensRelative", first?.text) && parts.length > 2;
    return inSubclause ? [] : [`"${last.text}" must say something`];
  }
  if (!lexicon.prepositions.has(last.text)) return [];
  // Dutch verbs that come apart leave their second half behind the value: "zet [[tools1]] in".
  const comesApart =
    lexicon.is("secondHalf", last.text) &&
    parts.at(-2)?.kind === "hole" &&
    parts.slice(0, -2).some((part) => isAs(part, "verb") || lexicon.ends("beforeSecondHalf", part.text));
  return comesApart || isAs(last, "cue") ? [] : [`"${last.text}" needs something behind it`];
}

/** A verb in front asks, orders or supposes; so does "als" before anything but a name. */
function opening({ opened, parts }: Clause, lexicon: Lexicon): readonly string[] {
  const [first, second, third] = parts;
  if (first?.kind !== "glue") return [];
  const starts = opened === "" || opened === ";";
  const words = `${first.text} ${second?.text ?? ""}`;
  if (starts && lexicon.opens("commands", words)) return [`"${first.text}" in front is an order`];
  if (starts && lexicon.finite.has(first.text))
    return [`"${first.text}" in front makes it a question, an order or a condition`];
  const named = isAs(second, "article") ? third : second;
  return lexicon.is("ifWord", first.text) && named?.kind !== "hole"
    ? [`"${first.text}" makes it a condition`]
    : [];
}

/** "De relevantie wordt hoog" foretells; "wordt gebruikt" is a passive, and "wordt [[role1]]" is what learning leads to. */
function becoming(
  clause: readonly Part[],
  { parts, statements, lexicon }: SentenceReading,
): readonly string[] {
  const learns = statements.some((each) => each.predicate === "takes");
  return clause.flatMap(({ kind, text }, index) => {
    if (kind !== "glue" || !lexicon.ends("become", text) || lexicon.ends("toBecome", text)) return [];
    const said = text.split(" ").at(-1) ?? "";
    const after = clause.some((_, at) => at > index && isRoleBefore(clause, at + 1, lexicon));
    const intoRole = after || (lexicon.isVerbSecond && isRoleBefore(clause, index, lexicon));
    const isPassive =
      lexicon.is("passive", said) &&
      parts.some((each) => each.kind === "glue" && hasParticiple(each.text, lexicon));
    return (learns && intoRole) || isPassive ? [] : [`"${said}" says that something changes; use "is"`];
  });
}

function hasParticiple(text: string, lexicon: Lexicon): boolean {
  return text.split(" ").some((word) => lexicon.participles.has(word));
}

/** A role without a preposition right before this place: "om [[role1]] te worden", "wordt een [[role1]]". */
function isRoleBefore(clause: readonly Part[], index: number, lexicon: Lexicon): boolean {
  const left = clause[index - 1];
  const before = clause[index - (isAs(clause[index - 2], "article") ? 3 : 2)];
  const isRole = left?.kind === "hole" && (left.hole.base === "role" || left.hole.base === "roles");
  return isRole && !lexicon.ends("beforeOtherRole", before?.text);
}

/** "Is to use" prescribes; "is te vinden" was read by somebody. */
function toBe(parts: readonly Part[], lexicon: Lexicon): readonly string[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1]?.text ?? "";
    const isAlone = lexicon.is("toInfinitive", next);
    const prescribes = isAlone ? parts[index + 2]?.kind === "glue" : lexicon.opens("prescribes", next);
    return isAs(part, "copula") && prescribes && !isAs(parts[index + 2], "article")
      ? [`"${part.text} ${next}" prescribes; say what is`]
      : [];
  });
}

/** Two values of one kind in a clause without whom they are about can change places unseen: "[[role1]] fits [[role2]] best". */
function orphans(parts: readonly Part[], { statements, lexicon }: SentenceReading): readonly string[] {
  // "[[count1]] along with [[count2]]" is a list.
  if (parts.some((part) => part.kind === "glue" && lexicon.adding.has(part.text))) return [];
  const here = parts.flatMap((part) => (part.kind === "hole" ? [part.hole.name] : []));
  const about = statements.filter(({ value }) => here.includes(value));
  const kinds = about.map(({ value }) => baseOf(value));
  const twice = kinds.some((kind, index) => kinds.indexOf(kind) < index);
  const named = about.some(
    ({ subject, audience }) => here.includes(subject ?? "") || here.includes(audience ?? ""),
  );
  return twice && !named ? ["say in each clause whom its value is about"] : [];
}

/** `roles2` and `role1` stand for the same kind of thing. */
function baseOf(name: string): string {
  return name.replace(/s?[0-9]+$/u, "");
}

/** Two durations with "in addition" between them would be a sum. */
function addedUp({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  if (!statements.some(({ predicate }) => predicate === "takes" || predicate === "bridged_in")) return [];
  const adding = parts.find((part) => part.kind === "glue" && lexicon.adding.has(part.text));
  return adding === undefined ? [] : [`"${adding.text}" adds up what stands on its own`];
}

/** "[[focus1]] and [[rating1]]" would be one list of two facts, and so would "to [[role1]] and [[duration1]]". Counts of one thing may be told in a row. */
function joined({ parts, statements }: SentenceReading): readonly string[] {
  return parts.flatMap((part, index) => {
    const other = parts[index + 2];
    if (part.kind !== "hole" || other?.kind !== "hole" || !joins(parts[index + 1])) return [];
    if (statements.some(({ to }) => to === part.hole.name || to === other.hole.name))
      return [`${part.text} and ${other.text} are no list: where a move leads to stands alone`];
    const [one, two] = [part, other].map((hole) => predicateOf(hole, statements));
    if (one === undefined || two === undefined || (one === two && one === "counts")) return [];
    return [`${part.text} and ${other.text} are of different facts; say one after the other`];
  });
}

function joins(part: Part | undefined): boolean {
  return part?.text === "," || isAs(part, "conjunction");
}

function predicateOf(part: HolePart, statements: SentenceReading["statements"]): string | undefined {
  return statements.find((each) => each.value === part.hole.name)?.predicate;
}
