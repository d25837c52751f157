import type { Lexicon } from "../../lexicon/licences.ts";
import { type DraftReading, type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C10-form");

/** Still C10: where the verb stands, and with whom it agrees. That tells a statement from a question or a subclause. */
export function checkWordOrder({ sentences, lexicon }: DraftReading): readonly Violation[] {
  return sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return [];
    const clauses = clausesOf(sentence.parts);
    const problems = lexicon.isVerbSecond
      ? [
          ...clauses.flatMap((clause) => [...verbThird(clause, lexicon), ...outOfNumber(clause, lexicon)]),
          ...clauses.flatMap((clause) => verbNotLast(clause, lexicon)),
          ...afterWhile(sentence),
        ]
      : [
          ...clauses.flatMap((clause) => [
            ...verbInFront(clause, lexicon),
            ...verbBeforeSubject(clause, lexicon),
          ]),
          ...afterWhere(sentence),
        ];
    return problems.map((problem) => complain(`sentence ${sentence.number}: ${problem}`));
  });
}

/** A word of glue, or a hole. */
type Item = { readonly word: string; readonly hole?: HolePart };

/** What stands between two marks or conjunctions, word by word, and the marks around it. */
type Clause = { readonly opened: string; readonly items: readonly Item[]; readonly closed: string };

function clausesOf(parts: readonly Part[]): readonly Clause[] {
  const clauses: { opened: string; items: Item[]; closed: string }[] = [
    { opened: "", items: [], closed: "" },
  ];
  for (const part of parts) {
    const clause = clauses.at(-1);
    if (part.kind === "mark" || isAs(part, "conjunction")) {
      if (clause !== undefined) clause.closed = part.text;
      clauses.push({ opened: part.text, items: [], closed: "" });
    } else if (part.kind === "hole") clause?.items.push({ word: "", hole: part });
    else clause?.items.push(...part.text.split(" ").map((word) => ({ word })));
  }
  return clauses.filter(({ items }) => items.length > 0);
}

function isVerb({ word }: Item, lexicon: Lexicon): boolean {
  return lexicon.verbWords.has(word);
}

/** What stands before the finite verb; all of it where there is none. */
function fieldBefore({ items }: Clause, lexicon: Lexicon): readonly Item[] {
  const verb = items.findIndex((item) => isVerb(item, lexicon));
  return verb === -1 ? items : items.slice(0, verb);
}

/** Dutch has its verb second: not "In de praktijk [[role1.one]] [[task1]]", not "Voor [[role1]] het advies luidt". */
function verbThird(clause: Clause, lexicon: Lexicon): readonly string[] {
  const [first] = clause.items;
  if (first === undefined || !isMain(clause, lexicon) || !fronts(first, lexicon)) return [];
  const field = fieldBefore(clause, lexicon);
  const hasVerb = field.length < clause.items.length;
  const subject = field.findIndex((_, index) => index > 0 && opensName(field, index, lexicon));
  const isTask = field[subject + 1]?.hole?.hole.base === "task";
  return subject !== -1 && (hasVerb || isTask)
    ? ["put the verb second: right behind what stands in front"]
    : [];
}

function isMain({ opened, items }: Clause, lexicon: Lexicon): boolean {
  const begins = ["", ";", ":"].includes(opened) || lexicon.is("and", opened);
  return begins && !lexicon.is("subclause", items[0]?.word);
}

function fronts({ word }: Item, lexicon: Lexicon): boolean {
  return (lexicon.prepositions.has(word) || lexicon.is("fronting", word)) && !lexicon.is("apart", word);
}

/** A name or a noun with its article that stands free: what goes before is whole, and governs nothing. */
function opensName(field: readonly Item[], index: number, lexicon: Lexicon): boolean {
  const [item, left] = [field[index], field[index - 1]];
  if (item === undefined || left === undefined) return false;
  const { hole, word } = item;
  const opens = hole !== undefined || lexicon.is("determiners", word) || lexicon.is("freePronouns", word);
  if (!opens || isOpen(left, lexicon)) return false;
  // "De rol [[role1]]" is one name.
  return hole === undefined || !lexicon.is("beforeName", left.word);
}

/** Still wants something behind it: a preposition, an article. */
function isOpen({ word, hole }: Item, lexicon: Lexicon): boolean {
  if (hole !== undefined) return false;
  return (
    lexicon.prepositions.has(word) || lexicon.is("determiners", word) || lexicon.is("alsoPossessive", word)
  );
}

function isSingularNoun(word: string, { is }: Lexicon): boolean {
  if (word === "" || is("adjectives", word)) return false;
  return !is("plurals", word) || is("singularAllTheSame", word);
}

/** "De weg naar [[role1]] duren", "voor [[level1]] zijn dat traject": a noun and its verb agree. */
function outOfNumber(clause: Clause, lexicon: Lexicon): readonly string[] {
  const { items } = clause;
  const at = items.findIndex((item) => isVerb(item, lexicon));
  const verb = items[at]?.word ?? "";
  if (at < 1 || !isMain(clause, lexicon) || !lexicon.plural.has(verb)) return [];
  // "Het verschil overbruggen duurt …": an infinitive goes before the verb itself.
  const isInfinitive =
    lexicon.is("toInfinitive", items[at - 1]?.word) ||
    items.slice(at + 1).some((item) => isVerb(item, lexicon));
  const noun = isInfinitive ? undefined : subjectNoun(items, at, lexicon);
  return noun !== undefined && isSingularNoun(noun, lexicon) ? [`"${noun}" is one: not "${verb}"`] : [];
}

/** The noun with its article in front, or right behind the verb where something else stands in front. */
function subjectNoun(items: readonly Item[], verb: number, lexicon: Lexicon): string | undefined {
  const [first] = items;
  const isDetermined = (index: number) => lexicon.is("determiners", items[index]?.word);
  if (isDetermined(0)) return verb > 1 ? items[1]?.word : undefined;
  return first !== undefined && fronts(first, lexicon) && isDetermined(verb + 1)
    ? items[verb + 2]?.word
    : undefined;
}

/** English has its subject before the verb: not "for [[capability1]] takes [[role1.the]] the lead". */
function verbBeforeSubject({ opened, items }: Clause, lexicon: Lexicon): readonly string[] {
  const [first] = items;
  if (first === undefined || !["", ";"].includes(opened) || !lexicon.prepositions.has(first.word)) return [];
  if (lexicon.is("fromAsSubject", first.word)) return [];
  const at = items.findIndex((item, index) => isVerb(item, lexicon) && !isOpenBefore(items, index, lexicon));
  const [verb, next] = [items[at], items[at + 1]];
  if (verb === undefined || next === undefined) return [];
  // "For [[market1]] is its relevance rated [[rating1]]" tells no place.
  if (lexicon.is("ofPlace", verb.word) && !items.some(({ hole }) => hole?.hole.base === "rating")) return [];
  const hasSubject = items.slice(0, at).some((_, index) => index > 0 && opensName(items, index, lexicon));
  const subjectBehind = next.hole !== undefined || lexicon.is("determiners", next.word);
  return !hasSubject && subjectBehind ? [`put the subject before "${verb.word}"`] : [];
}

/** Behind an article or a preposition a word that can be a verb is a noun. */
function isOpenBefore(items: readonly Item[], index: number, lexicon: Lexicon): boolean {
  const left = items[index - 1];
  return left !== undefined && isOpen(left, lexicon);
}

/** "Wat doet [[role1]]: …" asks; "wat [[role1]] doet: …" has its verb last. */
function verbNotLast({ opened, items, closed }: Clause, lexicon: Lexicon): readonly string[] {
  if (closed !== ":" || !["", ";"].includes(opened)) return [];
  const asks = items.slice(0, 2).some(({ word }) => lexicon.is("asking", word));
  const last = items.at(-1);
  const ends = last !== undefined && isVerb(last, lexicon);
  return asks && !ends && !items.some(({ word }) => lexicon.is("concerning", word))
    ? ["that is a question: say it as a statement"]
    : [];
}

/** "How relevant is [[role1]]: …" asks; "how relevant [[role1]] is: …" does not. */
function verbInFront({ opened, items, closed }: Clause, lexicon: Lexicon): readonly string[] {
  if (closed !== ":" || !["", ";"].includes(opened)) return [];
  const asking = items.findIndex(({ word }) => lexicon.is("asking", word));
  if (asking === -1 || asking > 1) return [];
  const [next, after] = [items[asking + 1], items[asking + 2]];
  const inverted = (item: Item | undefined) =>
    item !== undefined && (isVerb(item, lexicon) || lexicon.is("askingVerbs", item.word));
  const ofHow = lexicon.is("askingWithWord", items[asking]?.word) && inverted(after);
  return inverted(next) || ofHow ? ["that is a question: say it as a statement"] : [];
}

/** Behind "terwijl" the verb comes last, and a task brings its verb first. */
function afterWhile({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const at = parts.findIndex(({ text }) => lexicon.is("whileWord", text));
  if (at === -1) return [];
  const rest = parts.slice(at + 1);
  const end = rest.findIndex((part) => part.kind === "mark" || isAs(part, "conjunction"));
  const clause = rest.slice(0, end === -1 ? undefined : end);
  const tasks = statements.filter(({ predicate }) => predicate === "does").map(({ value }) => value);
  if (clause.some((part) => part.kind === "hole" && tasks.includes(part.hole.name)))
    return ['behind "terwijl" the verb comes last: use "en" or a full stop'];
  const verb = clause.findIndex(
    (part) => part.kind === "glue" && part.text.split(" ").some((word) => lexicon.verbWords.has(word)),
  );
  return verb !== -1 && clause.slice(verb + 1).some((part) => part.kind === "hole")
    ? ['behind "terwijl" the verb comes last']
    : [];
}

/** "A does this where B does that" says where; "Where A does this, B does that" sets them side by side. */
function afterWhere({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const at = parts.findIndex(({ text }) => lexicon.is("whereWord", text));
  const values = statements.map(({ value }) => value);
  const said = parts.slice(0, at).some((part) => part.kind === "hole" && values.includes(part.hole.name));
  return at > 0 && said && parts[at - 1]?.text !== ","
    ? ['"where" makes one a place of the other; use "while" or a full stop']
    : [];
}
