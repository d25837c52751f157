import type { IncomingMessage } from "node:http";

/** Where Teams takes replies. A token names its address too; this holds when a token is stolen. */
const TEAMS_HOSTS: readonly string[] = [
  "smba.trafficmanager.net",
  ".teams.microsoft.com",
  ".botframework.com",
];

/** Whether replies may be sent to this address: https, and a host of Teams' own. */
export function isTeamsAddress(serviceUrl: string, hosts: readonly string[] | undefined): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { hostname, protocol, username } = new URL(serviceUrl);
  if (username !== "" || (hosts === undefined && protocol !== "https:")) return false;
  return (hosts ?? TEAMS_HOSTS).some((host) =>
    host.startsWith(".") ? hostname.endsWith(host) : hostname === host,
  );
}

/** Whether an address, such as a serviceUrl, leads to this machine and no other. */
export function isLoopbackAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, protocol } = new URL(address);
  const host = hostname.replace(/^\[|\]$/gu, "");
  return /^https?:$/u.test(protocol) && (host === "localhost" || isLoopbackIp(host));
}

/** Whether a request comes from this machine itself: not through a proxy on it, and not from a web page. */
export function isLocalCaller({ socket, headers }: IncomingMessage): boolean {
  const isProxied = Object.keys(headers).some((name) =>
    /^(forwarded|via|x-real-ip|x-forwarded-.*)$/u.test(name),
  );
  // A foreign name that was pointed at this machine lets a page elsewhere reach it through the browser.
  const names = [`http://${headers.host ?? ""}`, ...(headers.origin === undefined ? [] : [headers.origin])];
  const addresses = [socket.localAddress ?? "", socket.remoteAddress ?? ""];
  return !isProxied && names.every(isLoopbackAddress) && addresses.every(isLoopbackIp);
}

function isLoopbackIp(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(address);
}
