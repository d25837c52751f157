import { clip } from "../../text/clip.ts";
import { safeUrl } from "../shared/links.ts";
import { LIMITS } from "./limits.ts";

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
  return escapeMarkdown(text).replace(new RegExp(`^${PARTED}- `, "gmu"), "- ");
}

/**
 * Teams on a phone drops a backslash before `* _ [ ] )` and shows it before all else, so everything else is parted by a space
 * without width, or stands there as a sign that looks the same. Source: MarkDownParser of microsoft/Teams-AdaptiveCards-Mobile.
 */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, `\\${PARTED}`)
    .replace(/[*_]|\[(?!\d{1,3}\](?!\())|\](?=\()/gu, "\\$&")
    .replaceAll("`", "\u02cb")
    .replace(/~(?=~)|<|\{(?=\{)|&(?=#?\w{1,31};)|:(?=\/\/)/gu, `$&${PARTED}`)
    .replace(/^(?=[#>+=-]|\d{1,9}[.)](?:\s|$))/u, PARTED);
}

const PARTED = "\u200b";

/** Text on one line: a paragraph break would end the list item or the cell that it stands in. */
export function escapeInline(text: string): string {
  return escapeMarkdown(clip(text, LIMITS.text).replace(/\s+/gu, " "));
}

/** A markdown link, or undefined when the address is not a plain https one. */
export function markdownLink(
  label: string,
  address: string | undefined,
  maxLength: number,
): string | undefined {
  const url = linkable(address, maxLength);
  if (url === undefined) return undefined;
  // In a link's label any bracket counts, citation marks too.
  const text = label
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/\\/gu, `\\${PARTED}`)
    .replace(/[*_[\]]/gu, "\\$&")
    .replaceAll("`", "\u02cb")
    .replace(/[<~&]/gu, `$&${PARTED}`);
  return `[${text === "" ? new URL(url).host : text}](${url})`;
}

/** @returns an address that is safe in markdown, or undefined when it is not a plain https one */
export function linkable(address: string | undefined, maxLength: number): string | undefined {
  return safeUrl(address, maxLength, /[()<>\\\s]/gu);
}
