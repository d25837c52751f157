type Delivery = { readonly state: "busy" | "done"; readonly until: number };

/** How long a finished delivery is remembered: longer than any platform repeats one (Slack: up to 24 hours). */
const DONE_MS = 25 * 3_600_000;
const MOST_KEPT = 100_000;

/** The delivery ledger of one process. See `Deliveries` in adapters/adapter.ts for its contract. */
export function memoryDeliveries(now: () => number) {
  const ledger = new Map<string, Delivery>();

  function prune(): void {
    for (const [id, { until }] of ledger) {
      if (until > now() && ledger.size <= MOST_KEPT) return;
      ledger.delete(id);
    }
  }

  return {
    claim: async (id: string, leaseMs: number): Promise<"new" | "busy" | "done"> => {
      const found = ledger.get(id);
      if (found !== undefined && found.until > now()) return found.state;
      prune();
      ledger.delete(id);
      ledger.set(id, { state: "busy", until: now() + leaseMs });
      return "new";
    },
    finish: async (id: string): Promise<void> => {
      ledger.delete(id);
      ledger.set(id, { state: "done", until: now() + DONE_MS });
    },
    release: async (id: string): Promise<void> => {
      ledger.delete(id);
    },
  };
}
