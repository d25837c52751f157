/** What stands in a hole, by its name without the number. */
export type HoleBase =
  | "role"
  | "roles"
  | "background"
  | "backgrounds"
  | "capability"
  | "term"
  | "level"
  | "tool"
  | "tools"
  | "task"
  | "category"
  | "focus"
  | "rating"
  | "market"
  | "duration"
  | "advice"
  | "count"
  | "questions";

/** `plain` is the bare name; the others carry what grammar adds: "een X", "de X", "X'en". */
export type HoleForm = "plain" | "one" | "the" | "plural";

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
