import { flawOfUrl, plainUrl } from "../config/public-url.ts";
import { UsageError } from "../errors.ts";

/**
 * An address of this deployment that was given on the command line.
 * @throws UsageError for one that a platform cannot call; it never holds the address
 */
export function publicAddress(given: string): string {
  const flaw = flawOfUrl(given);
  if (flaw === undefined) return plainUrl(given);
  throw new UsageError(
    `--url ${flaw}.`,
    "Give the address under which this host is reached from outside, such as --url https://bot.example.com.",
  );
}
