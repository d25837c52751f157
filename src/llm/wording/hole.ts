/** What stands in a hole, by its name without the number. */
export const HOLE_BASES = [
  "role",
  "roles",
  "background",
  "backgrounds",
  "capability",
  "term",
  "level",
  "tool",
  "tools",
  "task",
  "category",
  "focus",
  "rating",
  "market",
  "duration",
  "advice",
  "count",
  "questions",
] as const;
export type HoleBase = (typeof HOLE_BASES)[number];

/** `plain` is the bare name; the others carry what grammar adds: "een X", "de X", "X'en". */
export const HOLE_FORMS = ["plain", "one", "the", "plural"] as const;
export type HoleForm = (typeof HOLE_FORMS)[number];

/** A place for a value, as a shape knows it: everything but the value. */
export type Hole = {
  /** Such as `role1`. */
  readonly name: string;
  readonly base: HoleBase;
  readonly number: "one" | "many";
  readonly forms: readonly HoleForm[];
};

/** A hole as it is written in a sentence: `[[role1]]`, `[[role1.one]]`. */
export function written(name: string, form: HoleForm = "plain"): string {
  return form === "plain" ? `[[${name}]]` : `[[${name}.${form}]]`;
}

export function everySpelling(hole: Hole): readonly string[] {
  return hole.forms.map((form) => written(hole.name, form));
}

/** A list of roles is of roles too. */
export function kindOf({ base }: Pick<Hole, "base">): string {
  return base.replace(/s$/u, "");
}

/** The one hole that holds such a thing; nothing where there are several, or none. */
export function onlyOf(holes: ReadonlyMap<string, Hole>, base: HoleBase): Hole | undefined {
  const [only, ...others] = [...holes.values()].filter((each) => each.base === base);
  return others.length === 0 ? only : undefined;
}
