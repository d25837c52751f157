/** The fields by which entries of a list are told apart, the first one present counts. */
export const KEYS = ["id", "role", "framework", "for", "day", "level"] as const;

/** @returns the key of a list entry, or undefined when it has none */
export function keyOf(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const found = KEYS.map((key) => Reflect.get(entry, key)).find(
    (value) => value !== undefined && value !== null,
  );
  return found === undefined ? undefined : String(found);
}

/** A key as it stands in a fact id: `cvSignals` becomes `cv-signals`, `O*NET` becomes `o-net`. */
export function segmentOf(key: string | undefined): string {
  return (key ?? "")
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
