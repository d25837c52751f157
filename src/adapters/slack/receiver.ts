import type { Log } from "../adapter.ts";
import { makeDrain } from "../shared/drain.ts";
import { StillBusy } from "../shared/once.ts";
import { describe } from "./failure.ts";
import type { Acknowledge, Listener, Listeners } from "./listeners.ts";
import type { Body } from "./payloads.ts";
import type { Strangers } from "./strangers.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

/** What became of a delivery: the transport turns it into a status or an acknowledgement. */
export type Outcome =
  | { readonly kind: "acknowledged"; readonly payload?: unknown }
  /** Not acknowledged: events come back, and whoever tapped sees that it failed. */
  | { readonly kind: "refused" };

const ACKNOWLEDGED: Outcome = { kind: "acknowledged" };

/** The one door to the listeners for both transports. */
export type Door = {
  readonly deliver: (body: Body) => Promise<Outcome>;
  readonly open: () => void;
  /** Refuses new work and waits for what is under way, at most `deadlineMs`. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

type DoorParts = {
  readonly listeners: Pick<Listeners, "find" | "findEnd">;
  readonly workspaces: Pick<Workspaces, "of">;
  readonly strangers: Pick<Strangers, "turnAway">;
  readonly log: Log;
};

/**
 * Bolt's receivers acknowledge an event before its listeners run (over a socket always). Here an event is
 * acknowledged when all its work is done, and a command or tap as soon as its listener says so.
 */
export function makeDoor({ listeners, workspaces, strangers, log }: DoorParts): Door {
  const drain = makeDrain();

  async function deliver(body: Body): Promise<Outcome> {
    if (!drain.isOpen()) return { kind: "refused" };
    const end = listeners.findEnd(body);
    if (end !== undefined) return drain.track(end(body)).then(() => ACKNOWLEDGED, refused);
    const listener = listeners.find(body);
    if (listener !== undefined) return letIn(body, listener);
    // Slack counts what is not acknowledged, and then sends no events any more.
    log.info("slack.unclaimed", { type: body.type });
    return ACKNOWLEDGED;
  }

  async function letIn(body: Body, listener: Listener): Promise<Outcome> {
    try {
      const workspace = await workspaces.of(body);
      if (workspace !== undefined) return heard(body, listener, workspace);
    } catch (error) {
      return refused(error);
    }
    strangers.turnAway();
    return ACKNOWLEDGED;
  }

  function heard(body: Body, listener: Listener, workspace: Workspace): Promise<Outcome> {
    let acknowledge: Acknowledge = async () => undefined;
    const acknowledged = new Promise<Outcome>((resolve) => {
      acknowledge = async (payload) => resolve({ kind: "acknowledged", payload });
    });
    const listening = workspace.track(listener({ body, ack: acknowledge, workspace }));
    const work = drain.track(listening).then(() => ACKNOWLEDGED, refused);
    return body.event === undefined ? Promise.race([acknowledged, work]) : work;
  }

  function refused(error: unknown): Outcome {
    if (error instanceof StillBusy) log.info("slack.busy");
    else log.warn("slack.refused", describe(error));
    return { kind: "refused" };
  }

  return {
    deliver,
    open: drain.open,
    close: drain.close,
  };
}
