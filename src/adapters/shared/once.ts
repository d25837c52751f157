import type { Deliveries } from "../adapter.ts";

/** Another attempt is at the same delivery right now: not to be acknowledged, so that the platform comes back. */
export class StillBusy extends Error {
  override readonly name = "StillBusy";
}

/** The deliveries of one platform. */
export type Ledger = {
  readonly deliveries: Deliveries;
  /** How long an attempt may take before its claim lapses: shorter than the gap after which the platform comes back. */
  readonly leaseMs: number;
  readonly onFailure: (error: unknown) => void;
};

/**
 * Does the work unless a delivery with any of these ids was done before; without an id nothing can be told
 * apart, and it is done. Ids are claimed in order.
 * @throws StillBusy when another attempt holds one of them
 */
export async function once(ledger: Ledger, ids: readonly string[], work: () => Promise<void>): Promise<void> {
  const { deliveries, leaseMs } = ledger;
  const claimed: string[] = [];
  try {
    for (const id of ids) {
      const claim = await deliveries.claim(id, leaseMs);
      if (claim === "busy") throw new StillBusy();
      if (claim === "done") return await settle(claimed, deliveries.finish, ledger);
      claimed.push(id);
    }
    await work();
  } catch (error) {
    await settle(claimed, deliveries.release, ledger);
    throw error;
  }
  await settle(claimed, deliveries.finish, ledger);
}

/** A ledger that fails here must not undo an answer that is out: the worst is a second answer. */
async function settle(
  ids: readonly string[],
  how: (id: string) => Promise<void>,
  { onFailure }: Ledger,
): Promise<void> {
  const results = await Promise.allSettled(ids.map((id) => how(id)));
  for (const result of results) if (result.status === "rejected") onFailure(result.reason);
}
