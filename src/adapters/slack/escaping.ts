import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { safeUrl } from "../shared/links.ts";
import { LIMITS } from "./limits.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text for a `text` field or a mrkdwn object: no mention, link or broadcast in it comes alive. Not for
 * `plain_text` and rich text, which parse nothing and would show `&amp;` as such.
 */
export function escapeMrkdwn(text: string): string {
  return printable(text).replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Escapes a text and cuts it so that what comes out is at most `max` long and no entity is torn. */
export function clipEscaped(text: string, max: number): string {
  return escapeMrkdwn(clip(text, max, (part) => escapeMrkdwn(part).length));
}

/** @returns an address that is safe inside `<url|label>`, or undefined when it is not a plain https one */
export function linkable(address: string | undefined): string | undefined {
  return safeUrl(address, LIMITS.url, /[|<>\s]/gu);
}
