import { PREDICATES, type Predicate } from "../../../src/answer/answer.ts";
import type { Language } from "../../../src/language.ts";
import { PLACES, type Place } from "../../../src/llm/wording/grammar/pattern.ts";
import type { Hole, HoleBase, HoleForm } from "../../../src/llm/wording/hole.ts";
import type { Shape, Statement } from "../../../src/llm/wording/shape.ts";

/** What may stand in a place of a predicate's facts; a pool of two holes a base makes facts share what they are about. */
const BASES: Readonly<Record<Predicate, Readonly<Partial<Record<Place, readonly HoleBase[]>>>>> = {
  has_category: { subject: ["role"], value: ["category"] },
  has_focus: { subject: ["role"], value: ["focus"] },
  does: { subject: ["role"], value: ["task"] },
  uses: { subject: ["role"], value: ["tools", "tool"] },
  rated: { subject: ["role", "roles"], value: ["rating"], within: ["market"] },
  takes: { subject: ["role"], audience: ["level"], value: ["duration"] },
  hired_or_grown: { subject: ["role"], value: ["advice"] },
  asks_about: { subject: ["role"], value: ["questions"] },
  counts: { subject: ["role"], value: ["count"] },
  best_fits: { subject: ["background", "backgrounds"], value: ["role"] },
  second_fits: { subject: ["background", "backgrounds"], value: ["role"] },
  bridged_in: { subject: ["background", "backgrounds"], to: ["role"], value: ["duration"] },
  needs_lead: { subject: ["capability"], value: ["role"] },
  matches: { subject: ["term"], value: ["role", "roles"] },
};
const MANY: readonly HoleBase[] = ["roles", "backgrounds", "tools", "duration"];
const EITHER: readonly HoleBase[] = ["count", "questions"];
const NAMED: readonly HoleBase[] = ["role", "background", "level"];
const LISTS: readonly HoleBase[] = ["roles", "backgrounds"];
const MOST_FACTS = 5;
const POOL = 2;

/**
 * A shape that no answer need have: up to five facts of any predicates, or of one, about few things. Two facts are never the
 * same, and a hole that is a subject here may be a value there, so that whatever could be confused stands side by side.
 */
export function randomShape(language: Language, random: () => number): Shape {
  const pick = <Each>(list: readonly [Each, ...Each[]] | readonly Each[]): Each =>
    list[Math.floor(random() * list.length)] as Each;
  const only = random() < 0.5 ? [pick(PREDICATES)] : PREDICATES;
  const holes = new Map<string, Hole>();
  const fresh = new Map<HoleBase, number>();
  const nameIn = (predicate: Predicate, place: Place): string => {
    const base = pick(BASES[predicate][place] ?? []);
    const isPooled = (place !== "value" && base !== "market") || base === "role";
    const next = (fresh.get(base) ?? 0) + 1;
    const number = base === "market" ? 1 : isPooled ? 1 + Math.floor(random() * POOL) : next;
    fresh.set(base, next);
    const name = `${base}${number}`;
    if (!holes.has(name)) holes.set(name, holeOf(name, base, random));
    return name;
  };
  const statements = new Map<string, Statement>();
  const count = 1 + Math.floor(random() * MOST_FACTS);
  for (let tries = 0; tries < count; tries += 1) {
    const predicate = pick(only);
    const ofCatalog = predicate === "counts" && random() < 0.5;
    const places = ofCatalog ? (["value"] as const) : PLACES[predicate];
    const named = Object.fromEntries(places.map((place) => [place, nameIn(predicate, place)]));
    const key = JSON.stringify([predicate, named]);
    const { value = "", ...others } = named;
    if (!statements.has(key))
      statements.set(key, { id: `f${statements.size + 1}`, predicate, ...others, value });
  }
  return { language, register: "informal", statements: [...statements.values()], holes: [...holes.values()] };
}

function holeOf(name: string, base: HoleBase, random: () => number): Hole {
  const isMany = MANY.includes(base) || (EITHER.includes(base) && random() < 0.5);
  const forms: readonly HoleForm[] = NAMED.includes(base)
    ? ["plain", "one", "the", "plural"]
    : LISTS.includes(base)
      ? ["plain", "plural"]
      : ["plain"];
  return { name, base, number: isMany ? "many" : "one", forms };
}
