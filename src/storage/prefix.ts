const LAST = 0x10_ffff;

/**
 * The first text that lies after everything beginning with `prefix`, or null when nothing does. Texts are compared
 * by code point, as both databases do. A range is exact and uses the index; LIKE would take `u1` for `U1` in SQLite.
 */
export function prefixEnd(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? LAST);
  const last = points.findLastIndex((point) => point < LAST);
  if (last === -1) return null;
  return String.fromCodePoint(...points.slice(0, last), after(points[last] ?? LAST));
}

/** Surrogates are no characters: neither database can hold one. */
function after(point: number): number {
  return point === 0xd7_ff ? 0xe0_00 : point + 1;
}
