import { setTimeout as wait } from "node:timers/promises";
import type { Deliveries, InOrder, Log } from "../adapters/adapter.ts";
import { deliveryKey } from "../adapters/shared/delivery-key.ts";

export type InOrderParts = {
  /** Leases that other processes see too; absent where there is one process. */
  readonly leases?: Pick<Deliveries, "claim" | "release"> | undefined;
  /** Writes what an answer leaves behind, so that whoever is next finds it. */
  readonly flush: () => Promise<void>;
  readonly log: Log;
};

/** Longer than an answer takes with its sending; a process that was killed holds others up for so long. In milliseconds. */
const LEASE_MS = 15_000;
/** So long a message waits for the one before it: out of order is better than not at all. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 25;

/** Messages of one conversation are answered one after the other, whichever process they are given to. */
export function makeInOrder(parts: InOrderParts): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return (conversation, work) => {
    const before = last.get(conversation) ?? Promise.resolve();
    const mine = before.then(() => underLease(parts, deliveryKey(`order ${conversation}`), work));
    const ended = mine
      .catch(() => undefined)
      .then(() => {
        if (last.get(conversation) === ended) last.delete(conversation);
      });
    last.set(conversation, ended);
    return mine;
  };
}

async function underLease<Result>(
  { leases, flush, log }: InOrderParts,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (leases === undefined) return work();
  const isHeld = await claimSoon(leases, key).catch(() => false);
  try {
    return await work();
  } finally {
    // Nobody's answer waits for it.
    if (isHeld)
      void flush()
        .then(() => leases.release([key]))
        .catch((error: unknown) => log.warn("order.not_released", { error }));
  }
}

async function claimSoon(leases: Pick<Deliveries, "claim">, key: string): Promise<boolean> {
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    if ((await leases.claim([key], LEASE_MS)) === "new") return true;
    if (performance.now() > until) return false;
    await wait(PAUSE_MS);
  }
}
