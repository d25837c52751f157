const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text for a `text` field or a mrkdwn object: no mention, link or broadcast in it comes alive. Not for
 * `plain_text` and rich text, which parse nothing and would show `&amp;` as such.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Cuts a text to `max` units of `measure` on the edge of a whole character as readers see it, with an ellipsis. */
export function clamp(text: string, max: number, measure: (part: string) => number = lengthOf): string {
  if (measure(text) <= max) return text;
  const kept: string[] = [];
  let room = max - ELLIPSIS.length;
  // The segmenter slows down on texts of hundreds of kB, and nothing past `max` can be kept anyway.
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, max + 1))) {
    room -= measure(segment);
    if (room < 0) break;
    kept.push(segment);
  }
  return kept.join("").trimEnd() + ELLIPSIS;
}

/** Escapes a text and cuts it so that what comes out is at most `max` long and no entity is torn. */
export function clampEscaped(text: string, max: number): string {
  return escapeMrkdwn(clamp(text, max, (part) => escapeMrkdwn(part).length));
}

/** @returns an address that is safe inside `<url|label>`, or undefined when it is not a plain https one */
export function safeUrl(address: string | undefined, maxLength: number): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A name before an @ makes an address look like another site.
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  const safe = url.href.replace(/[|<>\s]/gu, (sign) => encodeURIComponent(sign));
  return safe.length <= maxLength ? safe : undefined;
}

const ELLIPSIS = "…";

function lengthOf(text: string): number {
  return text.length;
}
