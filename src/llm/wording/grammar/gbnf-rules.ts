/** A stretch of a reply: text as it stands, or one of several ways to go on. */
type Piece = string | Choice;
/** Pieces one behind the other; texts side by side are one. */
export type Way = readonly Piece[];
type Choice = { readonly ways: readonly Way[] };

/** One way of these; nothing where there is none. */
export function oneOf(ways: readonly Way[]): Way | undefined {
  const [only, ...others] = ways;
  return only === undefined || others.length === 0 ? only : [{ ways }];
}

/** These one behind the other; nothing where one of them cannot be said. */
export function inRow(...parts: readonly (Way | string | undefined)[]): Way | undefined {
  if (parts.includes(undefined)) return undefined;
  return parts.flatMap((part) => part ?? []).reduce<Way>(withMore, []);
}

/** Text goes to the text before it. */
function withMore(way: Way, piece: Piece): Way {
  const before = way.at(-1);
  if (piece === "") return way;
  if (typeof piece !== "string" || typeof before !== "string") return [...way, piece];
  return [...way.slice(0, -1), before + piece];
}

/** A way that may not exist, among others. */
export function asWays(way: Way | undefined): readonly Way[] {
  return way === undefined ? [] : [way];
}

/**
 * The text of a grammar in GBNF. What it says twice is one rule, and sentences repeat each other much.
 * @param whole what a reply may be
 */
export function asGbnf(whole: Way): string {
  const names = new Map<string, string>();
  const known = new Map<Choice, string>();

  function referred(choice: Choice): string {
    const before = known.get(choice);
    if (before !== undefined) return before;
    const ways = new Set(choice.ways.map(written));
    const isOptional = ways.delete(NOTHING);
    const body = [...ways].join(" | ");
    const name = names.get(body) ?? `r${names.size + 1}`;
    if (body !== "") names.set(body, name);
    const reference = body === "" ? NOTHING : `${name}${isOptional ? "?" : ""}`;
    known.set(choice, reference);
    return reference;
  }

  function written(way: Way): string {
    const pieces = way.map((piece) => (typeof piece === "string" ? literal(piece) : referred(piece)));
    return pieces.filter((piece) => piece !== NOTHING).join(" ");
  }

  const root = `root ::= ${written(whole)}`;
  return [root, ...[...names].map(([body, name]) => `${name} ::= ${body}`), ""].join("\n");
}

const NOTHING = "";

function literal(text: string): string {
  return `"${text.replace(/["\\]/gu, (mark) => `\\${mark}`)}"`;
}
