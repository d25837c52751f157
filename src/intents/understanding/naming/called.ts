import type { RoleId } from "../../../ids.ts";
import type { Category } from "../../../intent.ts";
import { groupBy } from "../../../knowledge/group.ts";
import { stemOf } from "../../../text/stem.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Names, RoleMeaning, TitleMeaning } from "../reading/names.ts";
import { nameKey } from "./name-key.ts";

/** What a few words call, where they do nothing but name it. */
export type Called = {
  readonly role: RoleId;
  readonly others: readonly RoleId[];
  /** The words also ask for all of it: "mlops alles". */
  readonly whole: boolean;
};

/** Looks names up: no reading and no classifier. */
export type Lookup = {
  /** The role that the words are a name of, or an unmistakable part of its name. */
  readonly role: (text: string) => Called | undefined;
  /** Every role whose name holds all the words: those of "engineer". */
  readonly holding: (text: string) => readonly RoleId[];
  /** The job title outside the catalog that the words are. */
  readonly title: (text: string) => TitleMeaning | undefined;
  /** Whether the words are a job title of none of the roles, and nothing else. */
  readonly isTitle: (text: string) => boolean;
  /** Which of the roles the words say, and nothing else. */
  readonly category: (text: string) => Category | undefined;
  /** The words without those that only stand beside a name. */
  readonly bare: (text: string) => readonly string[];
};

/** Words that change nothing of which role a command names. */
const BESIDE: readonly Cue[] = ["filler", "category-common", "category-emerging", "everything"];
/** Letters from which on the beginning of a word stands for it: "app". */
const SHORTEST_PART = 3;

/** Made once for a catalog. */
export function makeLookup({ roles }: Known, names: Names): Lookup {
  const titles = new Map(
    names.titles.filter(([, { isRole }]) => !isRole).map(([phrase, title]) => [nameKey(phrase), title]),
  );
  const barred = new Set([...names.nearby.map(([phrase]) => nameKey(phrase)), ...titles.keys()]);
  const byKey = rolesByKey(roles, names.roles, barred);
  const parts = new Map(roles.map((role) => [role.id, ownWords(role)]));
  const beside = phrasesOf(names, BESIDE);
  const whole = phrasesOf(names, ["everything"]);
  const filler = phrasesOf(names, ["filler"]);
  const categories = categoriesByKey(names);

  const bare = (text: string) => trimmed(wordsOf(text), beside);
  const holding = (text: string) => {
    const words = bare(text);
    if (words.length === 0 || barred.has(words.join(""))) return [];
    return roles.filter(({ id }) => words.every((word) => isPart(word, parts.get(id)))).map(({ id }) => id);
  };
  const role = (text: string): Called | undefined => {
    const named = byKey.get(nameKey(text));
    if (named !== undefined) return { role: named.role, others: named.others, whole: false };
    const words = wordsOf(text);
    const called = byKey.get(trimmed(words, beside).join(""));
    const [only, ...more] = called === undefined ? holding(text) : [called.role];
    return only === undefined || more.length > 0
      ? undefined
      : { role: only, others: called?.others ?? [], whole: trimmed(words, whole).length < words.length };
  };
  return {
    role,
    holding,
    bare,
    title: (text) => titles.get(nameKey(text)),
    isTitle: (text) => barred.has(nameKey(text)),
    category: (text) =>
      categories.get(nameKey(text)) ?? categories.get(trimmed(wordsOf(text), filler).join("")),
  };
}

/** Names, ids and aliases of the catalog before whatever else people call a role. */
function rolesByKey(
  roles: Known["roles"],
  phrases: Names["roles"],
  barred: ReadonlySet<string>,
): ReadonlyMap<string, RoleMeaning> {
  const byKey = new Map<string, RoleMeaning>();
  const exist = new Set(roles.map(({ id }) => id));
  const add = (key: string, meaning: RoleMeaning) => {
    if (key !== "" && !byKey.has(key)) byKey.set(key, meaning);
  };
  for (const { id, name } of roles)
    for (const own of [id, name.nl.text, name.en.text]) add(nameKey(own), { role: id, others: [] });
  const aliases = groupBy(
    roles.flatMap(({ id, aliases: all }) => all.map((each) => ({ ...each, role: id }))),
    ({ text }) => nameKey(text),
  );
  for (const [key, claims] of aliases) {
    const [only, ...others] = claims;
    // Whose an alias of several roles is was settled when the names were gathered.
    if (only !== undefined && others.every(({ role }) => role === only.role))
      add(key, { role: only.role, others: (only.ambiguousWith ?? []).filter((other) => exist.has(other)) });
  }
  for (const [phrase, meaning] of phrases) {
    // Thousands, and folded already.
    const key = phrase.replaceAll(" ", "");
    if (!barred.has(key)) add(key, meaning);
  }
  return byKey;
}

function ownWords({ id, name }: Known["roles"][number]): readonly string[] {
  return [...new Set([id, name.nl.text, name.en.text].flatMap(wordsOf))];
}

function isPart(word: string, own: readonly string[] = []): boolean {
  const stem = stemOf(word);
  return own.some(
    (each) =>
      each === word || stemOf(each) === stem || (word.length >= SHORTEST_PART && each.startsWith(word)),
  );
}

/** Phrases of cues as words, the longest first; an open ending is met as it stands. */
function phrasesOf({ cues }: Names, wanted: readonly Cue[]): readonly (readonly string[])[] {
  return cues
    .filter(([, cue]) => wanted.includes(cue))
    .map(([phrase]) => wordsOf(phrase))
    .sort((one, other) => other.length - one.length);
}

/** Drops such phrases from both ends: within a name they may be a slip of a word of its own. */
function trimmed(words: readonly string[], phrases: readonly (readonly string[])[]): readonly string[] {
  const begun = phrases.find((phrase) => phrase.every((word, at) => words[at] === word));
  if (begun !== undefined) return trimmed(words.slice(begun.length), phrases);
  const ended = phrases.find((phrase) => phrase.every((word, at) => words.at(at - phrase.length) === word));
  return ended === undefined ? words : trimmed(words.slice(0, -ended.length), phrases);
}

function categoriesByKey({ cues }: Names): ReadonlyMap<string, Category> {
  const byKey = new Map<string, Category>();
  for (const [phrase, cue] of cues) {
    if (cue === "category-common") byKey.set(nameKey(phrase), "common");
    if (cue === "category-emerging") byKey.set(nameKey(phrase), "emerging");
  }
  return byKey;
}
