import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** How long an installer may take at Slack, in milliseconds. */
export const STATE_LASTS_MS = 10 * 60_000;

/** Ties an install that comes back from Slack to the browser that began it, without a store: any process can tell. */
export type InstallState = {
  /** @param cookies as the browser sent them; one that begun before keeps its secret, so that a second tab spoils no first */
  readonly begin: (cookies: string | undefined) => { readonly state: string; readonly setCookie: string };
  /** @returns the id of a state that this browser began and that has not ended, or undefined */
  readonly check: (state: string, cookies: string | undefined) => string | undefined;
};

/** `__Host-` has browsers take it over https alone, from this host alone, so that no neighbour can plant one. */
const COOKIE = "__Host-rolwijzer-install";
/** Lax: it has to come along when Slack leads the installer back. */
const KEPT = "Secure; HttpOnly; SameSite=Lax; Path=/";
export const DROP_COOKIE = `${COOKIE}=; ${KEPT}; Max-Age=0`;

const SECRET = /^[\w-]{32}$/u;
const STATE = /^(?<ends>[0-9a-z]{1,12})\.(?<id>[\w-]{16})\.(?<seal>[\w-]{43})$/u;

/**
 * A state says when it ends and bears a seal over that, its id and a secret that stands in the browser's cookie alone. So one
 * that was forged, has ended or came into another browser differs in the seal or the time.
 * @param clientSecret of the app: what every process of a deployment has, and nobody else
 */
export function makeInstallState(clientSecret: string, now: () => number): InstallState {
  const key = Buffer.from(hkdfSync("sha256", clientSecret, "", "rolwijzer slack install state", 32));
  const sealOf = (ends: string, id: string, secret: string): Buffer =>
    createHmac("sha256", key).update(`${ends}.${id}.${secret}`).digest();
  return {
    begin: (cookies) => {
      const secret = secretIn(cookies) ?? randomBytes(24).toString("base64url");
      const ends = (now() + STATE_LASTS_MS).toString(36);
      const id = randomBytes(12).toString("base64url");
      return {
        state: `${ends}.${id}.${sealOf(ends, id, secret).toString("base64url")}`,
        setCookie: `${COOKIE}=${secret}; ${KEPT}; Max-Age=${STATE_LASTS_MS / 1_000}`,
      };
    },
    check: (state, cookies) => {
      const { ends = "", id = "", seal = "" } = STATE.exec(state)?.groups ?? {};
      const secret = secretIn(cookies);
      if (secret === undefined || id === "") return undefined;
      const isOurs = timingSafeEqual(Buffer.from(seal, "base64url"), sealOf(ends, id, secret));
      return isOurs && Number.parseInt(ends, 36) > now() ? id : undefined;
    },
  };
}

function secretIn(cookies = ""): string | undefined {
  const [, value = ""] =
    cookies
      .split(";")
      .map((each) => each.trim().split("="))
      .find(([name]) => name === COOKIE) ?? [];
  return SECRET.test(value) ? value : undefined;
}
