import type { RoleId } from "../../../ids.ts";
import { fold, toWords } from "../../../text/words.ts";
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
  /** All that a concept, or a word by its stem, may weigh. */
  readonly weights: { readonly concept: (name: string) => unknown; readonly stem: (stem: string) => unknown };
};

type Pattern = {
  readonly role: RoleId;
  readonly concepts: readonly string[];
  readonly points: number;
  /** Its place among all patterns: points are added up in that order. */
  readonly rank: number;
};

/** Weighs descriptions: concepts that stand together, and in a small way the words of the catalog itself. */
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
  const own = ownWords(known);
  const weigh = (reading: Reading, from = 0, to = reading.words.length) => {
    const found: Found = new Map();
    const places = placesOf(reading.concepts.filter((span) => span.from >= from && span.to <= to));
    const possible = [...places.keys()].flatMap((concept) => patterns.get(concept) ?? []);
    possible.sort((one, other) => one.rank - other.rank);
    for (const { role, concepts: wanted, points } of possible) {
      const at = placeOf(wanted, places);
      if (at !== undefined) add(found, role, points, at, wanted.join("+"));
    }
    addOwnWords(found, own, reading.words.slice(from, to), from);
    return [...found]
      .map(([role, entry]) => ({ role, ...entry }))
      .sort((one, other) => other.points - one.points);
  };
  const weights = { concept: (name: string) => patterns.get(name), stem: (stem: string) => own.get(stem) };
  return Object.assign(weigh, { weights });
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

/** Each word once, however often it is said. */
function addOwnWords(found: Found, own: OwnWords, words: Reading["words"], from: number): void {
  const counted = new Set<string>();
  for (const [index, word] of words.entries()) {
    const owners = own.get(word.stem);
    if (owners === undefined || counted.has(word.stem)) continue;
    counted.add(word.stem);
    for (const [role, points] of owners) add(found, role, points, from + index, word.text);
  }
}

type OwnWords = ReadonlyMap<string, readonly (readonly [RoleId, number])[]>;

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

/** Words that only one or two roles of the catalog use, at a fraction of a point each. */
function ownWords(known: Known): OwnWords {
  const users = new Map<string, Set<RoleId>>();
  for (const role of known.roles) {
    const statements = [role.oneLiner, role.mission, role.focus, ...role.responsibilities];
    for (const { nl, en } of statements) {
      for (const { stem } of toWords(fold(`${nl} ${en}`))) {
        if (stem.length < 5) continue;
        const set = users.get(stem) ?? new Set();
        users.set(stem, set.add(role.id));
      }
    }
  }
  const rare = [...users].filter(([, roles]) => roles.size <= 2);
  return new Map(
    rare.map(([stem, roles]) => [stem, [...roles].map((role) => [role, 0.4 / roles.size] as const)]),
  );
}
