import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { makeInstalled } from "../../src/adapters/slack/installed.ts";
import { makeRenew } from "../../src/adapters/slack/renewal.ts";
import { makeTokens } from "../../src/adapters/slack/tokens.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlInstallations } from "../../src/storage/installations.ts";
import { makeKeyring } from "../../src/storage/keyring.ts";
import { CLIENT } from "./fake-slack-tokens.ts";
import { keyOf } from "./installed.ts";

/** What one of several processes is told to do with the tokens of a workspace that both serve. */
export type TokenJob = {
  readonly settings: DatabaseSettings;
  /** Where Slack is, and how long its tokens last. */
  readonly slack: { readonly apiUrl: string; readonly lastsMs: number };
  /** How many calls it makes, each with a token that it asks for anew; it prints what Slack said of each but "ok". */
  readonly calls: number;
  /** Whether it asks for tokens only once they have ended, so that it has to wait for the one who renews. */
  readonly waits: boolean;
};

async function call({ settings, slack, calls, waits }: TokenJob): Promise<readonly string[]> {
  const database = await openDatabase(settings);
  const installations = sqlInstallations(database, makeKeyring([keyOf(1)]), Date.now);
  const installed = makeInstalled(installations, silentLog, MOMENT_MS);
  const { apiUrl, lastsMs } = slack;
  const parts = { installations, installed, log: silentLog, now: Date.now };
  const renew = makeRenew({ client: CLIENT, apiUrl });
  const spare = waits ? lastsMs : MOMENT_MS;
  const { tokenFor, settled } = makeTokens(
    { ...parts, renew },
    { early: lastsMs - MOMENT_MS, spare, poll: 2 },
  );
  const refusals: string[] = [];
  for (let count = 0; count < calls; count += 1) {
    const installation = await installed.find(["T1"]);
    const token = installation && (await tokenFor(installation));
    const reply = await fetch(`${apiUrl}auth.test`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    const { error } = (await reply.json()) as { readonly error?: string };
    if (error !== undefined) refusals.push(error);
    if (!waits) await wait(MOMENT_MS);
  }
  await settled();
  await database.close();
  return refusals;
}

/** In place of the seconds and hours that tokens take. */
const MOMENT_MS = 5;

process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await call(JSON.parse(line)))}\n`);
