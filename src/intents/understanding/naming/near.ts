import type { RoleId } from "../../../ids.ts";
import { editDistance } from "../../../text/distance.ts";
import { stemOf } from "../../../text/stem.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Names } from "../reading/names.ts";
import { nameKey } from "./name-key.ts";

/** What words that name no role come near to. */
export type Near = {
  /** Roles with a name that is a slip away, nearest first. */
  readonly misspelt: (text: string) => readonly RoleId[];
  /** Roles that the words, without those that stand beside a name, come near to in any way, nearest first. */
  readonly roles: (words: readonly string[]) => readonly RoleId[];
};

/** Whose word a stem is. */
type Words = ReadonlyMap<string, ReadonlySet<RoleId>>;

/** Letters of a name from which on one wrong letter leaves it recognisable, and two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/** What points to a role: a title outside the nine that the catalog places, its name but for two slips, its words. */
const POINTS = { title: 30, twoSlips: 20, own: 10, alias: 3 };
/** A role with less than this part of the best one's points is not near. */
const LEAST_SHARE = 0.15;
const SHORTEST_WORD = 4;

/** Made once for a catalog. */
export function makeNear({ roles }: Known, names: Names): Near {
  const written = roles.flatMap(({ id, name, aliases }) =>
    [id, name.nl.text, name.en.text, ...aliases.map(({ text }) => text)].map((text) => ({
      key: nameKey(text),
      role: id,
    })),
  );
  const titles = new Map(names.nearby.map(([phrase, near]) => [nameKey(phrase), near]));
  const own = byWord(roles, ({ id, name }) => [id, name.nl.text, name.en.text]);
  const also = byWord(roles, ({ aliases }) => aliases.map(({ text }) => text));

  const slips = (key: string, most: number): readonly RoleId[] => {
    const least = most === 1 ? ONE_SLIP : TWO_SLIPS;
    const found = written.filter(
      (each) => each.key.length >= least && editDistance(key, each.key, most) <= most,
    );
    // Letters are left out more often than added, so the longer name is the likelier one.
    const longest = found.sort((one, other) => other.key.length - one.key.length);
    return [...new Set(longest.map(({ role }) => role))];
  };

  return {
    misspelt: (text) => (/\d/u.test(text) ? [] : slips(nameKey(text), 1)),
    roles: (words) => {
      const key = words.join("");
      const shares = (index: Words, most: number) =>
        words.flatMap((word) =>
          [...sharing(word, index)].map(([role, share]) => [role, most * share] as const),
        );
      return ranked([
        ...(titles.get(key) ?? []).map((role, place) => [role, POINTS.title - place] as const),
        ...slips(key, 2).map((role) => [role, POINTS.twoSlips] as const),
        ...shares(own, POINTS.own),
        ...shares(also, POINTS.alias),
      ]);
    },
  };
}

function ranked(pointing: readonly (readonly [RoleId, number])[]): readonly RoleId[] {
  const points = new Map<RoleId, number>();
  for (const [role, more] of pointing) points.set(role, (points.get(role) ?? 0) + more);
  const best = Math.max(0, ...points.values());
  return [...points]
    .filter(([, each]) => each >= best * LEAST_SHARE)
    .sort(([, one], [, other]) => other - one)
    .map(([role]) => role);
}

/** The roles in whose names a word stands, by the stem of the word. */
function byWord(roles: Known["roles"], textsOf: (role: Known["roles"][number]) => readonly string[]): Words {
  const found = new Map<string, Set<RoleId>>();
  for (const role of roles)
    for (const word of textsOf(role).flatMap(wordsOf)) {
      const stem = stemOf(word);
      found.set(stem, (found.get(stem) ?? new Set()).add(role.id));
    }
  return found;
}

/** Whose word this is, but for a slip or a missing end; each owner has the less of it, the more there are. */
function sharing(word: string, index: Words): ReadonlyMap<RoleId, number> {
  const stem = stemOf(word);
  const owners = index.get(stem) ?? closeTo(stem, index);
  return new Map([...owners].map((role) => [role, 1 / owners.size]));
}

function closeTo(stem: string, index: Words): ReadonlySet<RoleId> {
  const owners = new Set<RoleId>();
  for (const [each, roles] of index) {
    const begins = stem.length >= SHORTEST_WORD - 1 && each.startsWith(stem);
    const slipped = Math.min(stem.length, each.length) >= SHORTEST_WORD && editDistance(stem, each, 1) <= 1;
    if (begins || slipped) for (const role of roles) owners.add(role);
  }
  return owners;
}
