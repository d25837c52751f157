import { ConfigError } from "../errors.ts";
import type { Environment } from "./environment.ts";

/** What stands between this process and the outside, as other programs are told it too. */
export type ProxyConfig = {
  /** For addresses that begin with http:// and https://; its user and password are in it. */
  readonly http?: URL;
  readonly https?: URL;
  /** Hosts that are reached without one, as NO_PROXY lists them. */
  readonly except: readonly string[];
};

/** What each is for; `.env.example` is printed from this as well. */
export const PROXY_SETTINGS: Readonly<Record<string, string>> = {
  HTTPS_PROXY:
    "Proxy for https:// addresses, http://host:port or http://user:password@host:port. See docs/operations.md.",
  HTTP_PROXY: "The same for http:// addresses.",
  NO_PROXY: "What is reached without a proxy: hosts, addresses and networks, with commas between.",
};

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY; small letters come first where both are set, as elsewhere.
 * @returns undefined where none is set
 * @throws ConfigError that never holds the value
 */
export function proxiesIn(environment: Environment): ProxyConfig | undefined {
  const [http, https] = [addressIn(environment, "http_proxy"), addressIn(environment, "https_proxy")];
  if (http === undefined && https === undefined) return undefined;
  const except = setIn(environment, "no_proxy")?.value.split(/[\s,]+/u) ?? [];
  return {
    ...(http === undefined ? {} : { http }),
    ...(https === undefined ? {} : { https }),
    except: except.filter((entry) => entry !== ""),
  };
}

function addressIn(environment: Environment, name: string): URL | undefined {
  const set = setIn(environment, name);
  if (set === undefined) return undefined;
  // Many write host and port alone.
  const written = set.value.includes("://") ? set.value : `http://${set.value}`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url !== undefined && /^https?:$/u.test(url.protocol) && url.hostname !== "") return url;
  throw new ConfigError(
    `${set.name} is no address of an HTTP proxy`,
    "Write it as http://host:port or http://user:password@host:port, with %40 for an @ in the password.",
  );
}

function setIn(
  environment: Environment,
  small: string,
): { readonly name: string; readonly value: string } | undefined {
  for (const name of [small, small.toUpperCase()]) {
    const value = (environment[name] ?? "").trim();
    if (value !== "") return { name, value };
  }
  return undefined;
}
