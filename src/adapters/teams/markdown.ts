const ELLIPSIS = "…";

/**
 * Text for a TextBlock or a markdown message: no emphasis, link, list, heading, HTML or date function in it
 * comes alive. Citation marks such as `[1]` stay as they are; no markdown makes a link of them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\s*\n\s*/u)
    .map(escapeLine)
    .filter((line) => line !== "")
    .join("\n\n");
}

/** The same for a plain text of ours, whose lines that begin with a hyphen are meant as a list. */
export function escapePlainText(text: string): string {
  return escapeMarkdown(text).replace(/^\\- /gmu, "- ");
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_~<]|\[(?!\d{1,3}\](?!\())|\](?=\()/gu, "\\$&")
    .replace(/\{(?=\{)/gu, "{\\")
    .replace(/&(?=#?\w{1,31};)/gu, "\\&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/^(?=[#>+=-])/u, "\\")
    .replace(/^(\d{1,9})(?=[.)](\s|$))/u, "$1\\");
}

/** Cuts a text to `max` units on the edge of a whole character as readers see it, with an ellipsis. */
export function clamp(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept: string[] = [];
  let room = max - ELLIPSIS.length;
  // A character is far shorter than this; segmenting a huge text whole would cost more than it shows.
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, max + 100))) {
    room -= segment.length;
    if (room < 0) break;
    kept.push(segment);
  }
  return kept.join("").trimEnd() + ELLIPSIS;
}

/** A markdown link, or undefined when the address is not a plain https one. */
export function markdownLink(
  label: string,
  address: string | undefined,
  maxLength: number,
): string | undefined {
  const url = safeUrl(address, maxLength);
  if (url === undefined) return undefined;
  // In a link's label any bracket counts, citation marks too.
  const text = label
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_~<[\]&]/gu, "\\$&");
  return `[${text === "" ? new URL(url).host : text}](${url})`;
}

/** @returns an address that is safe in markdown, or undefined when it is not a plain https one */
export function safeUrl(address: string | undefined, maxLength: number): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A name before an @ makes an address look like another site.
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  const safe = url.href.replace(/[()<>\\\s]/gu, percentEncoded);
  return safe.length <= maxLength ? safe : undefined;
}

/** `encodeURIComponent` leaves parentheses alone, and they end a markdown link. */
function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
