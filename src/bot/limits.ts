import { LRUCache } from "lru-cache";
import type { Log, Speaker } from "../adapters/adapter.ts";
import type { Counts } from "../storage/counts.ts";
import { workspaceHash } from "../storage/workspace-key.ts";
import { markOf, workspaceOf } from "./person.ts";

/** How many messages a minute a person, and all of a workspace together, are answered. */
export type Rates = { readonly person: number; readonly workspace: number };

/** Whether a message is answered, answered with a request for patience, or not at all. */
type Admission = "fine" | "slow down" | "silence";

export type Limits = {
  readonly admit: (speaker: Speaker) => Admission;
  readonly stop: () => Promise<void>;
};

const MINUTE_MS = 60_000;
/** Processes tell each other so often what they counted: for so long a limit can be passed unnoticed. */
const EVERY_MS = 250;
const MOST_COUNTED = 50_000;

type Window = { here: number; untold: number; all: number; refused: boolean };

/**
 * Limits that hold for all processes together: each counts for itself and tells a small table, which tells the sum. Nobody waits for
 * that. Only one refusal a minute is said, whatever else comes.
 */
export function makeLimits(counts: Counts, rates: Rates, now: () => number, log: Log): Limits {
  const windows = new LRUCache<string, Window>({ max: MOST_COUNTED });
  const untold = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  function counted(key: string): Window {
    const window = windows.get(key) ?? { here: 0, untold: 0, all: 0, refused: false };
    windows.set(key, window);
    window.here += 1;
    window.untold += 1;
    untold.add(key);
    timer ??= setTimeout(() => {
      timer = undefined;
      underWay = tell();
    }, EVERY_MS).unref();
    return window;
  }

  async function tell(): Promise<void> {
    const keys = [...untold];
    untold.clear();
    for (const key of keys) {
      const window = windows.get(key);
      if (window === undefined) continue;
      const many = window.untold;
      window.untold = 0;
      try {
        window.all = await counts.add(key, many, now() + 2 * MINUTE_MS);
      } catch (error) {
        // Without the others' counts each process limits by its own.
        log.warn("limits.not_told", { error });
      }
    }
  }

  return {
    admit: (speaker) => {
      const minute = Math.floor(now() / MINUTE_MS);
      const person = counted(`person ${markOf(speaker)} ${minute}`);
      const workspace = counted(`workspace ${workspaceHash(workspaceOf(speaker))} ${minute}`);
      if (usedOf(person) <= rates.person && usedOf(workspace) <= rates.workspace) return "fine";
      if (person.refused) return "silence";
      person.refused = true;
      log.info("limits.refused", { platform: speaker.platform });
      return "slow down";
    },
    stop: async () => {
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** By all processes, as far as they have told. */
function usedOf({ here, untold, all }: Window): number {
  return Math.max(here, all + untold);
}
