/** The most roles, backgrounds or lines that a sample names at once. */
const MOST_AT_ONCE = 9;

/** Every run of neighbours, the last followed by the first. */
export function someOf<Each>(all: readonly Each[]): Each[][] {
  const twice = [...all, ...all];
  const lengths = Array.from({ length: Math.min(MOST_AT_ONCE, all.length) }, (_, index) => index + 1);
  return lengths.flatMap((length) => all.map((_, start) => twice.slice(start, start + length)));
}

/** The ids of entries that a reader may name together: every run of neighbours, and every pair in either order. */
export function togetherOf<Id>(entries: readonly { readonly id: Id }[]): Id[][] {
  const ids = entries.map(({ id }) => id);
  const pairs = ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => [one, other]));
  return [...someOf(ids), ...pairs];
}
