import { PREDICATES, type Predicate } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import { ordersOf } from "./clause-orders.ts";
import { NotationError, readPattern, type Spot } from "./notation.ts";
import { type Construction, type Head, type Pattern, PLACES, placesOf } from "./pattern.ts";
import { alwaysBinds, basesOf, bindsAtAll } from "./pattern-facts.ts";
import type { Resolver } from "./resolving.ts";

const CONSTRUCTION = /^\s*(?<ships>\*\s*)?(?<heads>[a-z_]+\([^=]*\))\s*=/u;
const HEAD = /^(?<predicate>[a-z_]+)\((?<variables>[a-z](?:,\s*[a-z])*)\)$/u;
/** What may stand at the end of a line: `#after=counts`, `#and`. */
const FLAG = /\s#(?<name>[a-z]+)(?:=(?<value>[a-z_]+))?$/u;

/** A part of a line, and in which column it begins. */
type Part = { readonly text: string; readonly column: number };

/**
 * Reads a line such as `* takes(s, a, v) = the path to <s:role> takes <a:level.one> <v:duration> ;; <a:level.one> <v:duration>`.
 * @param place how many constructions that begin with this predicate stand before it, counted by the caller
 * @throws NotationError
 */
export function readConstruction(
  line: Part & { readonly file: string; readonly line: number },
  language: Language,
  resolve: Resolver["resolve"],
  place: (predicate: Predicate) => number,
): Construction {
  const found = CONSTRUCTION.exec(line.text);
  if (found === null)
    throw new NotationError("write Name = pattern, or predicate(s, v) = sentence", {
      line: line.line,
      column: 1,
    });
  const heads = headsOf(found.groups?.["heads"] ?? "", { line: line.line, column: 1 });
  const { flags, body } = flagsIn(line.text, line.line);
  const [sentence, ...shorter] = sentencesIn(body, found[0].length, line.line);
  const [first] = heads;
  const variables = heads.flatMap((each) => each.variables);
  const subject = first.variables.length > 1 ? first.variables[0] : undefined;
  const { orders, withoutSubject, subjectNumbers } = ordersOf(readPattern(sentence.text, sentence), {
    language,
    resolve,
    needs: variables,
    subject,
  });
  for (const { pattern } of orders) demand(pattern, variables, variables, sentence);
  return {
    name: `${first.predicate} ${place(first.predicate) + 1}`,
    heads,
    values: heads.map(
      (head) => new Set(orders.flatMap(({ pattern }) => basesOf(pattern, valueVariable(head)))),
    ),
    orders,
    withoutSubject: heads.every((each) => each.variables[0] === subject) ? withoutSubject : [],
    subjectNumbers,
    shortened: shorter.map((each) => {
      const pattern = resolve(readPattern(each.text, each));
      demand(pattern, heads.map(valueVariable), variables, each);
      return pattern;
    }),
    ...flags,
    ships: found.groups?.["ships"] !== undefined,
    text: line.text,
    where: `${line.file}:${line.line}:${line.column}`,
  };
}

function headsOf(text: string, spot: Spot): readonly [Head, ...Head[]] {
  const [first, ...others] = text.split("&").map((each) => headOf(each.trim(), spot));
  if (first === undefined) throw new NotationError("there is no predicate before =", spot);
  return [first, ...others];
}

function headOf(text: string, spot: Spot): Head {
  const groups = HEAD.exec(text)?.groups;
  const predicate = PREDICATES.find((each) => each === groups?.["predicate"]);
  if (predicate === undefined)
    throw new NotationError(`${text} is no predicate of a lead; there are ${PREDICATES.join(", ")}`, spot);
  const variables = (groups?.["variables"] ?? "").split(",").map((each) => each.trim());
  const places = PLACES[predicate];
  const ofCatalog = predicate === "counts" && variables.length === 1;
  if (variables.length !== places.length && !ofCatalog)
    throw new NotationError(`${predicate} has ${places.join(", ")}: write a variable for each`, spot);
  return { predicate: predicate, variables };
}

function valueVariable(head: Head): string {
  return head.variables[placesOf(head).indexOf("value")] ?? "";
}

type Flags = Pick<Construction, "after" | "endsWithAnd">;

function flagsIn(text: string, line: number): { readonly flags: Flags; readonly body: string } {
  const found = FLAG.exec(text);
  if (found === null) return { flags: { endsWithAnd: false }, body: text };
  const { flags, body } = flagsIn(text.slice(0, found.index).trimEnd(), line);
  const { name, value } = found.groups ?? {};
  if (name === "and" && value === undefined) return { flags: { ...flags, endsWithAnd: true }, body };
  const after = PREDICATES.find((each) => each === value);
  if (name !== "after" || after === undefined)
    throw new NotationError(`${found[0].trim()} is no flag; there are #and and #after=predicate`, {
      line,
      column: found.index + 2,
    });
  return { flags: { ...flags, after }, body };
}

/** The sentence and its shortened forms, which stand behind `;;`. */
function sentencesIn(text: string, from: number, line: number): readonly [Part & Spot, ...(Part & Spot)[]] {
  const parts: (Part & Spot)[] = [];
  let column = from + 1;
  for (const part of text.slice(from).split(";;")) {
    if (part.trim() === "") throw new NotationError("there is no sentence here", { line, column });
    parts.push({ text: part, line, column });
    column += part.length + 2;
  }
  const [first, ...others] = parts;
  if (first === undefined) throw new NotationError("there is no sentence here", { line, column });
  return [first, ...others];
}

/**
 * Every way to say it must say what its facts are about, or two sentences would mean the same and one of them less; and nothing
 * else, or it would say what it does not denote.
 */
function demand(pattern: Pattern, needed: readonly string[], variables: readonly string[], spot: Spot): void {
  const bound = alwaysBinds(pattern);
  const missing = needed.filter((each) => !bound.has(each));
  if (missing.length > 0)
    throw new NotationError(
      `not every way to say this has a hole for ${[...new Set(missing)].join(", ")}`,
      spot,
    );
  const more = [...bindsAtAll(pattern)].filter((each) => !variables.includes(each));
  if (more.length > 0)
    throw new NotationError(
      `this has a hole for ${more.join(", ")}, of which no predicate says anything`,
      spot,
    );
}
