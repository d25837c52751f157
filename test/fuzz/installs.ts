import fc from "fast-check";
import { INSTALL_DOORS, type InstallDoor } from "./doors.ts";

/** What becomes of the address that Slack leads back to. */
const QUERIES = {
  right: (query: string) => query,
  none: () => "",
  "no state": (query: string) => query.replace(/state=[^&]*/u, ""),
  "no code": (query: string) => query.replace(/code=[^&]*/u, ""),
  "another state": (query: string) => query.replace(/state=.{9}/u, "state=zzzzzzzzz"),
  "another code": (query: string) => query.replace(/code=.{3}/u, "code=999"),
  "all twice": (query: string) => `${query}&${query.slice(1)}`,
  markup: (query: string) => query.replace(/state=[^&]*/u, "state=%3Cscript%3E%22%27%00%0d%0aset-cookie:x=y"),
  "no text": (query: string) => `${query}%ff%c0%80&%=%&&&==`,
  long: (query: string) => `${query}&x=${"y".repeat(3_000)}`,
  refused: (query: string) => query.replace(/code=[^&]*/u, "error=access_denied"),
  "refused otherwise": (query: string) => query.replace(/code=[^&]*/u, "error=%3Cb%3E"),
} as const;

/** What becomes of the cookies. */
const COOKIES = {
  right: (cookies: string) => cookies,
  none: () => "",
  another: (cookies: string) => cookies.replace(/=./u, "=_"),
  "among many": (cookies: string) => `${"a=b; ".repeat(500)}${cookies}; =; x`,
  cut: (cookies: string) => cookies.slice(0, -1),
  odd: () => "__Host-rolwijzer-install=constructor; __proto__=1;;;===",
} as const;

/** Somebody's way through the install doors. */
export type InstallAttempt = {
  readonly door: "install";
  readonly path: InstallDoor;
  readonly method: string;
  readonly query: keyof typeof QUERIES;
  readonly cookies: keyof typeof COOKIES;
};

const keysOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];
const mostly = <Name extends string>(usual: Name, others: readonly Name[], weight: number) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: fc.constantFrom(...others), weight: 1 });

export const installAttempts: fc.Arbitrary<InstallAttempt> = fc.record({
  door: fc.constant("install"),
  path: mostly<InstallDoor>("/slack/oauth_redirect", INSTALL_DOORS, 3),
  method: mostly("GET", ["HEAD", "POST", "PUT", "OPTIONS", "TRACE"], 8),
  query: mostly<keyof typeof QUERIES>("right", keysOf(QUERIES), 1),
  cookies: mostly<keyof typeof COOKIES>("right", keysOf(COOKIES), 3),
});

/** A page as it came, and what the browser was given to keep. */
type Page = { readonly html: string; readonly cookies: string };

/** The request that follows on the page; `agree` is what Slack does when an installer agrees. */
export function installRequest(
  { path, method, query, cookies }: InstallAttempt,
  page: Page,
  agree: (address: string) => string,
) {
  const [, address = ""] = /href="(?<href>[^"]*)"/u.exec(page.html) ?? [];
  const back = new URL(agree(address.replaceAll("&amp;", "&")));
  const headers = { cookie: COOKIES[cookies](page.cookies) };
  return { method, path: path + QUERIES[query](back.search), headers, body: Buffer.alloc(0) };
}
