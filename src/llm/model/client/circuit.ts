/** `unknown`: the call was called off, so it says nothing about the other side. */
export type Outcome = "worked" | "failed" | "unknown";

/** Reports how a call went. To be used once. */
type Pass = (outcome: Outcome) => void;

/** Keeps calls away from a server that fails, and lets one through now and then to see. */
export type Circuit = {
  /** Null while the server is left alone. */
  readonly enter: () => Pass | null;
  /** Whether the server is left alone, but for a call to see. */
  readonly isOpen: () => boolean;
};

export type CircuitSettings = {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it stays open the first time; doubled each time that the call after it fails too. Milliseconds. */
  readonly openMs: number;
  readonly longestMs: number;
  readonly now: () => number;
};

export function makeCircuit({ failures, openMs, longestMs, now }: CircuitSettings): Circuit {
  let streak = 0;
  let open: { readonly until: number; readonly ms: number } | undefined;
  let isProbing = false;
  // Calls that began before it opened come back late; what they say is old news.
  let era = 0;

  function openFor(ms: number): void {
    open = { until: now() + ms, ms };
    streak = 0;
    era += 1;
  }

  function makePass(): Pass {
    const began = era;
    return (outcome) => {
      if (began !== era || outcome === "unknown") return;
      streak = outcome === "worked" ? 0 : streak + 1;
      if (streak >= failures) openFor(openMs);
    };
  }

  function makeProbe(ms: number): Pass {
    isProbing = true;
    return (outcome) => {
      isProbing = false;
      if (outcome === "worked") open = undefined;
      if (outcome === "failed") openFor(Math.min(ms * 2, longestMs));
    };
  }

  return {
    isOpen: () => open !== undefined,
    enter: () => {
      if (open === undefined) return makePass();
      return isProbing || now() < open.until ? null : makeProbe(open.ms);
    },
  };
}
