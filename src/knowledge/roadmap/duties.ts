import type { RoleId } from "../../ids.ts";
import type { Overlay, RegulatoryClass, RegulatoryRule } from "../schema/capability.ts";
import type { Letters } from "./letters.ts";
import { makeMatcher } from "./term-matcher.ts";

/** What a line may be a candidate for. */
export type Duties = {
  readonly class: RegulatoryClass;
  readonly overlays: readonly Overlay[];
  readonly addSupport: readonly RoleId[];
  readonly rules: readonly string[];
};

/** Which regulatory rules hold for a line, whatever it needs. The heaviest class of them counts. */
export function makeDuties(
  rules: readonly RegulatoryRule[],
): (letters: Letters, isMapped: boolean) => Duties {
  const match = makeMatcher(
    rules.flatMap((rule) =>
      rule.all.flatMap((group) => group.map((term) => ({ term, meaning: { rule, group } }))),
    ),
  );
  return (letters, isMapped) => {
    const groups = new Set(match(letters).map(({ meaning }) => meaning.group));
    const held = rules.filter((rule) => rule.all.every((group) => groups.has(group)));
    const base: RegulatoryClass = isMapped ? "R1" : "R0";
    return {
      class: held.map((rule) => rule.class ?? base).reduce(heavier, base),
      overlays: [...new Set(held.flatMap((rule) => rule.overlays ?? []))].sort(),
      addSupport: [...new Set(held.flatMap((rule) => rule.addSupport ?? []))],
      rules: held.map((rule) => rule.id),
    };
  };
}

function heavier(one: RegulatoryClass, other: RegulatoryClass): RegulatoryClass {
  return other > one ? other : one;
}
