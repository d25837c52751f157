import type { Shape, Statement } from "../shape.ts";

/**
 * Wordings that a person wrote, by the outline of a lead: `does(role1 task1) rated(role1 rating1 market1)`.
 * Each variant is a list of sentences; code finds out which facts a sentence says.
 */
export type WordingsByOutline = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What a lead says, in a line that a person can read. */
export function outlineOf(shape: Shape): string {
  return shape.statements.map(outlined).join(" ");
}

function outlined({ predicate, subject, audience, to, value, within }: Statement): string {
  return `${predicate}(${[subject, audience, to, value, within].filter((name) => name !== undefined).join(" ")})`;
}
