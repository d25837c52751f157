import { z } from "zod";
import { parseJson } from "../../text/parse-json.ts";
import type { Address } from "../adapter.ts";
import { type Incoming, THREAD } from "./incoming.ts";

const Place = z.object({
  serviceUrl: z.url({ protocol: /^https?$/u }),
  conversation: z.string().min(1),
  bot: z.string().min(1),
});
export type Place = z.infer<typeof Place>;

/** Where a conversation is found again: its region, its id, and who we are in it. */
export function addressOf({ serviceUrl, conversation, recipient }: Incoming): Address {
  const [id = conversation.id, thread] = conversation.id.split(THREAD);
  return { place: JSON.stringify({ serviceUrl, conversation: id, bot: recipient.id }), thread };
}

/** Reads what {@link addressOf} wrote. */
export function placeOfAddress({ place, thread }: Address): Place | undefined {
  const read = Place.safeParse(parseJson(place)).data;
  if (read === undefined || thread === undefined) return read;
  return { ...read, conversation: `${read.conversation}${THREAD}${thread}` };
}
