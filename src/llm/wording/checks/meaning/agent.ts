import type { HoleBase } from "../../hole.ts";
import { type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { topicsOf } from "./span.ts";

const complain = complaining("C5-verb");
const ROLES: readonly HoleBase[] = ["role", "roles"];

/** Still C5: who tells, judges and is meant: a role names no tools of the catalog, and one role is not all of them. */
export function checkAgents(reading: DraftReading): readonly Violation[] {
  const topics = topicsOf(reading);
  const claims = reading.sentences.filter(({ draft }) => draft.kind === "claim");
  return claims.flatMap((sentence, index) =>
    [
      ...tellers(sentence),
      ...perfect(sentence),
      ...(topics.length > 1 ? [] : allOfThem(sentence)),
      ...behindNoun(sentence),
      ...taskOfReader(sentence),
      ...whichWay(sentence, claims.slice(0, index)),
      ...weeksOfAnother(sentence),
    ].map((problem) => complain(`sentence ${sentence.number}: ${problem}`)),
  );
}

/** Naming, counting and offering is done by the catalog; a reader only finds. */
function tellers({ parts, lexicon }: SentenceReading): readonly string[] {
  // The catalog as a doer, not as a place.
  if (parts.some(({ text }) => lexicon.has("catalog", text) && !lexicon.opens("inPlace", text))) return [];
  return parts.flatMap((part, index) => {
    const [word = ""] = part.kind === "glue" ? part.text.split(" ") : [];
    const found = lexicon.is("find", word) && parts.some(({ text }) => lexicon.has("reader", text));
    if (!lexicon.tellers.has(word) || found || isNounThere(parts, index)) return [];
    return [`"${word}" is what the catalog does: say so, or use "is" or "are"`];
  });
}

/** Behind an article or a preposition it is a noun: "the list". */
function isNounThere(parts: readonly Part[], index: number): boolean {
  return isAs(parts[index - 1], "article", "preposition");
}

/** "Heeft … beoordeeld" and "has rated" make somebody the judge. */
function perfect({ parts, lexicon }: SentenceReading): readonly string[] {
  const has = parts.findIndex(({ text }) => lexicon.is("have", text));
  if (has === -1) return [];
  const rest = parts.slice(has + 1);
  const end = rest.findIndex((part) => part.kind === "mark" || isAs(part, "conjunction", "copula"));
  const done = rest
    .slice(0, end === -1 ? undefined : end)
    .find(
      (part) => part.kind === "glue" && part.text.split(" ").some((word) => lexicon.participles.has(word)),
    );
  return done === undefined
    ? []
    : [`"${parts[has]?.text ?? ""} … ${done.text}" says who did it; use "is" or "are"`];
}

/** An answer about one role says nothing of roles at large, but for the category that it is one of. */
function allOfThem(sentence: SentenceReading): readonly string[] {
  const { parts, statements, lexicon } = sentence;
  if (statements.every(({ subject }) => subject === undefined)) return [];
  const tellsCategory = statements.some(({ predicate }) => predicate === "has_category");
  return parts.flatMap((part, index) => {
    if (!lexicon.ends("manyRoles", part.text)) return [];
    const behind = lexicon.is("of", parts[index + 1]?.text) ? index + 2 : index + 1;
    const isApposition = baseAt(parts, behind) === "roles";
    return isApposition || (tellsCategory && isAmongCategory(sentence, index))
      ? []
      : [`"${part.text}" would be about all of them; name this one`];
  });
}

function baseAt(parts: readonly Part[], index: number): string | undefined {
  const part = parts[index];
  return part?.kind === "hole" ? part.hole.base : undefined;
}

/** "Hoort bij de [[category1]] rollen", "one of the [[category1]] roles". */
function isAmongCategory({ parts, lexicon }: SentenceReading, index: number): boolean {
  const article = parts[index - 2];
  if (baseAt(parts, index - 1) !== "category") return false;
  if (isAs(article, "category") || lexicon.ends("amongRoles", article?.text)) return true;
  return isAs(article, "article") && lexicon.ends("amongRoles", parts[index - 3]?.text);
}

/** "…, die": behind a noun of ours it would be about that noun, or about all the roles of a category. */
function behindNoun({ parts, lexicon }: SentenceReading): readonly string[] {
  return parts.flatMap((part, index) => {
    if (part.text !== "," || !lexicon.is("behindCommaAndNoun", parts[index + 1]?.text)) return [];
    const left = parts[index - 1];
    return left?.kind === "glue" && !lexicon.ends("oneRole", left.text)
      ? [`"${parts[index + 1]?.text ?? ""}" would be about "${left.text}"`]
      : [];
  });
}

/** A task is written for one who does it: "je … laat" is no Dutch, and "you runs" no English. */
function taskOfReader({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  const tasks = statements.filter(({ predicate }) => predicate === "does").map(({ value }) => value);
  const tells = parts.some((part) => part.kind === "hole" && tasks.includes(part.hole.name));
  const reader = parts.find((part) => isAs(part, "you"));
  const another = parts.some(({ text }) => lexicon.has("otherPerson", text));
  return tells && reader !== undefined && !another
    ? [`"${reader.text}" does not go with the task; name the role`]
    : [];
}

/** With two roles named, the way there could lead to either. */
function whichWay(
  { parts, statements, lexicon }: SentenceReading,
  earlier: readonly SentenceReading[],
): readonly string[] {
  if (!statements.some(({ predicate }) => predicate === "bridged_in")) return [];
  const named = new Set(
    earlier.flatMap((sentence) =>
      sentence.parts.flatMap((part) =>
        part.kind === "hole" && ROLES.includes(part.hole.base) ? [part.hole.name] : [],
      ),
    ),
  );
  const pointing = parts.find(({ text }) => lexicon.has("pointingAtRole", text));
  return named.size > 1 && pointing !== undefined
    ? [`"${pointing.text}" could mean either role; leave it out`]
    : [];
}

/** "[[role2]] is a good second choice, and the move to [[role1]] takes …": weeks go with the role named before them. */
function weeksOfAnother({ parts, statements }: SentenceReading): readonly string[] {
  return statements.flatMap(({ to, value }) => {
    if (to === undefined) return [];
    const weeks = parts.findIndex((part) => part.kind === "hole" && part.hole.name === value);
    const other = parts
      .slice(0, weeks)
      .find((part) => part.kind === "hole" && ROLES.includes(part.hole.base) && part.hole.name !== to);
    return other === undefined
      ? []
      : [`[[${value}]] would be of ${other.text}: before it, name no other role than [[${to}]]`];
  });
}
