import type { Log } from "../adapter.ts";

/** Deliveries of workspaces that we do not serve. */
export type Strangers = {
  readonly turnAway: () => void;
  readonly stop: () => void;
};

const EVERY_MS = 60_000;

/** Counts them, and tells of them once a minute: how many, and nothing of whose. */
export function makeStrangers(log: Log, everyMs = EVERY_MS): Strangers {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;

  function tell(): void {
    if (count > 0) log.warn("slack.not_our_workspace", { refused: count });
    count = 0;
    timer = undefined;
  }

  return {
    turnAway: () => {
      count += 1;
      if (timer !== undefined) return;
      tell();
      timer = setTimeout(tell, everyMs).unref();
    },
    stop: () => {
      clearTimeout(timer);
      tell();
    },
  };
}
