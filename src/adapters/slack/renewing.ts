import { setTimeout as wait } from "node:timers/promises";
import { PlatformError } from "../../errors.ts";
import type { Installation, Installations, Log } from "../adapter.ts";
import { describe } from "./failure.ts";
import type { Installed } from "./installed.ts";
import { RENEWAL_TIMEOUT_MS, type Renew } from "./renewal.ts";

export type RenewingParts = {
  readonly installations: Pick<Installations, "find" | "claimRenewal" | "renew" | "refuse">;
  readonly installed: Pick<Installed, "put" | "drop">;
  readonly renew: Renew;
  readonly log: Log;
  readonly now: () => number;
};

/** Renews tokens: each once, by one of all processes. */
export type Renewing = {
  /**
   * @returns undefined when it is not ours to renew now, or Slack will not
   * @throws PlatformError when Slack does not say @throws StoreError
   */
  readonly renewOnce: (installation: Installation) => Promise<Installation | undefined>;
  readonly settled: () => Promise<void>;
};

/**
 * How long one process alone may renew a token: over the longest call, and over what clocks differ by. A lock in the
 * database would be held for the whole call: with SQLite nobody could write meanwhile, and with Postgres a
 * connection is held and its lock ends with it, while the call goes on.
 */
const LEASE_MS = 3 * RENEWAL_TIMEOUT_MS;
/** Pauses between tries to keep a new token, while the store is away: there is no other copy of it. */
const PAUSES_MS: readonly number[] = [50, 250, 1_000, 2_000, 5_000, 15_000, 30_000, 60_000];

export function makeRenewing(parts: RenewingParts): Renewing {
  const underWay = new Map<string, Promise<Installation | undefined>>();
  return {
    renewOnce: (installation) => {
      const id = `${installation.key} ${installation.revision}`;
      const begun = underWay.get(id);
      if (begun !== undefined) return begun;
      const work = claimAndRenew(installation, parts).finally(() => underWay.delete(id));
      underWay.set(id, work);
      return work;
    },
    settled: async () => {
      await Promise.allSettled(underWay.values());
    },
  };
}

async function claimAndRenew(held: Installation, parts: RenewingParts): Promise<Installation | undefined> {
  const { installations, renew, log } = parts;
  const { botRefreshToken: refreshToken } = held.secrets;
  if (refreshToken === undefined) return undefined;
  if (!(await installations.claimRenewal(held, LEASE_MS))) return readAgain(held, parts);
  const renewal = await renew(refreshToken);
  switch (renewal.kind) {
    case "renewed": {
      const { botToken, botRefreshToken = refreshToken, lastsMs } = renewal;
      const secrets = { ...held.secrets, botToken, botRefreshToken };
      return keep(held, { secrets, expiresAt: lastsMs === undefined ? null : parts.now() + lastsMs }, parts);
    }
    case "refused":
      log.error("slack.token_refused", { refusal: renewal.code });
      await installations.refuse(held, renewal.code);
      return readAgain(held, parts);
    case "unknown":
      // The lease stays: nobody tries again before it lapses.
      log.warn("slack.token_not_renewed", { why: renewal.why });
      throw notRenewed(renewal.why);
  }
}

/** It was renewed elsewhere, or is just now. */
async function readAgain(
  { key }: Installation,
  { installations, installed }: RenewingParts,
): Promise<undefined> {
  const current = await installations.find("slack", [key]);
  if (current === null) installed.drop(key);
  else installed.put(current);
}

/** Slack has forgotten the old one by now, so this is not given up on easily. */
async function keep(
  held: Installation,
  renewed: Pick<Installation, "secrets" | "expiresAt">,
  { installations, installed, log }: RenewingParts,
): Promise<Installation | undefined> {
  // Serves here at once, whatever the store does.
  installed.put({ ...held, ...renewed });
  for (const pauseMs of [...PAUSES_MS, undefined]) {
    try {
      const kept = await installations.renew(held, renewed);
      if (kept === null) installed.drop(held.key);
      else installed.put(kept);
      return kept ?? undefined;
    } catch (error) {
      log.error("slack.token_not_kept", { ...describe(error), willTry: pauseMs !== undefined });
      if (pauseMs === undefined) throw error;
      await wait(pauseMs);
    }
  }
  return undefined;
}

export function notRenewed(why: string): PlatformError {
  return new PlatformError(
    `A token of a workspace was not renewed (${why})`,
    "Check SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, and that this host can reach slack.com; it is tried again.",
  );
}
