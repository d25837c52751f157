import type { Answer } from "../../answer/answer.ts";
import type { Address, Log, TellingEnd } from "../adapter.ts";
import type { Keep } from "../shared/taps.ts";
import { type Place, placeOfAddress } from "./addresses.ts";
import { sendAsCard } from "./answering.ts";
import { SEND_MS, SendFailed } from "./connector-client.ts";
import { describe } from "./failure.ts";
import type { Send } from "./reach.ts";

type Parts = { readonly keep: Keep; readonly sendTo: (place: Place) => Send; readonly log: Log };

/** Says something that nobody is waiting for. */
export async function tell(
  address: Address,
  answer: Answer,
  { keep, sendTo, log }: Parts,
): Promise<TellingEnd> {
  const place = placeOfAddress(address);
  if (place === undefined) return { kind: "refused" };
  const send = sendTo(place);
  const until = performance.now() + SEND_MS;
  try {
    await sendAsCard(answer, { keep, send: (message) => send(message, until), log });
    return { kind: "taken" };
  } catch (error) {
    if (!(error instanceof SendFailed)) throw error;
    log.warn("teams.not_told", describe(error));
    return { kind: error.fate };
  }
}
