import { type Hole, onlyOf } from "../hole.ts";
import type { Statement } from "../shape.ts";
import { holesIn, type Token } from "../token.ts";
import { namesOf } from "./fact-key.ts";
import { PLACES, type Place } from "./pattern.ts";

/** A construction that a sentence lacks, in the notation of docs/grounding.md. */
export type Written = {
  readonly construction: string;
  /** Holes of its facts that the sentence does not have and that may not be understood: as it stands nobody can take it. */
  readonly lacks: readonly string[];
};

export type Proposing = {
  readonly holes: ReadonlyMap<string, Hole>;
  /** Names of holes in the sentences before. */
  readonly named: ReadonlySet<string>;
};

/** Letters for the places of a predicate, the usual one first. */
const LETTERS: Readonly<Record<Place, string>> = {
  subject: "spqr",
  audience: "abcd",
  to: "tu",
  value: "vwxyz",
  within: "mn",
};

/**
 * Makes the line of a construction from a sentence and the facts that it cites.
 * @param members the sentence; or, where it is a row of one predicate, its members, each with its fact
 * @returns undefined where the sentence does not hold what its facts say, or something else
 */
export function constructionFor(
  [first, ...others]: readonly (readonly Token[])[],
  statements: readonly Statement[],
  proposing: Proposing,
): Written | undefined {
  const [own] = statements;
  if (first === undefined || own === undefined) return undefined;
  if (others.length === 0) return lineOf(first, statements, proposing);
  const whole = lineOf(first, [own], proposing);
  const shortened = others.map((tokens, index) => {
    const statement = statements[index + 1];
    const letters = statement && lettersFor([statement]);
    return letters && patternOf(tokens, letters, statement, proposing);
  });
  if (whole === undefined || shortened.includes(undefined)) return undefined;
  // What says as much as the first is a sentence of its own.
  const [, sentence] = whole.construction.replaceAll("!", "").split(" = ");
  const shorter = new Set(shortened.filter((each) => each?.replaceAll("!", "") !== sentence));
  return { ...whole, construction: [whole.construction, ...shorter].join(" ;; ") };
}

function lineOf(
  tokens: readonly Token[],
  statements: readonly Statement[],
  proposing: Proposing,
): Written | undefined {
  const letters = lettersFor(statements);
  const pattern = letters && patternOf(tokens, letters, statements[0], proposing);
  if (letters === undefined || pattern === undefined) return undefined;
  const there = new Set(holesIn(tokens));
  if (statements.some(({ value }) => !there.has(value))) return undefined;
  const absent = [...letters.keys()].filter((name) => !there.has(name));
  const said = absent.map((name) => ({
    name,
    hole: `<${letters.get(name)}:${proposing.holes.get(name)?.base}>`,
  }));
  const isKnown = (name: string) => mayBeUnderstood(name, tokens, proposing);
  const understood = said.filter(({ name }) => isKnown(name)).map(({ hole }) => hole.replace("<", "<="));
  const heads = statements.map(
    (each) =>
      `${each.predicate}(${namesOf(each)
        .map((name) => letters.get(name))
        .join(", ")})`,
  );
  return {
    construction: `${heads.join(" & ")} = ${[pattern, ...understood].join(" ")}`,
    lacks: said.filter(({ name }) => !isKnown(name)).map(({ hole }) => hole),
  };
}

/** Each hole of the facts with a letter of its own; none where there are more holes than letters. */
function lettersFor(statements: readonly Statement[]): ReadonlyMap<string, string> | undefined {
  const letters = new Map<string, string>();
  for (const statement of statements) {
    for (const place of PLACES[statement.predicate]) {
      const name = statement[place];
      if (name === undefined || letters.has(name)) continue;
      const letter = [...LETTERS[place]].find((each) => ![...letters.values()].includes(each));
      if (letter === undefined) return undefined;
      letters.set(name, letter);
    }
  }
  return letters;
}

/** Words and marks that the notation has for themselves. */
const MAY_STAND = /^(?:[\p{L}’'-]+|[,:])$/u;

/** The sentence in our notation; none where it has holes of other facts, or what no construction may hold. */
function patternOf(
  tokens: readonly Token[],
  letters: ReadonlyMap<string, string>,
  first: Statement | undefined,
  { holes }: Proposing,
): string | undefined {
  const holeAt = (token: HoleToken, at: number): string | undefined => {
    const [letter, base] = [letters.get(token.name), holes.get(token.name)?.base];
    if (letter === undefined || base === undefined) return undefined;
    const isSubject = token.name === first?.subject && MAY_AGREE.includes(base) && isAhead(tokens, at);
    return `<${letter}${isSubject ? "!" : ""}:${base}${token.form === "plain" ? "" : `.${token.form}`}>`;
  };
  const pieces = tokens.map((token, at) => {
    if (token.kind === "hole") return holeAt(token, at);
    return MAY_STAND.test(token.text) ? token.text : undefined;
  });
  return pieces.includes(undefined) ? undefined : pieces.join(" ");
}

type HoleToken = Extract<Token, { kind: "hole" }>;

/** Where it comes first, or behind its article, the verb goes by its number. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  return at === 0 || (at === 1 && ARTICLES.includes(tokens[0]?.text ?? ""));
}

const ARTICLES: readonly string[] = ["een", "de", "het", "a", "an", "the"];

const MAY_AGREE: readonly Hole["base"][] = ["role", "roles", "background", "backgrounds"];
const MAY_BE_UNDERSTOOD: readonly Hole["base"][] = ["role", "background"];

/** The only one of its kind, named before: in a sentence before, or in this one. */
function mayBeUnderstood(name: string, tokens: readonly Token[], { holes, named }: Proposing): boolean {
  const base = holes.get(name)?.base;
  if (base === undefined || !MAY_BE_UNDERSTOOD.includes(base)) return false;
  return onlyOf(holes, base) !== undefined && (named.has(name) || holesIn(tokens).includes(name));
}
