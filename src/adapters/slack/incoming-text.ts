/**
 * The words a reader typed, freed of Slack's markup: mentions and broadcasts dropped, channels and links by
 * their name, and `&amp;`, `&lt;`, `&gt;` turned back once. What readers type themselves as `<` arrives as
 * `&lt;`, so a bare `<` is always Slack's own. Emoji arrive by name: those that say something are turned into
 * themselves, and the others dropped, for their names are no words of the reader's.
 */
export function toWords(text: string): string {
  const named = text.replace(
    /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu,
    (_, sign: string, target: string, label?: string) => nameOf(sign, target, label),
  );
  return named
    .replace(EMOJI, (names) => names.split("::").map(emojiOf).join(""))
    .replace(/&(amp|lt|gt);/gu, (_, name: string) => SIGNS[name] ?? "")
    .trim();
}

/** One or more in a row, such as `:wave::skin-tone-3:`, with nothing of a word or a time of day against them. */
const EMOJI =
  /(?<![\p{L}\p{N}:]):[\p{Ll}\p{Lo}\p{N}_+'-]{1,100}:(?::[\p{Ll}\p{Lo}\p{N}_+'-]{1,100}:)*(?![\p{L}\p{N}:])/gu;

/** Slack's names, as https://docs.slack.dev/messaging/formatting-message-text says that emoji are written. */
const SAYING: ReadonlyMap<string, string> = new Map([
  ["+1", "👍"],
  ["thumbsup", "👍"],
  ["-1", "👎"],
  ["thumbsdown", "👎"],
  ["pray", "🙏"],
  ["heart", "❤"],
  ["100", "💯"],
  ["tada", "🎉"],
  ["ok_hand", "👌"],
  ["raised_hands", "🙌"],
  ["wave", "👋"],
]);

function emojiOf(name: string): string {
  return SAYING.get(name.replaceAll(":", "")) ?? "";
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
