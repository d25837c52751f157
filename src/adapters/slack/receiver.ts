import type { App, Receiver } from "@slack/bolt";
import type { Log } from "../adapter.ts";
import { makeDrain } from "../shared/drain.ts";
import { StillBusy } from "../shared/once.ts";
import { describe } from "./failure.ts";
import type { Body } from "./payloads.ts";

/** What became of a delivery: the transport turns it into a status or an acknowledgement. */
export type Outcome =
  | { readonly kind: "acknowledged"; readonly payload?: unknown }
  /** Not acknowledged: events come back, and whoever tapped sees that it failed. */
  | { readonly kind: "refused" };

/** The one door to Bolt for both transports. */
export type Door = {
  readonly receiver: Receiver;
  readonly deliver: (body: Body) => Promise<Outcome>;
  readonly open: () => void;
  /** Refuses new work and waits for what is under way, at most `deadlineMs`. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

/**
 * A receiver of ours, for Bolt's acknowledge an event before its listeners run (over a socket always). Here
 * an event is acknowledged when all its work is done, and a command or tap as soon as its listener says so.
 */
export function makeDoor(log: Log): Door {
  const drain = makeDrain();
  let app: App | undefined;

  async function run(body: Body, ack: (payload?: unknown) => Promise<void>): Promise<"done" | "failed"> {
    try {
      await app?.processEvent({ body, ack });
      return "done";
    } catch (error) {
      if (isBusy(error)) log.info("slack.busy");
      else log.warn("slack.refused", describe(error));
      return "failed";
    }
  }

  async function deliver(body: Body): Promise<Outcome> {
    if (!drain.isOpen()) return { kind: "refused" };
    let early: Outcome | undefined;
    let acknowledge: (outcome: Outcome) => void = () => undefined;
    const acknowledged = new Promise<Outcome>((resolve) => {
      acknowledge = resolve;
    });
    const work = drain.track(
      run(body, async (payload) => {
        early = { kind: "acknowledged", payload };
        acknowledge(early);
      }).then((end): Outcome => {
        if (end === "failed") return { kind: "refused" };
        // Slack counts what is not acknowledged, and then sends no events any more.
        if (early === undefined) log.info("slack.unclaimed", { type: body.type });
        return early ?? { kind: "acknowledged" };
      }),
    );
    return body.event === undefined ? Promise.race([acknowledged, work]) : work;
  }

  return {
    receiver: {
      init: (bolt) => {
        app = bolt;
      },
      start: async () => undefined,
      stop: async () => undefined,
    },
    deliver,
    open: drain.open,
    close: drain.close,
  };
}

/** Bolt wraps what a listener throws. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof StillBusy || (error instanceof Error && "original" in error && isBusy(error.original))
  );
}
