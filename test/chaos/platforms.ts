import { setTimeout as wait } from "node:timers/promises";
import { post } from "../support/fake-slack-requests.ts";
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
  /** Where a process reaches the platforms. */
  readonly addressFor: (process: string) => string;
};

/**
 * Brings a delivery as its platform does, to one process after the other, until it is acknowledged or the platform has had
 * enough. @returns all attempts
 */
export function makePlatforms({ fleet, addressFor }: Parts) {
  let turn = 0;

  function next(): Instance | undefined {
    const instances = fleet.instances();
    turn += 1;
    return instances[turn % instances.length];
  }

  async function attempt(delivery: Delivery, retries: number): Promise<Attempt> {
    const instance = next();
    const tried = { at: Date.now(), process: instance?.name };
    if (instance === undefined) return { ...tried, end: "refused" };
    const under: { repliedAt?: number } = {};
    const sending = sendTo(instance, delivery, retries, addressFor(instance.name)).then(
      async (response) => {
        under.repliedAt = Date.now();
        await response.arrayBuffer();
        return response.status;
      },
      (error: unknown) => {
        const isRefused = codeOf(error) === "ECONNREFUSED";
        if (isRefused) fleet.isGone(instance);
        return isRefused ? "refused" : "cut";
      },
    );
    const end = await Promise.race([sending, tooLate(PATIENCE[delivery.platform].giveUpMs)]);
    return Object.assign(under, { ...tried, end });
  }

  return async (delivery: Delivery): Promise<readonly Attempt[]> => {
    const attempts: Attempt[] = [];
    for (const gapMs of [0, ...PATIENCE[delivery.platform].gapsMs]) {
      const last = attempts.at(-1)?.at;
      if (last !== undefined) await wait(Math.max(0, last + gapMs - Date.now()));
      const tried = await attempt(delivery, attempts.length);
      attempts.push(tried);
      if (isAcknowledged(tried)) break;
    }
    return attempts;
  };
}

function tooLate(ms: number): Promise<"too late"> {
  return wait(ms, "too late" as const, { ref: false });
}

export function isAcknowledged({ end }: Attempt): boolean {
  return typeof end === "number" && end >= 200 && end < 300;
}

function sendTo({ url }: Instance, delivery: Delivery, retries: number, address: string): Promise<Response> {
  if (delivery.platform === "slack") {
    const { body, isRetry } = delivery;
    const number = isRetry === true ? retries + 1 : retries;
    const headers = number === 0 ? {} : { "x-slack-retry-num": String(number) };
    return post(url, JSON.stringify(body), "application/json", { headers });
  }
  const body = JSON.stringify({ ...delivery.body, serviceUrl: `${address}/teams` });
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/api/messages`, { method: "POST", body, headers });
}

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}
