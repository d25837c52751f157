/**
 * How the work on a delivery ended. `uncertain`: its answer may be out or not, since the platform did not say, so it
 * is not sent again.
 */
export type DeliveryEnd = "done" | "uncertain";

/**
 * Makes redelivery harmless. `claim` answers `new` (ours to do), `busy` (someone is at it: refuse, so the
 * platform comes back) or `done` (ended already, for certain or not: acknowledge and be silent).
 * A delivery can have several ids, and is known by any of them. Its ids are claimed all or none.
 * A claim is a lease: it lapses after `leaseMs`, which is shorter than the platform's retry gap.
 */
export type Deliveries = {
  readonly claim: (ids: readonly string[], leaseMs: number) => Promise<"new" | "busy" | "done">;
  readonly finish: (ids: readonly string[], end: DeliveryEnd) => Promise<void>;
  readonly release: (ids: readonly string[]) => Promise<void>;
  /** @returns how many deliveries of the last 24 hours ended uncertain */
  readonly countUncertain: () => Promise<number>;
};
