import { StoreError } from "./store-error.ts";

/**
 * Refuses an address that the driver would read otherwise than it was meant; its own errors quote the address, and with it
 * the password. @throws StoreError that holds nothing of it
 */
export function checkPostgresUrl(text: string): void {
  if (/^postgres(?:ql)?:\/\//u.test(text) && URL.canParse(text) && isWhole(new URL(text))) return;
  throw new StoreError(
    "DATABASE_URL is not a Postgres URL.",
    "Write it as postgres://user:password@host:5432/name. Within the user and the password write # as %23, / as %2F, ? as %3F, @ as %40 and % as %25.",
  );
}

/** A #, / or ? that was not encoded ends the address early: what follows it, with the @, is then no longer its user. */
function isWhole({ username, password, pathname, search, hash }: URL): boolean {
  const isCut = username === "" && `${pathname}${search}${hash}`.includes("@");
  return !isCut && hash === "" && [username, password, pathname].every(isDecodable);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the connection is to be encrypted. The driver goes without TLS only where it is told nothing, or `disable`. */
export function asksForTls(url: string): boolean {
  const { searchParams } = new URL(url);
  const mode = searchParams.get("sslmode") ?? "disable";
  return mode !== "disable" || ["true", "1"].includes(searchParams.get("ssl") ?? "");
}
