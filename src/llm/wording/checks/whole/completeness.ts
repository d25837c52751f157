import type { DraftSentence } from "../../draft.ts";
import { saidIn } from "../../said-in.ts";
import type { Shape, Statement } from "../../shape.ts";
import { tokensOf } from "../../token.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C3-completeness");

/**
 * C3: every fact is said exactly once, a sentence cites exactly the facts whose values it holds, and where a move leads to
 * is named beside its weeks.
 */
export function checkCompleteness(sentences: readonly DraftSentence[], shape: Shape): readonly Violation[] {
  const named = sentences.map(({ text }) => namesIn(text));
  const all = named.flat();
  const own = shape.statements.flatMap((each) => [
    { id: each.id, name: each.value },
    ...(each.audience === undefined ? [] : [{ id: each.id, name: each.audience }]),
  ]);
  const shared = shape.statements.flatMap((each) =>
    [each.subject, each.within].filter((name) => name !== undefined),
  );
  return [
    ...own.flatMap(({ id, name }) => timesSaid(id, name, timesOf(name, all) - leadingTo(name, shape))),
    ...[...new Set(shared)]
      .filter((name) => !all.includes(name))
      .map((name) => complain(`[[${name}]] is missing; name it at least once`)),
    ...sentences.flatMap((sentence, index) =>
      citesTruly(sentence, named[index] ?? [], shape.statements, index + 1),
    ),
  ];
}

function namesIn(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => (token.kind === "hole" ? [token.name] : []));
}

function timesOf(name: string, names: readonly string[]): number {
  return names.filter((each) => each === name).length;
}

/** How many facts are about a move to what stands in this hole: each names it once more. */
function leadingTo(name: string, { statements }: Shape): number {
  return statements.filter(({ to }) => to === name).length;
}

function timesSaid(id: string, name: string, times: number): readonly Violation[] {
  if (times === 1) return [];
  return [
    complain(
      times <= 0
        ? `[[${name}]] of fact ${id} is missing`
        : `[[${name}]] of fact ${id} is said ${times} times; once is enough`,
    ),
  ];
}

function citesTruly(
  { facts }: DraftSentence,
  names: readonly string[],
  statements: readonly Statement[],
  number: number,
): readonly Violation[] {
  const said = saidIn(names, statements);
  return statements.flatMap(({ id, value, audience, to }) => {
    const holds = said.includes(id);
    const cites = facts.includes(id);
    if (holds !== cites)
      return [
        complain(
          cites
            ? `sentence ${number} cites ${id} but has no [[${value}]]`
            : `sentence ${number} has [[${value}]] but does not cite ${id}`,
        ),
      ];
    if (audience !== undefined && names.includes(audience) !== holds)
      return [complain(`[[${audience}]] and [[${value}]] must stand in the same sentence`)];
    if (to !== undefined && holds && !names.includes(to))
      return [complain(`[[${value}]] is of the move to [[${to}]]: name that role in the same sentence`)];
    return [];
  });
}
