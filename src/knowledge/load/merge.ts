import { keyOf, segmentOf } from "../key.ts";

/**
 * Lays one entry over another: objects key by key, lists of keyed entries entry by entry (new ones come last),
 * anything else replaced. So an overlay holds only what differs.
 */
export function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (isList(base) && isList(over) && [...base, ...over].every((each) => keyOf(each) !== undefined)) {
    return mergeLists(base, over);
  }
  if (isRecord(base) && isRecord(over)) {
    const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
    return Object.fromEntries([...keys].map((key) => [key, merge(base[key], over[key])]));
  }
  return over;
}

function mergeLists(base: readonly unknown[], over: readonly unknown[]): unknown[] {
  const changed = base.map((each) => {
    const same = over.find((other) => keyOf(other) === keyOf(each));
    return merge(each, same);
  });
  const known = new Set(base.map(keyOf));
  return [...changed, ...over.filter((each) => !known.has(keyOf(each)))];
}

/** Takes out the part that an id path names: `["tools", "mlflow"]`. @returns whether it was there */
export function hide(
  entry: unknown,
  path: readonly string[],
): { readonly entry: unknown; readonly found: boolean } {
  const [key, ...rest] = path;
  if (key === undefined) return { entry, found: false };
  if (isList(entry)) {
    if (rest.length === 0) {
      const kept = entry.filter((each) => segmentOf(keyOf(each)) !== key);
      return { entry: kept, found: kept.length < entry.length };
    }
    return replaceIn(entry, rest, (each) => segmentOf(keyOf(each)) === key);
  }
  if (!isRecord(entry)) return { entry, found: false };
  const name = Object.keys(entry).find((each) => segmentOf(each) === key);
  if (name === undefined) return { entry, found: false };
  if (rest.length === 0) {
    const { [name]: _, ...kept } = entry;
    return { entry: kept, found: true };
  }
  const inner = hide(entry[name], rest);
  return { entry: { ...entry, [name]: inner.entry }, found: inner.found };
}

function replaceIn(list: readonly unknown[], rest: readonly string[], matches: (each: unknown) => boolean) {
  let found = false;
  const entry = list.map((each) => {
    if (!matches(each)) return each;
    const inner = hide(each, rest);
    found ||= inner.found;
    return inner.entry;
  });
  return { entry, found };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
