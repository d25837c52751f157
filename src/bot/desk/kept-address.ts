import { z } from "zod";
import type { Address } from "../../adapters/adapter.ts";
import { parseJson } from "../../text/parse-json.ts";

const Placed = z.object({ platform: z.string(), place: z.string(), thread: z.string().optional() });

/** An address and the platform that knows it, as the stores keep them. */
export function keptAddress(platform: string, { place, thread }: Address): string {
  return JSON.stringify({ platform, place, ...(thread === undefined ? {} : { thread }) });
}

/** Reads what {@link keptAddress} wrote; undefined where it was broken in the store. */
export function addressIn(kept: string): (Address & { readonly platform: string }) | undefined {
  return Placed.safeParse(parseJson(kept)).data;
}
