import type { PlatformParts } from "../adapter.ts";
import type { Ledger } from "../shared/once.ts";
import { describe } from "./failure.ts";

/**
 * How long an attempt may take before its claim lapses. Teams redelivers after 15 s without an answer: that
 * attempt must find the claim lapsed when the process that held it was killed. So: under 15 s, and over the
 * longest turn.
 */
const LEASE_MS = 14_000;

/**
 * What a turn gets for everything but sending. Past this and the time for sending, 13 s in all, the request is
 * refused and what is still under way is left to end by itself.
 */
export const BESIDE_SENDING_MS = 3_000;

/** Teams' deliveries, each claimed for as long as Teams lets it take. */
export function ledgerOf({ deliveries, log }: Pick<PlatformParts, "deliveries" | "log">): Ledger {
  return {
    deliveries,
    leaseMs: LEASE_MS,
    onFailure: (error) => log.error("teams.ledger", describe(error)),
  };
}
