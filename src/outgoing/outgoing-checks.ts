import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { ConfigError } from "../errors.ts";
import type { Proxies } from "./proxy-for.ts";
import { nameOfProxy, unreachable } from "./tunnel.ts";

/** Something that can be asked of the way out; it throws with the remedy. */
export type OutgoingCheck = { readonly about: string; readonly ask: () => Promise<string> };

/** NODE_EXTRA_CA_CERTS as this process was started with it, and with what `.env` says, where Node does not look. */
export type TrustedFile = { readonly started: string | undefined; readonly written: string | undefined };

/**
 * What is known of the way out: which proxy takes what, whether it is there, and which certificates are trusted beside the
 * usual. No user and no password is said.
 */
export function outgoingChecks(proxies: Proxies | undefined, trusted: TrustedFile): readonly OutgoingCheck[] {
  return [
    ...(proxies === undefined ? [] : [{ about: "proxy", ask: () => askProxies(proxies) }]),
    ...(trusted.started === undefined && trusted.written === undefined
      ? []
      : [{ about: "certificates", ask: async () => askFile(trusted) }]),
  ];
}

async function askProxies({ http, https, except }: Proxies): Promise<string> {
  const used = [http, https].filter((proxy) => proxy !== undefined);
  await Promise.all(used.map(reach));
  const ways = [
    ...(https === undefined ? ["https:// goes straight"] : [`https:// through ${named(https)}`]),
    ...(http === undefined ? ["http:// goes straight"] : [`http:// through ${named(http)}`]),
  ];
  const without = except.length === 0 ? "" : `; not for ${except.join(", ")}`;
  return `${ways.join(", ")}${without}. Postgres goes straight`;
}

function named(proxy: URL): string {
  return `${nameOfProxy(proxy)}${proxy.username === "" ? "" : " (with a user and password)"}`;
}

function reach(proxy: URL): Promise<void> {
  const port = Number(proxy.port || (proxy.protocol === "https:" ? 443 : 80));
  return new Promise((resolve, reject) => {
    const socket = connect(port, proxy.hostname.replace(/^\[|\]$/gu, ""));
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", (error) => reject(unreachable(proxy, error)));
  });
}

function askFile({ started }: TrustedFile): string {
  if (started === undefined)
    throw new ConfigError(
      "NODE_EXTRA_CA_CERTS stands in .env, where Node does not look for it",
      "Set it in the environment that starts this.",
    );
  if (!holdsCertificates(started))
    throw new ConfigError(
      "NODE_EXTRA_CA_CERTS names no file of certificates that can be read, so Node goes on without it",
      "Give the path of a PEM file that the user who runs this can read.",
    );
  return `the usual, and those in ${started}`;
}

function holdsCertificates(file: string): boolean {
  try {
    return readFileSync(file, "utf8").includes("-----BEGIN CERTIFICATE-----");
  } catch {
    return false;
  }
}
