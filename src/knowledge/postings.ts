import { wordsOf } from "../text/words.ts";
import { LEVELS } from "../values.ts";
import type { Role } from "./schema/role.ts";
import type { Statement } from "./schema/statement.ts";

/** A fact of a role that speaks of what was looked for. */
export type FoundFact = {
  readonly path: readonly string[];
  readonly fact: Pick<Statement, "nl" | "en" | "sources" | "confidence" | "checked" | "law">;
  readonly label?: string;
};

/** A fact as it is indexed. A weak one mentions a subject in passing: it places no role by itself. */
export type Posting = {
  readonly role: Role;
  readonly fact: FoundFact;
  readonly weight: number;
  readonly weak?: true;
};

/** What a role is called weighs most, then a tool by its name, what the role is about, what it does or hands over. */
const WEIGHTS = { name: 20, tool: 12, focus: 6, task: 5, remark: 3, other: 2, description: 1 } as const;

/** Every fact of a role that can be found by its words. */
export function* postingsOf(role: Role): Generator<Posting> {
  const posting = (path: readonly string[], fact: FoundFact["fact"], weight: number): Posting => ({
    role,
    fact: { path, fact },
    weight,
  });
  const weak = (...given: Parameters<typeof posting>): Posting => ({ ...posting(...given), weak: true });
  for (const tool of role.tools) yield toolPosting(role, tool, WEIGHTS.description);
  for (const field of ["oneLiner", "mission", "focus"] as const)
    yield posting([field], role[field], WEIGHTS.focus);
  for (const field of ["responsibilities", "deliverables"] as const)
    for (const each of role[field]) yield posting([field, each.id], each, WEIGHTS.task);
  for (const field of ["remarks", "duties"] as const)
    for (const each of role[field]) yield weak([field, each.id], each, WEIGHTS.remark);
  for (const level of LEVELS)
    for (const each of role.levels[level].must)
      yield posting(["levels", level, "must", each.id], each, WEIGHTS.other);
  for (const each of role.interview)
    yield weak(
      ["interview", each.id],
      { ...each, nl: `${each.topic.nl}: ${each.nl}`, en: `${each.topic.en}: ${each.en}` },
      WEIGHTS.other,
    );
}

/** The tools of a role under every name they go by; one of the user's own text a little heavier. */
export function* toolPostings(role: Role): Generator<readonly [name: string, Posting]> {
  for (const tool of role.tools) {
    const seed = tool.seedName === undefined ? 0 : 1;
    const names = [tool.name, tool.seedName, tool.successor, ...(tool.aliases ?? [])];
    const keys = new Set(names.flatMap((name) => (name === undefined ? [] : [nameKey(name)])));
    for (const key of keys) yield [key, toolPosting(role, tool, WEIGHTS.tool + seed)];
  }
}

/** What stands for a role that is itself called what was looked for. */
export function namePosting(role: Role): Posting {
  return { role, fact: { path: ["oneLiner"], fact: role.oneLiner }, weight: WEIGHTS.name };
}

/** A name as people type it: `Sage Maker`, `sagemaker` and `SageMaker` are one. */
export function nameKey(name: string): string {
  return wordsOf(name).join("");
}

function toolPosting(role: Role, tool: Role["tools"][number], weight: number): Posting {
  return { role, fact: { path: ["tools", tool.id], fact: tool, label: tool.name }, weight };
}
