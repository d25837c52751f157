import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Installation, Installations, Log } from "../adapter.ts";
import { type Caller, CLIENT_TIMEOUT_MS } from "./client.ts";
import { describe } from "./failure.ts";
import type { Installed } from "./installed.ts";
import type { Listeners } from "./listeners.ts";
import type { ENDINGS } from "./listening.ts";
import { TokensRevokedBody } from "./payloads.ts";
import { isTokenRefusal } from "./standing.ts";
import { keysOf, whenceOf } from "./whence.ts";

type Parts = {
  readonly installations: Pick<Installations, "find" | "erase">;
  readonly installed: Pick<Installed, "drop">;
  /** When what is being done for a workspace here is done. */
  readonly settled: (key: string) => Promise<void>;
  readonly callerFor: (botToken: string) => Caller;
  readonly log: Log;
};

/** What other processes had under way for a workspace is over by then: longer than an attempt may take. */
const OTHERS_MS = 60_000;

/**
 * A workspace that lets us go is erased at once, and once more when the answers that were under way are out, here and
 * in other processes: what they left is erased too, unless the app is installed there again.
 */
export function listenToUninstalls({ end }: Listeners, parts: Parts): { readonly stop: () => Promise<void> } {
  const { installations, installed, settled, log } = parts;
  const later = new Map<NodeJS.Timeout, string>();
  const sweeps = new Set<Promise<void>>();

  async function erase(key: string): Promise<void> {
    installed.drop(key);
    await installations.erase("slack", key);
    installed.drop(key);
  }

  async function sweep(key: string): Promise<void> {
    try {
      if ((await installations.find("slack", [key])) === null) await erase(key);
    } catch (error) {
      log.warn("slack.not_swept", describe(error));
    }
  }

  function sweepSoon(key: string): void {
    const sweeping = settled(key).then(() => sweep(key));
    sweeps.add(sweeping);
    void sweeping.then(() => sweeps.delete(sweeping));
    const timer = setTimeout(() => {
      later.delete(timer);
      void sweep(key);
    }, OTHERS_MS).unref();
    later.set(timer, key);
  }

  async function uninstall(body: unknown): Promise<void> {
    const keys = keysOf(whenceOf(body));
    // Erasing needs no secret, so it is done also where they cannot be read.
    const installation = await installations.find("slack", keys).catch(() => null);
    const key = installation?.key ?? keys[0];
    if (key === undefined) return log.warn("slack.unreadable_event");
    if (installation !== null && isDoubtful(installation, keys, body) && (await isTaken(installation, parts)))
      return log.info("slack.late_ending");
    await erase(key);
    sweepSoon(key);
    log.info("slack.uninstalled");
  }

  const heard = {
    app_uninstalled: uninstall,
    tokens_revoked: async (body) => {
      // People's own tokens are revoked one by one, and are not what we speak with.
      if (TokensRevokedBody.safeParse(body).success) await uninstall(body);
    },
  } satisfies Record<(typeof ENDINGS)[number], (body: unknown) => Promise<void>>;
  for (const [name, listener] of Object.entries(heard)) end(name, listener);

  return {
    stop: async () => {
      for (const timer of later.keys()) clearTimeout(timer);
      await Promise.all([...sweeps, ...[...later.values()].map(sweep)]);
    },
  };
}

const Told = z.object({ event_time: z.number().optional().catch(undefined) });
/** Clocks may differ by this, and nobody installs an app anew within it. */
const SLACK_MS = 5_000;

/** An event that was told before the app was installed anew, or of one workspace where all of an enterprise have it. */
function isDoubtful({ key, installedAt }: Installation, keys: readonly string[], body: unknown): boolean {
  const toldAt = (Told.safeParse(body).data?.event_time ?? Number.POSITIVE_INFINITY) * 1_000;
  return key !== keys[0] || toldAt + SLACK_MS < installedAt;
}

const Reply = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Whether Slack still takes the token. @throws PlatformError when it does not say; the event comes again */
async function isTaken({ secrets }: Installation, { callerFor }: Parts): Promise<boolean> {
  const call = callerFor(secrets.botToken);
  const exchange = await call({ method: "auth.test", body: { form: {} }, timeoutMs: CLIENT_TIMEOUT_MS });
  const reply = exchange.kind === "replied" ? Reply.safeParse(parseJson(exchange.text)).data : undefined;
  if (reply?.ok === true) return true;
  if (reply !== undefined && isTokenRefusal(reply.error)) return false;
  throw new PlatformError("Slack does not say whether the app is still installed", "It is asked again.");
}
