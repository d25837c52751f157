import type { Predicate } from "../../../answer/answer.ts";

/** What a sentence says, by the holes that it is about: a fact without its values. */
export type Said = {
  readonly predicate: Predicate;
  readonly subject?: string;
  readonly audience?: string;
  readonly to?: string;
  readonly value: string;
  readonly within?: string;
};

/** Every hole that it is about, in the order of its places. */
export function namesOf({ subject, audience, to, value, within }: Said): readonly string[] {
  return [subject, audience, to, value, within].filter((name) => name !== undefined);
}

/** A line that names it: `rated(role1 rating1 market1)`. */
export function factKey(said: Said): string {
  return `${said.predicate}(${namesOf(said).join(" ")})`;
}
