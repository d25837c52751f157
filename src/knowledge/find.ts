import type { Catalog } from "./catalog.ts";
import { groupBy } from "./group.ts";
import type { Role } from "./schema/role.ts";
import type { Statement } from "./schema/statement.ts";
import { stemsOf, wordsOf } from "./words.ts";

/** A fact of a role that speaks of what was looked for. */
type FoundFact = {
  readonly path: readonly string[];
  readonly fact: Pick<Statement, "nl" | "en" | "sources" | "confidence" | "checked" | "law">;
  readonly label?: string;
};
export type Found = { readonly role: Role; readonly facts: readonly FoundFact[] };

/** @returns the roles whose facts speak of `term`, best first; empty when none does */
export type Find = (term: string) => readonly Found[];

type Posting = { readonly role: Role; readonly fact: FoundFact; readonly weight: number };

/** A tool by its name weighs most, then what the role is about, then what it does, then what it needs. */
const WEIGHTS = { tool: 12, focus: 6, task: 5, question: 2, need: 3, other: 2, description: 1 } as const;

/** Indexes every role's facts by the stems of their words, in both languages. */
export function makeFind(catalog: Catalog): Find {
  const byStem = new Map<string, Posting[]>();
  const byName = new Map<string, Posting[]>();
  for (const role of catalog.roles) {
    for (const posting of postingsOf(role)) {
      for (const stem of stemsOf(
        `${posting.fact.label ?? ""} ${posting.fact.fact.nl} ${posting.fact.fact.en}`,
      )) {
        byStem.set(stem, [...(byStem.get(stem) ?? []), posting]);
      }
    }
    for (const [name, posting] of toolNames(role)) byName.set(name, [...(byName.get(name) ?? []), posting]);
  }
  return (term) => rank([...(byName.get(nameKey(term)) ?? []), ...matching(term, byStem)]);
}

/** Facts that hold every telling word of the term; when none does, those that hold the rarest one. */
function matching(term: string, byStem: ReadonlyMap<string, readonly Posting[]>): readonly Posting[] {
  const lists = [...stemsOf(term)].map((stem) => byStem.get(stem) ?? []);
  const filled = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
  const [rarest, ...others] = filled;
  if (rarest === undefined) return [];
  const all =
    filled.length < lists.length
      ? []
      : rarest.filter((posting) => others.every((list) => list.includes(posting)));
  return all.length > 0 ? all : rarest;
}

function rank(postings: readonly Posting[]): readonly Found[] {
  // A tool is found by its name and by its description: one fact all the same, and the heavier posting counts.
  const lightFirst = [...postings].sort((a, b) => a.weight - b.weight);
  const byFact = new Map(lightFirst.map((each) => [`${each.role.id}.${each.fact.path.join(".")}`, each]));
  const byRole = groupBy(byFact.values(), (posting) => posting.role);
  const score = (list: readonly Posting[]): number =>
    Math.max(...list.map((each) => each.weight)) +
    Math.min(4, list.reduce((sum, each) => sum + each.weight, 0) / 10);
  return [...byRole]
    .map(([role, list]) => ({
      role,
      score: score(list),
      facts: [...list].sort((a, b) => b.weight - a.weight).map((each) => each.fact),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ role, facts }) => ({ role, facts }));
}

function* postingsOf(role: Role): Generator<Posting> {
  const posting = (
    path: readonly string[],
    fact: FoundFact["fact"],
    weight: number,
    label?: string,
  ): Posting => ({
    role,
    fact: { path, fact, ...(label === undefined ? {} : { label }) },
    weight,
  });
  for (const tool of role.tools) yield posting(["tools", tool.id], tool, WEIGHTS.description, tool.name);
  for (const field of ["oneLiner", "mission", "focus"] as const)
    yield posting([field], role[field], WEIGHTS.focus);
  for (const each of role.responsibilities) yield posting(["responsibilities", each.id], each, WEIGHTS.task);
  for (const each of role.deliverables) yield posting(["deliverables", each.id], each, WEIGHTS.need);
  for (const each of [...role.remarks, ...role.duties]) {
    yield posting([role.duties.includes(each) ? "duties" : "remarks", each.id], each, WEIGHTS.need);
  }
  for (const level of ["junior", "medior", "senior"] as const) {
    for (const each of role.levels[level].must)
      yield posting(["levels", level, "must", each.id], each, WEIGHTS.other);
  }
  for (const each of role.interview)
    yield posting(
      ["interview", each.id],
      { ...each, nl: `${each.topic.nl}: ${each.nl}`, en: `${each.topic.en}: ${each.en}` },
      WEIGHTS.question,
    );
}

function* toolNames(role: Role): Generator<[string, Posting]> {
  for (const tool of role.tools) {
    const fact: FoundFact = { path: ["tools", tool.id], fact: tool, label: tool.name };
    const seed = tool.seedName === undefined ? 0 : 1;
    const names = new Set(
      [tool.name, tool.seedName, tool.successor, ...(tool.aliases ?? [])].flatMap((name) =>
        name === undefined ? [] : [nameKey(name)],
      ),
    );
    for (const name of names) yield [name, { role, fact, weight: WEIGHTS.tool + seed }];
  }
}

/** A name as people type it: `Sage Maker`, `sagemaker` and `SageMaker` are one. */
function nameKey(name: string): string {
  return wordsOf(name).join("");
}
