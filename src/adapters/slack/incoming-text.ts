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

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

function nameOf(sign: string, target: string, label: string | undefined): string {
  if (sign === "@" || sign === "!") return "";
  // With its sign, so that it is known for a name where words are kept without names.
  if (sign === "#") return label === undefined || label === "" ? "" : `#${label}`;
  return label !== undefined && label !== "" ? label : target;
}
