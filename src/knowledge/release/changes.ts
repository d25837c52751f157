import type { Owner, ReleasedFact } from "./owned-facts.ts";

/** What is different about one entry of the catalog. */
export type OwnerChanges = Pick<Owner, "kind" | "id" | "name"> & {
  readonly added: readonly ReleasedFact[];
  readonly removed: readonly ReleasedFact[];
  readonly changed: readonly { readonly before: ReleasedFact; readonly after: ReleasedFact }[];
};

/** Owners with a difference, in the order of the new catalog; those that are gone come last of their kind. */
export function changesBetween(before: readonly Owner[], after: readonly Owner[]): readonly OwnerChanges[] {
  const old = new Map(before.map((owner) => [keyOf(owner), owner]));
  const known = new Set(after.map(keyOf));
  const gone = before.filter((owner) => !known.has(keyOf(owner)));
  const kinds = [...new Set([...after, ...gone].map(({ kind }) => kind))];
  return kinds
    .flatMap((kind) => [
      ...after
        .filter((owner) => owner.kind === kind)
        .map((owner) => changesOf(owner, old.get(keyOf(owner)), owner)),
      ...gone.filter((owner) => owner.kind === kind).map((owner) => changesOf(owner, owner)),
    ])
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

const keyOf = ({ kind, id }: Owner): string => `${kind}/${id}`;

function changesOf({ kind, id, name }: Owner, before?: Owner, after?: Owner): OwnerChanges {
  return { kind, id, name, ...factChanges(before?.facts ?? [], after?.facts ?? []) };
}

function factChanges(before: readonly ReleasedFact[], after: readonly ReleasedFact[]) {
  const olds = without(before, after);
  const added: ReleasedFact[] = [];
  const changed: OwnerChanges["changed"][number][] = [];
  for (const fact of without(after, before)) {
    const index = olds.findIndex(({ id }) => id === fact.id);
    const [old] = index === -1 ? [] : olds.splice(index, 1);
    if (old === undefined) added.push(fact);
    else changed.push({ before: old, after: fact });
  }
  return { added, removed: olds, changed };
}

/** The facts that the others do not have as they are. Each of the others stands for one. */
function without(facts: readonly ReleasedFact[], others: readonly ReleasedFact[]): ReleasedFact[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(sameAs(other), (counts.get(sameAs(other)) ?? 0) + 1);
  return facts.filter((fact) => {
    const left = counts.get(sameAs(fact)) ?? 0;
    counts.set(sameAs(fact), left - 1);
    return left <= 0;
  });
}

/** Lines of a list without ids are numbered: a line put before them moves them, which changes none. */
function sameAs({ id, nl, en, confidence, sources, values }: ReleasedFact): string {
  const place = id.replace(/\.\d+(?=\.|$)/gu, ".#");
  const plain = Object.entries(values ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([place, nl, en, confidence, sources, plain]);
}
