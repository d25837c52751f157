import type { Statement } from "../../shape.ts";
import { type DraftReading, type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { topicsOf } from "./span.ts";

const complain = complaining("C4-binding");

/** Still C4: how far a value reaches: of whom a count is, which ratings a market limits, whom "you" and "that" mean. */
export function checkScope(reading: DraftReading): readonly Violation[] {
  const topics = topicsOf(reading);
  const claims = reading.sentences.filter(({ draft }) => draft.kind === "claim");
  return [
    ...lateMarket(claims),
    ...claims.flatMap((sentence, index) =>
      [
        ...touching(sentence),
        ...countOfNobody(sentence, claims.slice(0, index)),
        ...totalOfAll(sentence),
        ...ratesFocus(sentence),
        ...readerAlone(sentence),
        ...converse(sentence),
        ...pointsBack(sentence, index, topics),
      ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`)),
    ),
  ];
}

/** The market that ratings are for is named with the first of them, or before. */
function lateMarket(claims: readonly SentenceReading[]): readonly Violation[] {
  const rated = claims.find(({ statements }) => statements.some((each) => each.predicate === "rated"));
  const market = claims.find(({ parts }) =>
    parts.some((part) => part.kind === "hole" && part.hole.base === "market"),
  );
  if (rated === undefined || market === undefined || market.number <= rated.number) return [];
  return [
    complain(`sentence ${rated.number}: name [[market1]] with the first rating, for it limits all of them`),
  ];
}

/** Predicates that may be told by two names side by side: "[[role1]] [[task1]]", "is [[rating1]]". */
const SIDE_BY_SIDE: readonly Statement["predicate"][] = [
  "does",
  "has_focus",
  "uses",
  "rated",
  "takes",
  "bridged_in",
  "needs_lead",
  "asks_about",
];

/** Two names without a word between them are one fact, whom it is about first. */
function touching({ parts, statements }: SentenceReading): readonly string[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== "hole" || next?.kind !== "hole" || part.hole.base === "market") return [];
    const belong = statements.some(
      ({ predicate, subject, audience, value }) =>
        SIDE_BY_SIDE.includes(predicate) &&
        [subject, audience].includes(part.hole.name) &&
        [value, subject].includes(next.hole.name),
    );
    return belong ? [] : [`put words between ${part.text} and ${next.text}`];
  });
}

/** "The catalog lists [[count1]]" counts all there is, unless a role was spoken of just before. */
function countOfNobody(
  { parts, statements, lexicon }: SentenceReading,
  earlier: readonly SentenceReading[],
): readonly string[] {
  if (earlier.length > 0) return [];
  return statements.flatMap(({ predicate, subject, value }) => {
    if (predicate !== "counts" || subject === undefined) return [];
    const named = parts.some((part) => part.kind === "hole" && part.hole.name === subject);
    return named || parts.some(({ text }) => lexicon.has("whose", text))
      ? []
      : [`say of whom [[${value}]] is`];
  });
}

/** "In total, the catalog lists [[count1]]" counts the whole catalog, where the count is of one role. */
function totalOfAll({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const ofRole = statements.find(({ predicate, subject }) => predicate === "counts" && subject !== undefined);
  const named = parts.some((part) => part.kind === "hole" && part.hole.name === ofRole?.subject);
  if (ofRole === undefined || named || parts.some(({ text }) => lexicon.has("whose", text))) return [];
  const sums =
    parts.some(({ text }) => lexicon.has("inTotal", text)) &&
    parts.some(({ text }) => lexicon.opens("holds", text));
  return sums ? [`say of whom [[${ofRole.value}]] is`] : [];
}

/** "The focus on [[focus1]] is rated [[rating1]]": it is the role that is rated. */
function ratesFocus({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const rating = parts.findIndex((part) => part.kind === "hole" && part.hole.base === "rating");
  if (rating === -1 || !statements.some(({ predicate }) => predicate === "rated")) return [];
  const start = parts
    .slice(0, rating)
    .findLastIndex((part) => part.kind === "mark" || isAs(part, "conjunction"));
  const clause = parts.slice(start + 1, rating);
  const focus = clause.findIndex(({ text }) => lexicon.has("focus", text));
  const rated = clause.some(
    (part) => lexicon.has("relevance", part.text) || (part.kind === "hole" && part.hole.base === "role"),
  );
  return focus !== -1 && !rated ? ["it is the role that is rated, not its focus"] : [];
}

/** "You use [[tools1]]" is true of a reader in the role alone. */
function readerAlone({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const about = statements.filter(({ predicate }) => ["uses", "has_focus", "does"].includes(predicate));
  const reader = parts.findIndex((part) => isAs(part, "you"));
  if (about.length === 0 || reader === -1) return [];
  const inRole = parts.some(
    (part, index) =>
      lexicon.has("roleItself", part.text) ||
      (part.kind === "hole" &&
        ["role", "roles"].includes(part.hole.base) &&
        lexicon.ends("inRole", wordBefore(parts, index)?.text)),
  );
  return inRole ? [] : ['say as what "je" or "you" does this'];
}

function wordBefore(parts: readonly Part[], index: number): Part | undefined {
  return isAs(parts[index - 1], "article") ? parts[index - 2] : parts[index - 1];
}

/** "Wie zich richt op [[focus1]], is [[role1]]" turns the fact round: others may do so too. */
function converse({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  if (!lexicon.opens("whoever", parts[0]?.text)) return [];
  const value = parts.findIndex((part) => isSaid(part, statements));
  const verb = parts.findIndex(
    (part, index) => index > value && (isAs(part, "copula") || lexicon.is("isAs", part.text)),
  );
  const isRole = (part: Part | undefined) =>
    part?.kind === "hole" && ["role", "roles"].includes(part.hole.base) && part.form !== "the";
  const named = isAs(parts[verb + 1], "article") ? parts[verb + 2] : parts[verb + 1];
  return value !== -1 && verb !== -1 && !parts.slice(0, value).some(isRole) && isRole(named)
    ? ["others may do so too: begin with whom the fact is about"]
    : [];
}

/** A value, or the term that a role goes with. */
function isSaid(part: Part, statements: readonly Statement[]): part is HolePart {
  if (part.kind !== "hole" || ["role", "roles"].includes(part.hole.base)) return false;
  return statements.some(({ value, subject }) => value === part.hole.name || subject === part.hole.name);
}

/** "That is the work of [[role2]]" hands on what was said of somebody else. */
function pointsBack(
  { parts, lexicon }: SentenceReading,
  index: number,
  topics: readonly string[],
): readonly string[] {
  const [first, second] = parts;
  const says = isAs(second, "copula") || lexicon.copulas.has(second?.text ?? "");
  return index > 0 && topics.length > 1 && lexicon.is("pointingBack", first?.text) && says
    ? [`"${first?.text ?? ""}" could mean what was said before; name it`]
    : [];
}
