import { setTimeout as wait } from "node:timers/promises";
import type { Installation } from "../adapter.ts";
import { makeRenewing, notRenewed, type RenewingParts } from "./renewing.ts";

/** Bot tokens that Slack takes: those that end are renewed before they do. */
export type Tokens = {
  /**
   * @returns a token that lasts for as long as an answer takes; undefined when Slack will give no more for this one
   * @throws PlatformError when there is none now @throws StoreError
   */
  readonly tokenFor: (installation: Installation) => Promise<string | undefined>;
  /** When no token is being renewed, so that no new one is lost. */
  readonly settled: () => Promise<void>;
};

/** In milliseconds. */
type Times = {
  /** How long before its end a token is renewed: what goes wrong meanwhile has that long to be mended. */
  readonly early: number;
  /** What a token has to last still for an answer to be begun with it: as long as one may take. */
  readonly spare: number;
  /** How often one that waits for another process looks. */
  readonly poll: number;
};

/** Slack's tokens last 12 hours. */
const TIMES: Times = { early: 2 * 3_600_000, spare: 60_000, poll: 100 };
/** How long an answer waits for a token. */
const PATIENCE_MS = 15_000;

export function makeTokens(parts: RenewingParts, times: Partial<Times> = {}): Tokens {
  const { installations, now } = parts;
  const { early, spare, poll } = { ...TIMES, ...times };
  const { renewOnce, settled } = makeRenewing(parts);
  const left = ({ expiresAt }: Installation) => (expiresAt ?? Number.POSITIVE_INFINITY) - now();

  async function tokenFor(installation: Installation): Promise<string | undefined> {
    const { secrets, refusal } = installation;
    const isRenewable = refusal === null && secrets.botRefreshToken !== undefined;
    if (isRenewable && left(installation) <= spare) return freshToken(installation);
    // There is time: nobody waits for the new one.
    if (isRenewable && left(installation) <= early) void renewOnce(installation).catch(() => undefined);
    return left(installation) > 0 ? secrets.botToken : undefined;
  }

  async function freshToken(held: Installation, began = performance.now()): Promise<string | undefined> {
    const renewed = await renewOnce(held);
    if (renewed !== undefined) return renewed.secrets.botToken;
    const current = await installations.find("slack", [held.key]);
    if (current === null) return undefined;
    if (current.refusal !== null || left(current) > spare) return tokenFor(current);
    if (performance.now() - began > PATIENCE_MS) throw notRenewed("another process is at it");
    await wait(poll);
    return freshToken(current, began);
  }

  return { tokenFor, settled };
}
