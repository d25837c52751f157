import { type Bound, boundTo } from "../../../src/llm/wording/grammar/binding-holes.ts";
import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import { alwaysBinds } from "../../../src/llm/wording/grammar/pattern-facts.ts";
import { sayIt } from "../../../src/llm/wording/grammar/saying.ts";
import { type Hole, written } from "../../../src/llm/wording/hole.ts";
import type { Delexicalised, Statement } from "../../../src/llm/wording/shape.ts";
import type { Manner } from "./any-saying.ts";

type Around = {
  readonly grammar: Grammar;
  readonly lead: Delexicalised;
  readonly writing: Pick<Manner, "holes" | "named">;
};

/** What must stand in a sentence before a pattern is said: nothing before a whole one, and no answer where nothing would do. */
export function standingBefore(
  {
    construction,
    pattern,
    told,
    number,
  }: {
    readonly construction: Construction;
    readonly pattern: Pattern;
    readonly told: Told;
    readonly number: Hole["number"];
  },
  around: Around,
): Before | undefined {
  const { shortened, withoutSubject, subjectNumbers } = construction;
  if (shortened.includes(pattern)) return firstMember(construction, told.bound, around);
  if (!withoutSubject.includes(pattern)) return NOTHING_BEFORE;
  return subjectNumbers.has(number) ? subjectBefore(told, number, around) : undefined;
}

type Told = { readonly statements: readonly Statement[]; readonly bound: Bound };
type Before = { readonly words: readonly string[]; readonly statements: readonly Statement[] };

const NOTHING_BEFORE: Before = { words: [], statements: [] };

/** Facts that a construction can say together. */
export function toldBy(construction: Construction, all: readonly Statement[]): readonly Told[] {
  const tuples =
    construction.heads.length === 1
      ? all.map((each) => [each])
      : all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other]));
  return tuples.flatMap((statements) => {
    const bound = boundTo(construction, statements);
    return bound === undefined ? [] : [{ statements, bound }];
  });
}

/** What stands before a shortened member: the whole sentence about something else, with all that the member leaves out. */
function firstMember(
  construction: Construction,
  bound: Bound,
  { lead, writing }: Around,
): Before | undefined {
  const {
    shortened,
    orders: [order],
  } = construction;
  const said = new Set(shortened.flatMap((each) => [...alwaysBinds(each)]));
  const other = toldBy(construction, lead.shape.statements).find(
    (each) =>
      [...each.bound].every(([variable, name]) => said.has(variable) || bound.get(variable) === name) &&
      [...each.bound].every(([variable, name]) => !said.has(variable) || bound.get(variable) !== name),
  );
  const words = order && other && sayIt(order.pattern, other.bound, writing);
  if (words === undefined || other === undefined) return undefined;
  return { words: [...words, JOINS], statements: other.statements };
}

/** What stands before a second verb: a sentence about the same, which begins with its subject in this number. */
function subjectBefore(
  { statements }: Told,
  number: Hole["number"],
  { grammar, lead, writing }: Around,
): Before | undefined {
  const subject = statements[0]?.subject ?? "";
  const others = lead.shape.statements.filter(
    (each) => each.subject === subject && !statements.includes(each),
  );
  const isMany = (words: readonly string[]) => words.includes(written(subject, "plural"));
  for (const construction of grammar.constructions)
    for (const order of construction.orders.filter(({ sharesSubject }) => sharesSubject))
      for (const told of toldBy(construction, others)) {
        const words = sayIt(order.pattern, told.bound, writing);
        if (words !== undefined && isMany(words) === (number === "many"))
          return { words: [...words, JOINS], statements: told.statements };
      }
  return undefined;
}

/** Stands where a row goes on; what is written there is a matter of the language. */
export const JOINS = "&";
