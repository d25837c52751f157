import { z } from "zod";
import { parseJson } from "../../text/parse-json.ts";
import type { Address, Speaker } from "../adapter.ts";
import type { Place } from "./payloads.ts";

const Channel = z.object({ workspace: z.string(), channel: z.string() });

/** A channel of a workspace, and the thread in it, to come back to. */
export function addressOfPlace(workspace: string, { channel, thread }: Place): Address {
  return { place: JSON.stringify({ workspace, channel }), thread };
}

/** Of what somebody says in a channel, and only they see answered: told of later where they speak with us alone. */
export function inPrivate(
  { workspace, user }: Pick<Speaker, "workspace" | "user">,
  channel: string | undefined,
): { readonly address: Address; readonly saidIn?: Address } {
  const address = addressOfPlace(workspace, { channel: user });
  return channel === undefined ? { address } : { address, saidIn: addressOfPlace(workspace, { channel }) };
}

export function placeOfAddress({
  place,
  thread,
}: Address): (Place & { readonly workspace: string }) | undefined {
  const read = Channel.safeParse(parseJson(place)).data;
  return read && { ...read, ...(thread === undefined ? {} : { thread }) };
}
