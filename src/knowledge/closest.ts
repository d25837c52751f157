import MiniSearch from "minisearch";
import { ASKING_ROOTS, isAsking } from "../text/asking-words.ts";
import { partsOfCompound } from "../text/compounds.ts";
import { inDigits, isNumber } from "../text/number-words.ts";
import { tellingWords } from "../text/roots.ts";
import { rootOf } from "../text/stem.ts";
import type { Catalog } from "./catalog.ts";
import { type Said, saidOf } from "./said.ts";

/**
 * A statement that speaks of what was asked. `share` is how many of the question's words it speaks of, from 0 to 1, and
 * `weight` the same with each word counted by how few statements hold it.
 */
export type Close = {
  readonly said: Said;
  readonly score: number;
  readonly share: number;
  readonly weight: number;
  /** How many of them. */
  readonly held: number;
};

/** The statements among those `allowed` that speak of any of the words, closest first. */
export type FindClosest = (words: string, allowed: (said: Said) => boolean) => readonly Close[];

const SHORTEST_PART = 4;
/** Words that only ask settle between sentences that speak of the same. */
const ASKING_WEIGHT = 0.2;

/** Ranks the catalog's sentences by BM25 over the roots of their words, those of both languages together. */
export function makeFindClosest(catalog: Catalog): FindClosest {
  const all = catalog.roles.flatMap(saidOf);
  const index = makeIndex(all);
  const rarity = makeRarity(all);
  return (words, allowed) => {
    const asked = tellingWords(words).map(inDigits);
    const subject = new Set(asked.filter((word) => !isAsking(word)).map(rootOf));
    const whole = sumOf(subject, rarity);
    return index.search(asked.join(" ")).flatMap(({ id, score, terms, queryTerms }) => {
      const said = all[id];
      if (said === undefined || !allowed(said)) return [];
      const spoken = new Set([...terms, ...queryTerms].filter((root) => subject.has(root)));
      const share = spoken.size / Math.max(subject.size, 1);
      const weight = whole === 0 ? 0 : sumOf(spoken, rarity) / whole;
      // A number alone tells nothing.
      const held = [...spoken].filter((root) => !isNumber(root)).length;
      if (held === 0 && spoken.size > 0) return [];
      return [{ said, score, share, weight, held }];
    });
  };
}

type Rarity = (root: string) => number;

/** How rare a root is: the fewer statements hold it the more it tells. */
function makeRarity(all: readonly Said[]): Rarity {
  const held = new Map<string, number>();
  for (const said of all)
    for (const root of new Set(wordsIn(said).map(rootOf))) held.set(root, (held.get(root) ?? 0) + 1);
  return (root) => Math.log(1 + all.length / (held.get(root) ?? UNHEARD));
}

/** A word that no statement holds counts as one that a few do. */
const UNHEARD = 4;

function sumOf(roots: ReadonlySet<string>, rarity: Rarity): number {
  return [...roots].reduce((sum, root) => sum + rarity(root), 0);
}

function makeIndex(all: readonly Said[]): MiniSearch<{ id: number; text: string }> {
  const texts = all.map(wordsIn);
  const roots = new Set([...new Set(texts.flat())].map(rootOf));
  const met = new Map<string, string | string[]>();
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    // Cut into words already.
    tokenize: (text) => text.split(" "),
    processTerm: (word) => {
      const known = met.get(word) ?? rootsIn(word, roots);
      met.set(word, known);
      return known;
    },
    searchOptions: {
      combineWith: "OR",
      boostTerm: (root) => (ASKING_ROOTS.has(root) ? ASKING_WEIGHT : 1),
    },
  });
  index.addAll(texts.map((words, id) => ({ id, text: words.join(" ") })));
  return index;
}

function wordsIn(said: Said): readonly string[] {
  return tellingWords(textOf(said)).map(inDigits);
}

/** A statement as it is looked up: by its names and its words in both languages, and by the words of its id. */
function textOf({ label = "", names, fact, path }: Said): string {
  return `${label} ${names.join(" ")} ${fact.nl} ${fact.en} ${(path.at(-1) ?? "").replaceAll("-", " ")}`;
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
