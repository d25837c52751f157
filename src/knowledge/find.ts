import type { Catalog } from "./catalog.ts";
import { groupBy } from "./group.ts";
import { indexNames, type RoleNames, rootOf } from "./name-index.ts";
import { type FoundFact, nameKey, namePosting, type Posting, postingsOf, toolPostings } from "./postings.ts";
import type { Role } from "./schema/role.ts";
import { stemsOf } from "./words.ts";

export type Found = { readonly role: Role; readonly facts: readonly FoundFact[] };

/** @returns the roles whose facts speak of `term`, best first; empty when none does */
export type Find = (term: string) => readonly Found[];

type Index = { readonly names: RoleNames; readonly byStem: ReadonlyMap<string, ReadonlySet<Posting>> };

/** Many facts add up to less than a tool that is called what was looked for. */
const MOST_BY_NUMBER = 6;
const RARITY = 0.1;
const SHORTEST_PART = 4;

/** Indexes every role's facts by the stems of their words, in both languages. */
export function makeFind(catalog: Catalog): Find {
  const names = indexNames(catalog.roles);
  const byStem = indexStems(catalog.roles.flatMap((role) => [...postingsOf(role)]));
  const byTool = groupBy(
    catalog.roles.flatMap((role) => [...toolPostings(role)]),
    ([name]) => name,
  );
  return (term) => {
    const tools = (byTool.get(nameKey(term)) ?? []).map(([, posting]) => posting);
    const called = tools.length > 0 ? [] : names.called(term).map(namePosting);
    return rank([...called, ...tools, ...matching(term, { names, byStem })]);
  };
}

function indexStems(postings: readonly Posting[]): Index["byStem"] {
  const byStem = new Map<string, Set<Posting>>();
  for (const posting of postings) {
    const { label = "", fact } = posting.fact;
    for (const stem of stemsOf(`${label} ${fact.nl} ${fact.en}`))
      byStem.set(stem, (byStem.get(stem) ?? new Set()).add(posting));
  }
  return byStem;
}

/**
 * Facts that hold every telling word of the term, or all but those that their role is named after: what a Data
 * Engineer does with pipelines is about data pipelines. When there are none: those that hold most of it.
 */
function matching(term: string, { names, byStem }: Index): readonly Posting[] {
  const stems = [...stemsOf(term)].flatMap((stem) => partsOf(stem, byStem));
  const touched = [...new Set(stems.flatMap((stem) => [...(byStem.get(stem) ?? [])]))];
  const saidBy = (posting: Posting): readonly string[] =>
    stems.filter((stem) => byStem.get(stem)?.has(posting));
  const impliedBy = ({ role }: Posting): readonly string[] =>
    stems.filter((stem) => names.context(role).has(rootOf(stem)));
  const whole = touched.filter((posting) => {
    const implied = impliedBy(posting);
    const said = saidBy(posting);
    return stems.every(
      (stem) => said.includes(stem) || (implied.length < stems.length && implied.includes(stem)),
    );
  });
  if (whole.length > 0) return whole;
  const told = (posting: Posting): number =>
    [...new Set([...saidBy(posting), ...impliedBy(posting)])]
      // Of as many words, the rarer ones tell more.
      .reduce((sum, stem) => sum + 1 + RARITY / (byStem.get(stem)?.size ?? 1), 0);
  const most = Math.max(...touched.map(told));
  return touched.filter((posting) => told(posting) === most);
}

/** A word as the facts have it, or its two halves where they only know those: Dutch writes datapijplijn as one. */
function partsOf(stem: string, byStem: Index["byStem"]): readonly string[] {
  if (byStem.has(stem)) return [stem];
  for (let cut = SHORTEST_PART; cut <= stem.length - SHORTEST_PART; cut += 1) {
    const halves = [stem.slice(0, cut), stem.slice(cut)];
    if (halves.every((half) => byStem.has(half))) return halves;
  }
  return [stem];
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
