import type { RoleId } from "../../../ids.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Known } from "./known-catalog.ts";
import type { Reading } from "./reading.ts";

/** How much a text speaks of a role's work without naming it. */
export type Evidence = {
  readonly role: RoleId;
  readonly points: number;
  readonly from: number;
  readonly why: readonly string[];
};

/** Points from which on a description counts as naming the role. */
export const ENOUGH = 3;

/** How far apart the concepts of one kind of work may stand, in words. */
const REACH = 9;

export type Weigh = ((reading: Reading, from?: number, to?: number) => readonly Evidence[]) & {
  /** All that a concept may weigh. */
  readonly weightsOf: (concept: string) => unknown;
};

type Pattern = {
  readonly role: RoleId;
  readonly concepts: readonly string[];
  readonly points: number;
  /** Its place among all patterns: points are added up in that order. */
  readonly rank: number;
};

/** Weighs descriptions: concepts that stand together. */
export function makeWeigh(known: Known, vocabulary: Vocabulary): Weigh {
  const exists = new Set(known.roles.map(({ id }) => id));
  const patterns = byFirstConcept(
    vocabulary.roles
      .filter(({ id }) => exists.has(id))
      .flatMap(({ id, work }) => [
        ...work.strong.map((line) => ({ role: id, line, points: 3 })),
        ...work.normal.map((line) => ({ role: id, line, points: 2 })),
        ...work.weak.map((line) => ({ role: id, line, points: 1 })),
      ]),
  );
  const weigh = (reading: Reading, from = 0, to = reading.words.length) => {
    const found: Found = new Map();
    const places = placesOf(reading.concepts.filter((span) => span.from >= from && span.to <= to));
    const possible = [...places.keys()].flatMap((concept) => patterns.get(concept) ?? []);
    possible.sort((one, other) => one.rank - other.rank);
    for (const { role, concepts: wanted, points } of possible) {
      const at = placeOf(wanted, places);
      if (at !== undefined) add(found, role, points, at, wanted.join("+"));
    }
    return [...found]
      .map(([role, entry]) => ({ role, ...entry }))
      .sort((one, other) => other.points - one.points);
  };
  return Object.assign(weigh, { weightsOf: (concept: string) => patterns.get(concept) });
}

type Found = Map<RoleId, { points: number; from: number; readonly why: string[] }>;

function add(found: Found, role: RoleId, points: number, at: number, why: string): void {
  const entry = found.get(role);
  if (entry === undefined) found.set(role, { points, from: at, why: [why] });
  else {
    entry.points += points;
    entry.from = Math.min(entry.from, at);
    entry.why.push(why);
  }
}

type Work = { readonly role: RoleId; readonly line: string; readonly points: number };

function byFirstConcept(work: readonly Work[]): ReadonlyMap<string, readonly Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  work.forEach(({ role, line, points }, rank) => {
    const concepts = line.split(/\s+/u);
    const [first = ""] = concepts;
    const list = patterns.get(first) ?? [];
    patterns.set(first, list);
    list.push({ role, concepts, points, rank });
  });
  return patterns;
}

/** Where each concept stands. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(concepts: Reading["concepts"]): Places {
  const places = new Map<string, number[]>();
  for (const { meaning, from } of concepts) {
    const list = places.get(meaning);
    if (list === undefined) places.set(meaning, [from]);
    else list.push(from);
  }
  return places;
}

function placeOf(wanted: readonly string[], places: Places): number | undefined {
  const [first = [], ...others] = wanted.map((concept) => places.get(concept) ?? []);
  for (const from of first) {
    const partners = others.map((list) => list.find((at) => Math.abs(at - from) <= REACH));
    if (partners.every((partner) => partner !== undefined))
      return Math.min(from, ...partners.flatMap((partner) => partner ?? []));
  }
  return undefined;
}
