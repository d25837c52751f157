import { keyOf, segmentOf } from "./key.ts";

/** A part of the catalog, the path that leads to it, and its fact id. */
export type Part = {
  readonly path: readonly PropertyKey[];
  /** Id path joined by dots, beginning with the owner: `mlops-engineer.tools.mlflow`. */
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** Every object within an entry, outermost first, with its path and fact id. */
export function* partsOf(value: unknown, id: string, path: readonly PropertyKey[] = []): Generator<Part> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      yield* partsOf(each, `${id}.${segmentOf(keyOf(each) ?? String(index + 1))}`, [...path, index]);
    }
  } else if (typeof value === "object" && value !== null) {
    yield { path, id, value: { ...value } };
    // Most of what an entry holds is text, which has no parts.
    for (const [key, each] of Object.entries(value))
      if (typeof each === "object") yield* partsOf(each, `${id}.${segmentOf(key)}`, [...path, key]);
  }
}
