/**
 * The words a reader typed, freed of Slack's markup: mentions and broadcasts dropped, channels and links by
 * their name, and `&amp;`, `&lt;`, `&gt;` turned back once. What readers type themselves as `<` arrives as
 * `&lt;`, so a bare `<` is always Slack's own.
 */
export function toWords(text: string): string {
  const named = text.replace(
    /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu,
    (_, sign: string, target: string, label?: string) => nameOf(sign, target, label),
  );
  return named.replace(/&(amp|lt|gt);/gu, (_, name: string) => SIGNS[name] ?? "").trim();
}

/** The ids of the people (`@`) or channels (`#`) that a text names, each once. */
export function namedIn(text: string, sign: "@" | "#"): readonly string[] {
  const ids = [...text.matchAll(/<([@#])([A-Z0-9]{2,30})(?:\|[^<>]*)?>/gu)];
  return [...new Set(ids.flatMap(([, of, id]) => (of === sign && id !== undefined ? [id] : [])))];
}

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

function nameOf(sign: string, target: string, label: string | undefined): string {
  if (sign === "@" || sign === "!") return "";
  // With its sign, so that it is known for a name where words are kept without names.
  if (sign === "#") return label === undefined || label === "" ? "" : `#${label}`;
  return label !== undefined && label !== "" ? label : target;
}
