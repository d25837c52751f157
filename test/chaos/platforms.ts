import { setTimeout as wait } from "node:timers/promises";
import { isApology } from "./apologies.ts";
import type { Carried } from "./carrying.ts";
import type { Fleet, Instance } from "./fleet.ts";
import type { Delivery } from "./questions.ts";

/** How one attempt to bring a delivery ended for its platform: by a status, or before there was one. */
export type Attempt = {
  readonly at: number;
  /** That it was brought to; undefined where none served. */
  readonly process: string | undefined;
  /** When that replied, be it too late, in milliseconds since 1970. */
  repliedAt?: number;
  readonly end: number | "refused" | "cut" | "too late";
  /** What its reader saw in the reply itself, as of a command. */
  readonly shown?: "answer" | "apology";
};

/**
 * When a platform gives up on an attempt, and when it comes back after it began. Slack's gaps are near nothing, a minute
 * and five; here the last is shortened to the second. Both stay over the lease of a claim, as Teams' do.
 */
const PATIENCE = {
  slack: { giveUpMs: 3_000, gapsMs: [1_000, 57_000, 57_000] },
  teams: { giveUpMs: 15_000, gapsMs: [15_000, 15_000, 15_000] },
} as const;

type Parts = {
  readonly fleet: Pick<Fleet, "instances" | "isGone">;
  readonly carry: (instance: Instance, delivery: Delivery, retries: number) => Promise<Carried>;
  /** Whether Slack reaches it: one that waits for a connection gets nothing. */
  readonly isReached: (process: string) => boolean;
};

export type Platforms = {
  /**
   * Brings a delivery as its platform does, to one process after the other, until it is acknowledged or the platform has
   * had enough. @returns all attempts
   */
  readonly bring: (delivery: Delivery) => Promise<readonly Attempt[]>;
  /** Calls once, a moment after the next tap or command was handed to a process. */
  readonly atNextPress: (call: (process: string) => void) => void;
};

/** A request has reached its process by then, and most are not answered yet. */
const MOMENT_MS = 15;

export function makePlatforms({ fleet, carry, isReached }: Parts): Platforms {
  let turn = 0;
  let awaited: ((process: string) => void) | undefined;

  function next(platform: Delivery["platform"]): Instance | undefined {
    const instances = fleet.instances().filter(({ name }) => platform === "teams" || isReached(name));
    turn += 1;
    return instances[turn % instances.length];
  }

  async function attempt(delivery: Delivery, retries: number): Promise<Attempt> {
    const instance = next(delivery.platform);
    const tried = { at: Date.now(), process: instance?.name };
    if (instance === undefined) return { ...tried, end: "refused" };
    const under: { repliedAt?: number } = {};
    const carrying = carry(instance, delivery, retries).then((carried): Pick<Attempt, "end" | "shown"> => {
      if (carried === "refused") fleet.isGone(instance);
      if (typeof carried === "string") return { end: carried === "cut" ? carried : "refused" };
      under.repliedAt = Date.now();
      return { end: carried.status, ...shownBy(carried.text, delivery) };
    });
    if (delivery.isOnce && awaited !== undefined) {
      setTimeout(awaited, MOMENT_MS, instance.name);
      awaited = undefined;
    }
    const ended = await Promise.race([carrying, tooLate(PATIENCE[delivery.platform].giveUpMs)]);
    return Object.assign(under, { ...tried, ...ended });
  }

  return {
    bring: async (delivery) => {
      const attempts: Attempt[] = [];
      const gapsMs = delivery.isOnce ? [] : PATIENCE[delivery.platform].gapsMs;
      for (const gapMs of [0, ...gapsMs]) {
        const last = attempts.at(-1)?.at;
        if (last !== undefined) await wait(Math.max(0, last + gapMs - Date.now()));
        const tried = await attempt(delivery, attempts.length);
        attempts.push(tried);
        if (isAcknowledged(tried)) break;
      }
      return attempts;
    },
    atNextPress: (call) => {
      awaited = call;
    },
  };
}

/** Only what is brought once is answered in the reply. */
function shownBy(text: string, { isOnce }: Delivery): Pick<Attempt, "shown"> {
  if (!isOnce || text === "") return {};
  return { shown: isApology(text) ? "apology" : "answer" };
}

async function tooLate(ms: number): Promise<Pick<Attempt, "end">> {
  return wait(ms, { end: "too late" }, { ref: false });
}

export function isAcknowledged({ end }: Attempt): boolean {
  return typeof end === "number" && end >= 200 && end < 300;
}
