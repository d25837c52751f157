import type { Deliveries, Log } from "../adapter.ts";
import { describe } from "./failure.ts";

/** Another attempt is at the same activity right now: not to be acknowledged, so that Teams comes back. */
export class StillBusy extends Error {
  override readonly name = "StillBusy";
}

/**
 * How long an attempt may take before its claim lapses. Teams redelivers after 15 s without an answer: that
 * attempt must find the claim lapsed when the process that held it was killed. So: under 15 s, and over the
 * longest turn.
 */
export const LEASE_MS = 14_000;

/**
 * What a turn gets for everything but sending. Past this and the time for sending, 13 s in all, the request is
 * refused and what is still under way is left to end by itself.
 */
export const BESIDE_SENDING_MS = 3_000;

/**
 * Does the work unless it was done before under this id. Without an id nothing can be told apart, and it is done.
 * @throws StillBusy when another attempt holds it
 */
export async function once(
  { deliveries, log }: { readonly deliveries: Deliveries; readonly log: Log },
  id: string | undefined,
  work: () => Promise<void>,
): Promise<void> {
  if (id === undefined) return work();
  const claim = await deliveries.claim(id, LEASE_MS);
  if (claim === "busy") throw new StillBusy();
  if (claim === "done") return;
  try {
    await work();
  } catch (error) {
    await settle(deliveries.release(id), log);
    throw error;
  }
  await settle(deliveries.finish(id), log);
}

/** A ledger that fails here must not undo an answer that is out: the worst is a second answer. */
async function settle(settling: Promise<void>, log: Log): Promise<void> {
  await settling.catch((error: unknown) => log.error("teams.ledger", describe(error)));
}
