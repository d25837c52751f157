/** How long something is where platforms count it: as JSON, with the comma behind it. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length + 1;
}

/** How many of these there is room for, from the first on. */
export function countThatFit<Item>(
  items: readonly Item[],
  room: number,
  measure: (item: Item) => number = sizeOf,
): number {
  let left = room;
  const full = items.findIndex((item) => {
    left -= measure(item);
    return left < 0;
  });
  return full === -1 ? items.length : full;
}

/** A stretch of an answer that can be cut between its items. */
type Cuttable = { readonly items: readonly unknown[] };

/** How a platform shows a stretch, and how it counts what that takes. */
export type Showing<Part extends Cuttable, Shown> = {
  readonly show: (part: Part, count: number) => readonly Shown[];
  /** The most that stands around the items of a part. */
  readonly around: (part: Part) => number;
  /** What a part takes that is shown whole. */
  readonly whole: (part: Part) => number;
};

/** Takes parts in order, whole where they fit and else their first items, until room or places run out. */
export function fitParts<Part extends Cuttable, Shown>(
  parts: readonly Part[],
  room: { readonly size: number; readonly places: number },
  { show, around, whole }: Showing<Part, Shown>,
): { readonly shown: readonly Shown[]; readonly cut: boolean } {
  const filled = parts.filter((part) => part.items.length > 0);
  const shown: Shown[] = [];
  let left = room.size;
  for (const part of filled.slice(0, room.places)) {
    const count = countThatFit(part.items, left - around(part));
    if (count > 0) shown.push(...show(part, count));
    if (count < part.items.length) return { shown, cut: true };
    left -= whole(part);
  }
  return { shown, cut: filled.length > room.places };
}
