import type { Deliveries, Log } from "../adapter.ts";
import { describe } from "./failure.ts";

/** Another attempt is at the same message right now: not to be acknowledged, so that Slack comes back. */
export class StillBusy extends Error {
  override readonly name = "StillBusy";
}

/**
 * How long an attempt may take before its claim lapses. Slack redelivers about at once, after 1 minute and
 * after 5: the first finds the claim held and is refused, the second must find it lapsed when the process
 * that held it was killed. So: under a minute, and over the longest turn (two posts of three tries each).
 */
export const LEASE_MS = 30_000;

/**
 * Does the work unless a delivery with any of these ids was done before. Ids are claimed in order: the
 * delivery's own, and the message's, for Slack has sent one message under two event ids.
 * @throws StillBusy when another attempt holds one of them
 */
export async function once(
  { deliveries, log }: { readonly deliveries: Deliveries; readonly log: Log },
  ids: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const claimed: string[] = [];
  try {
    for (const id of ids) {
      const claim = await deliveries.claim(id, LEASE_MS);
      if (claim === "busy") throw new StillBusy();
      if (claim === "done") return await settle(claimed, deliveries.finish, log);
      claimed.push(id);
    }
    await work();
  } catch (error) {
    await settle(claimed, deliveries.release, log);
    throw error;
  }
  await settle(claimed, deliveries.finish, log);
}

/** A ledger that fails here must not undo an answer that is out: the worst is a second answer. */
async function settle(ids: readonly string[], how: (id: string) => Promise<void>, log: Log): Promise<void> {
  const results = await Promise.allSettled(ids.map((id) => how(id)));
  for (const result of results) {
    if (result.status === "rejected") log.error("slack.ledger", describe(result.reason));
  }
}
