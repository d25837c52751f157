import type { Statement } from "../shape.ts";
import { namesOf } from "./fact-key.ts";
import { type Construction, placesOf } from "./pattern.ts";

/** Names of holes, by the variables of a construction. */
export type Bound = ReadonlyMap<string, string>;

/** The holes of a construction that says the first of these facts; nothing where it says others. */
export function boundTo({ heads }: Construction, statements: readonly Statement[]): Bound | undefined {
  const bound = new Map<string, string>();
  for (const [index, head] of heads.entries()) {
    const statement = statements[index];
    const places = placesOf(head);
    if (statement?.predicate !== head.predicate || namesOf(statement).length !== places.length)
      return undefined;
    for (const [place, variable] of head.variables.entries()) {
      const name = statement[places[place] ?? "value"];
      if (name === undefined || (bound.get(variable) ?? name) !== name) return undefined;
      bound.set(variable, name);
    }
  }
  return bound;
}
