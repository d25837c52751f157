import { BlockList, isIP } from "node:net";

/** The proxies in use, and the hosts that are reached without. */
export type Proxies = {
  readonly http?: URL;
  readonly https?: URL;
  readonly except: readonly string[];
};

/** Where a connection leads to. */
export type Target = {
  readonly protocol: "http:" | "https:";
  /** A name or an address, an IPv6 address with or without its brackets. */
  readonly host: string;
  readonly port: number;
};

/**
 * The proxy that a connection goes through, or undefined where it goes straight there. This machine itself is always reached
 * straight, and so is what is link-local, where clouds tell a machine who it is.
 */
export function proxyFor(proxies: Proxies, target: Target): URL | undefined {
  const proxy = target.protocol === "https:" ? proxies.https : proxies.http;
  const host = target.host
    .replace(/^\[|\]$/gu, "")
    .replace(/\.$/u, "")
    .toLowerCase();
  if (proxy === undefined || isNear(host)) return undefined;
  return proxies.except.some((entry) => isNamed(entry, host, target.port)) ? undefined : proxy;
}

const NEAR = new BlockList();
NEAR.addSubnet("127.0.0.0", 8);
NEAR.addSubnet("169.254.0.0", 16);
NEAR.addAddress("::1", "ipv6");
NEAR.addSubnet("fe80::", 10, "ipv6");

function isNear(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || isIn(NEAR, host);
}

/** An entry of NO_PROXY: `*`, a host with all below it, an address, a network such as 10.0.0.0/8; each may end in a port. */
function isNamed(entry: string, host: string, port: number): boolean {
  const [, name = entry, only] = /^(?<name>\[[^\]]*\]|[^:]*):(?<port>\d+)$/u.exec(entry) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  const bare = name.replace(/^\[|\]$/gu, "").toLowerCase();
  if (bare === "*") return true;
  const [address = "", bits] = bare.split("/");
  if (isIP(address) !== 0) return isIn(network(address, bits), host);
  const domain = bare.replace(/^\*?\./u, "");
  return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
}

function network(address: string, bits: string | undefined): BlockList {
  const list = new BlockList();
  const family = familyOf(address);
  const longest = family === "ipv6" ? 128 : 32;
  const prefix = bits === undefined ? longest : Number(bits);
  if (Number.isInteger(prefix) && prefix >= 0 && prefix <= longest) list.addSubnet(address, prefix, family);
  return list;
}

function isIn(list: BlockList, host: string): boolean {
  return isIP(host) !== 0 && list.check(host, familyOf(host));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
