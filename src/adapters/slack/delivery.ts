import type { PlatformParts, Speaker } from "../adapter.ts";
import type { Ledger } from "../shared/once.ts";
import { describe } from "./failure.ts";

/**
 * How long an attempt may take before its claim lapses. Slack redelivers about at once, after 1 minute and
 * after 5: the first finds the claim held and is refused, the second must find it lapsed when the process
 * that held it was killed. So: under a minute, and over the longest turn, which posts, looks whether the message
 * stands, and does both once more: 30 s. Nothing is posted that could outlast the claim.
 */
export const LEASE_MS = 50_000;

/**
 * Slack gives commands and taps 3 s to be acknowledged; past this they are, with the answer still on its way. Before it half a
 * second may have gone by for asking who somebody is.
 */
export const PATIENCE_MS = 2_000;

/** Slack's deliveries, each claimed for as long as Slack lets it take. */
export function ledgerOf({ deliveries, log }: Pick<PlatformParts, "deliveries" | "log">): Ledger {
  return {
    deliveries,
    leaseMs: LEASE_MS,
    onFailure: (error) => log.error("slack.ledger", describe(error)),
  };
}

/** What a message is known by in the ledger, whatever events tell of it. */
export function idOfMessage({ workspace }: Pick<Speaker, "workspace">, channel: string, ts: string): string {
  return `slack:${workspace}:${channel}:${ts}`;
}

/** What an event is known by in the ledger. */
export function idOfEvent({ workspace }: Pick<Speaker, "workspace">, eventId: string): string {
  return `slack:${workspace}:${eventId}`;
}
