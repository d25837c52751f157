import { z } from "zod";

/** Why an address is none under which platforms and browsers reach this host; its value is never said, for it may hold a secret. */
export function flawOfUrl(given: string): string | undefined {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:") return "is no https address";
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return "holds more than a host and a path";
  return url.hostname.includes(".") ? undefined : "names a host that only this network knows";
}

/** As it is written down: without a slash at its end, and without our own path, which is easily copied along. */
export function plainUrl(given: string): string {
  const { origin, pathname } = new URL(given);
  return (
    origin + pathname.replace(/(?:\/slack\/(?:events|install|oauth_redirect)|\/api\/messages)?\/*$/u, "")
  );
}

/** A setting that is such an address. */
export const publicUrl = z.string().transform((given, context) => {
  const flaw = flawOfUrl(given.trim());
  if (flaw === undefined) return plainUrl(given.trim());
  context.issues.push({ code: "custom", message: `it ${flaw}`, input: given });
  return z.NEVER;
});
