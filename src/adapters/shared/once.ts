import { randomUUID } from "node:crypto";
import type { Deliveries, DeliveryEnd, InOrder } from "../adapter.ts";
import { deliveryKey } from "./delivery-key.ts";

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

/** Where the order of messages does not matter. */
export const AS_IT_COMES: InOrder = (_, work) => work();

/** What an attempt holds while it answers a delivery. */
export type Claim = {
  /** Tells the delivery from others, and nothing about who asked where. */
  readonly key: string;
  /** When it lapses, by `performance.now()`. What is sent after that may be sent by another attempt too. */
  readonly until: number;
};

/** A claim for `leaseMs` from now on, of what the platform knows by this id. */
export function claimOf(id: string, leaseMs: number): Claim {
  return { key: deliveryKey(id), until: performance.now() + leaseMs };
}

/**
 * Does the work unless a delivery with any of these ids ended before; without an id nothing can be told
 * apart, and it is done. Work that ends `uncertain` is not done again.
 * @throws StillBusy when another attempt holds one of them
 */
export async function once(
  ledger: Ledger,
  ids: readonly string[],
  work: (claim: Claim) => Promise<DeliveryEnd>,
): Promise<void> {
  const { deliveries, leaseMs } = ledger;
  const [first] = ids;
  if (first === undefined) {
    await work(claimOf(randomUUID(), leaseMs));
    return;
  }
  const claim = claimOf(first, leaseMs);
  const keys = ids.map(deliveryKey);
  switch (await deliveries.claim(keys, leaseMs)) {
    case "busy":
      throw new StillBusy();
    case "done":
      return;
    case "new":
      return workUnder(claim, keys, work, ledger);
  }
}

async function workUnder(
  claim: Claim,
  keys: readonly string[],
  work: (claim: Claim) => Promise<DeliveryEnd>,
  { deliveries, onFailure }: Ledger,
): Promise<void> {
  let end: DeliveryEnd;
  try {
    end = await work(claim);
  } catch (error) {
    // After a lapse another attempt may hold it.
    if (performance.now() < claim.until) await deliveries.release(keys).catch(onFailure);
    throw error;
  }
  // A ledger that fails here must not undo an answer that is out: the worst is a second answer.
  await deliveries.finish(keys, end).catch(onFailure);
}
