/**
 * An address as it may stand in a platform's markup, where each of `signs` would end or change the link.
 * @returns undefined when it is not a plain https address, or is too long for the platform
 */
export function safeUrl(address: string | undefined, maxLength: number, signs: RegExp): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A name before an @ makes an address look like another site.
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  const safe = url.href.replace(signs, percentEncoded);
  return safe.length <= maxLength ? safe : undefined;
}

/** What `URL` leaves is ASCII; `encodeURIComponent` would leave parentheses alone. */
function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
