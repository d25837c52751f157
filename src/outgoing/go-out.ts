import type { Dispatcher } from "undici";
import type { Proxies } from "./proxy-for.ts";

/**
 * To be called before a process connects to anybody. Without proxies everything stays as Node has it, and nothing is loaded.
 * @returns what goes through the proxies, for a library that makes its own connections
 */
export async function goOut(proxies: Proxies | undefined): Promise<Dispatcher | undefined> {
  if (proxies === undefined) return undefined;
  return (await import("./through-proxies.ts")).goOutThrough(proxies);
}
