/** Objects and lists in one another. A card of Teams, the deepest that comes, has some twenty. */
const MOST_LEVELS = 64;

/**
 * @returns what a text from outside says, or undefined when it is no JSON, or deeper than anything that is meant: whoever
 * goes through that by calling itself would run out of stack
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, MOST_LEVELS) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((each) => isDeeper(each, levels - 1));
  // Every message comes by here, and lists of keys or values would cost it more than all the rest.
  for (const key in value) if (isDeeper(value[key as keyof typeof value], levels - 1)) return true;
  return false;
}
