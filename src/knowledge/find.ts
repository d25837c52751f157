import { partsOfCompound } from "../text/compounds.ts";
import { rootsOf, tellingWords } from "../text/roots.ts";
import { rootOf } from "../text/stem.ts";
import type { Catalog } from "./catalog.ts";
import { groupBy } from "./group.ts";
import { indexNames, type RoleNames } from "./name-index.ts";
import { type FoundFact, nameKey, namePosting, type Posting, postingsOf, toolPostings } from "./postings.ts";
import type { Role } from "./schema/role.ts";

export type Found = { readonly role: Role; readonly facts: readonly FoundFact[] };

/** @returns the roles whose facts speak of `term`, best first; empty when none does */
export type Find = (term: string) => readonly Found[];

type Index = { readonly names: RoleNames; readonly byRoot: ReadonlyMap<string, ReadonlySet<Posting>> };

/** Many facts add up to less than a tool that is called what was looked for. */
const MOST_BY_NUMBER = 6;
const RARITY = 0.1;
const SHORTEST_PART = 4;

/** Indexes every role's facts by the roots of their words, in both languages. */
export function makeFind(catalog: Catalog): Find {
  const names = indexNames(catalog.roles);
  const byRoot = indexRoots(catalog.roles.flatMap((role) => [...postingsOf(role)]));
  const byTool = groupBy(
    catalog.roles.flatMap((role) => [...toolPostings(role)]),
    ([name]) => name,
  );
  return (term) => {
    const tools = (byTool.get(nameKey(term)) ?? []).map(([, posting]) => posting);
    const called = tools.length > 0 ? [] : names.called(term).map(namePosting);
    return rank([...called, ...tools, ...matching(term, { names, byRoot })]);
  };
}

function indexRoots(postings: readonly Posting[]): Index["byRoot"] {
  const byRoot = new Map<string, Set<Posting>>();
  // Hundreds of facts are made of the same words.
  const met = new Map<string, string>();
  for (const posting of postings) {
    const { label = "", fact } = posting.fact;
    for (const root of rootsOf(`${label} ${fact.nl} ${fact.en}`, met))
      byRoot.set(root, (byRoot.get(root) ?? new Set()).add(posting));
  }
  return byRoot;
}

/**
 * Facts that hold every telling word of the term, or all but those that their role is named after: what a Data
 * Engineer does with pipelines is about data pipelines. When there are none: those that hold most of it.
 */
function matching(term: string, { names, byRoot }: Index): readonly Posting[] {
  const roots = [...new Set(tellingWords(term).flatMap((word) => knownRoots(word, byRoot)))];
  const touched = [...new Set(roots.flatMap((root) => [...(byRoot.get(root) ?? [])]))];
  const saidBy = (posting: Posting): readonly string[] =>
    roots.filter((root) => byRoot.get(root)?.has(posting));
  const impliedBy = ({ role }: Posting): readonly string[] =>
    roots.filter((root) => names.context.get(role)?.has(root));
  const whole = touched.filter((posting) => {
    const implied = impliedBy(posting);
    const said = saidBy(posting);
    return roots.every(
      (root) => said.includes(root) || (implied.length < roots.length && implied.includes(root)),
    );
  });
  if (whole.length > 0) return whole;
  const told = (posting: Posting): number =>
    [...new Set([...saidBy(posting), ...impliedBy(posting)])]
      // Of as many words, the rarer ones tell more.
      .reduce((sum, root) => sum + 1 + RARITY / (byRoot.get(root)?.size ?? 1), 0);
  const most = Math.max(...touched.map(told));
  return touched.filter((posting) => told(posting) === most);
}

/** The root of a word as the facts have it, or those of its two halves where they only know those. */
function knownRoots(word: string, byRoot: Index["byRoot"]): readonly string[] {
  const root = rootOf(word);
  if (byRoot.has(root)) return [root];
  const halves = partsOfCompound(word, (left, right) => {
    const parts = [rootOf(left), rootOf(right)] as const;
    return parts.every((part) => part.length >= SHORTEST_PART && byRoot.has(part)) ? parts : undefined;
  });
  return halves ?? [root];
}

function rank(postings: readonly Posting[]): readonly Found[] {
  // A tool is found by its name and by its description: one fact all the same, and the heavier posting counts.
  const lightFirst = [...postings].sort((a, b) => a.weight - b.weight);
  const byFact = new Map(lightFirst.map((each) => [`${each.role.id}.${each.fact.path.join(".")}`, each]));
  const byRole = [...groupBy(byFact.values(), (posting) => posting.role)];
  const strong = byRole.filter(([, list]) => list.some((each) => each.weak === undefined));
  return (strong.length > 0 ? strong : byRole)
    .map(([role, list]) => ({ role, score: scoreOf(list), facts: heaviestFirst(list) }))
    .sort((a, b) => b.score - a.score)
    .map(({ role, facts }) => ({ role, facts }));
}

function scoreOf(postings: readonly Posting[]): number {
  const total = postings.reduce((sum, each) => sum + each.weight, 0);
  return Math.max(...postings.map((each) => each.weight)) + Math.min(MOST_BY_NUMBER, total / 5);
}

function heaviestFirst(postings: readonly Posting[]): readonly FoundFact[] {
  return [...postings].sort((a, b) => b.weight - a.weight).map((each) => each.fact);
}
