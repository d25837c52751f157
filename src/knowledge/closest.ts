import MiniSearch from "minisearch";
import { ASKING_ROOTS, isAsking } from "../text/asking-words.ts";
import { partsOfCompound } from "../text/compounds.ts";
import { tellingWords } from "../text/roots.ts";
import { rootOf } from "../text/stem.ts";
import type { Catalog } from "./catalog.ts";
import { type Said, saidOf } from "./said.ts";
import type { Role } from "./schema/role.ts";

/** A statement that speaks of what was asked. `share` is how much of the question it speaks of, from 0 to 1. */
export type Close = { readonly said: Said; readonly score: number; readonly share: number };

/** The statements among those `allowed` that speak of any of the words, closest first. */
export type FindClosest = (words: string, allowed: (said: Said) => boolean) => readonly Close[];

const SHORTEST_PART = 4;
/** Words that only ask settle between sentences that speak of the same. */
const ASKING_WEIGHT = 0.2;

/** Ranks the catalog's sentences by BM25 over the roots of their words, those of both languages together. */
export function makeFindClosest(catalog: Catalog): FindClosest {
  const byRole = new Map<Role, Search>();
  const searchOf = (role: Role): Search => {
    const search = byRole.get(role) ?? makeSearch(role);
    byRole.set(role, search);
    return search;
  };
  return (words, allowed) => {
    const subject = new Set(
      tellingWords(words)
        .filter((word) => !isAsking(word))
        .map(rootOf),
    );
    return catalog.roles
      .filter((role) => searchOf(role).all.some(allowed))
      .flatMap((role) => closestOf(searchOf(role), words, subject, allowed))
      .toSorted((one, other) => other.score - one.score);
  };
}

type Search = { readonly all: readonly Said[]; readonly index: MiniSearch<{ id: number; text: string }> };

/** A role is indexed when it is first asked about: all nine take a quarter of a second. */
function makeSearch(role: Role): Search {
  const all = saidOf(role);
  const texts = all.map(({ label = "", names, fact }) => `${label} ${names.join(" ")} ${fact.nl} ${fact.en}`);
  const roots = new Set(texts.flatMap((text) => tellingWords(text).map(rootOf)));
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => [...tellingWords(text)],
    processTerm: (word) => rootsIn(word, roots),
    searchOptions: {
      combineWith: "OR",
      boostTerm: (root) => (ASKING_ROOTS.has(root) ? ASKING_WEIGHT : 1),
    },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { all, index };
}

function closestOf(
  { all, index }: Search,
  words: string,
  subject: ReadonlySet<string>,
  allowed: (said: Said) => boolean,
): readonly Close[] {
  return index.search(words).flatMap(({ id, score, terms, queryTerms }) => {
    const said = all[id];
    if (said === undefined || !allowed(said)) return [];
    const spoken = new Set([...terms, ...queryTerms].filter((root) => subject.has(root)));
    return [{ said, score, share: spoken.size / Math.max(subject.size, 1) }];
  });
}

/** A word's root; of a compound also those of its halves, where the catalog knows them alone. */
function rootsIn(word: string, known: ReadonlySet<string>): string | string[] {
  const root = rootOf(word);
  const halves = partsOfCompound(word, (left, right) => {
    const parts = [rootOf(left), rootOf(right)] as const;
    return parts.every((part) => part.length >= SHORTEST_PART && known.has(part)) ? parts : undefined;
  });
  return halves === undefined ? root : [root, ...halves];
}
