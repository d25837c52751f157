import type { RoleId } from "../../../ids.ts";
import { foldPhrase } from "../../../text/phrases.ts";
import { stemOf } from "../../../text/stem.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Known } from "./known-catalog.ts";

/** A way to write a role's name. `rank` settles who gets a name that two roles claim: the higher one. */
export type RoleName = {
  readonly phrase: string;
  readonly role: RoleId;
  readonly others: readonly RoleId[];
  readonly rank: number;
};

const MOST_VARIANTS = 24;

/** Every way to write a role that follows from catalog and vocabulary: names, aliases, their variants, keys with a head. */
export function roleNames(known: Known, vocabulary: Vocabulary): readonly RoleName[] {
  const written = known.roles.flatMap((role) => [
    ...[role.name.nl.text, role.name.en.text].map((phrase) => ({
      phrase,
      role: role.id,
      others: [],
      rank: 3,
    })),
    ...role.aliases.map(({ text, ambiguousWith }) => ({
      phrase: text,
      role: role.id,
      others: ambiguousWith ?? [],
      rank: 2,
    })),
  ]);
  const own = vocabulary.roles.flatMap(({ id, names }) =>
    names.map((phrase) => ({ phrase, role: id, others: [], rank: 4 })),
  );
  const keyed = vocabulary.roles.flatMap(({ id, keys }) =>
    keys.flatMap((key) =>
      headsOf(vocabulary).map((head) => ({
        phrase: foldPhrase(`${key} ${head}`),
        role: id,
        others: [],
        rank: 0,
      })),
    ),
  );
  const full = [...own, ...written].flatMap((name) => variantsOf(name, vocabulary));
  return settle([...full, ...keyed], [...Object.keys(vocabulary.nearby), ...titlesOutside(known)]);
}

/** Every way to write a title that is no name of a role. */
export function titlesOutside({ titles }: Pick<Known, "titles">): readonly string[] {
  return titles
    .filter(({ relation }) => relation !== "another_name")
    .flatMap(({ name, aliases }) => [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)]);
}

function headsOf(vocabulary: Vocabulary): readonly string[] {
  const heads = vocabulary.cues["role-head"];
  return heads === undefined ? [] : [...heads.nl, ...heads.en];
}

/** Folded. */
function variantsOf(name: RoleName, vocabulary: Vocabulary): readonly RoleName[] {
  const words = foldPhrase(name.phrase).split(" ");
  if (words.length < 2) return [{ ...name, phrase: words.join(" ") }];
  let built: readonly (readonly string[])[] = [[]];
  for (const word of words) {
    const choices = [word, ...(vocabulary.variants[word] ?? [])];
    built = built.flatMap((start) => choices.map((choice) => [...start, choice])).slice(0, MOST_VARIANTS);
  }
  const bare = built
    .filter(([first, ...rest]) => first === "ai" && rest.length > 1)
    .map(([, ...rest]) => rest);
  return [
    { ...name, phrase: words.join(" ") },
    ...built.map((each) => ({ ...name, phrase: each.join(" "), rank: name.rank - 0.5 })),
    ...bare.map((each) => ({ ...name, phrase: each.join(" "), rank: name.rank - 1 })),
    ...[...built, ...bare]
      .filter(([first = "", last = "", ...more]) => more.length === 0 && first.length > 3 && last.length > 7)
      .map((each) => ({ ...name, phrase: foldPhrase(each.join("")), rank: name.rank - 1 })),
  ];
}

/**
 * One owner a phrase, which is folded already; the other claimants stay as other readings. A name that is known as no role
 * at all goes.
 */
function settle(names: readonly RoleName[], outside: readonly string[]): readonly RoleName[] {
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemOf(word);
    stems.set(word, known);
    return known;
  };
  const stemmed = (phrase: string): string => phrase.split(" ").map(stem).join(" ");
  const barred = new Set(outside.map((phrase) => stemmed(foldPhrase(phrase))));
  const owners = new Map<string, RoleName>();
  for (const name of names) {
    const { phrase } = name;
    if (barred.has(stemmed(phrase))) continue;
    const owner = owners.get(phrase);
    if (owner === undefined) owners.set(phrase, name);
    else owners.set(phrase, name.rank > owner.rank ? joined(name, owner) : joined(owner, name));
  }
  return [...owners.values()];
}

function joined(owner: RoleName, other: RoleName): RoleName {
  if (owner.role === other.role) return owner;
  const others = [...owner.others, other.role, ...other.others].filter((role) => role !== owner.role);
  return { ...owner, others: [...new Set(others)] };
}
