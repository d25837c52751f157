import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { sqlInstallations } from "../../src/storage/installations.ts";
import { makeKeyring } from "../../src/storage/keyring.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { startFakeSlack } from "../support/fake-slack.ts";
import { keyOf } from "../support/installed.ts";
import { installApp } from "../support/many-slack.ts";
import { type StoreProcess, startTokenProcess } from "../support/start-process.ts";
import type { TokenJob } from "../support/token-process.ts";

/** How often the token is renewed in all; more with `ROTATIONS=1000 npx vitest run test/e2e/token-rotation.test.ts`. */
const ROTATIONS = Number(process.env["ROTATIONS"] ?? 40);
const PATIENCE_MS = 600_000;

let processes: readonly StoreProcess<TokenJob>[];
beforeAll(async () => {
  processes = await Promise.all([startTokenProcess(), startTokenProcess()]);
});
afterAll(() => {
  for (const each of processes) each.kill();
});

describe.each(SHARED_DATABASES)("two processes on one $name", ({ fresh }) => {
  async function rotate(waits: boolean, lastsMs: number) {
    const { settings, drop } = await fresh();
    const [slack, database] = [await startFakeSlack(), await openDatabase(settings)];
    onTestFinished(async () => {
      await database.close();
      await slack.close();
      await drop();
    });
    const store = sqlInstallations(database, makeKeyring([keyOf(1)]), Date.now);
    const installations = { ...store, erase: async () => undefined };
    await installApp(slack, installations, "T1", { lastsMs });
    const { tokens, apiUrl } = slack;
    const refusals: string[] = [];
    while (tokens.renewals().done < ROTATIONS) {
      const job = { settings, slack: { apiUrl, lastsMs }, calls: 20, waits };
      const said = await Promise.all(processes.map((each) => each.does(job)));
      refusals.push(...said.flat());
    }
    const last = await store.find("slack", ["T1"]);
    return { refusals, ...tokens.renewals(), last };
  }

  it.each([
    ["while it is still taken", false, 20_000],
    ["once it has ended", true, 60_000],
  ])(
    "renew a token %s, each time once, speak with none that is not taken, and lose none",
    async (_, waits, lastsMs) => {
      const { refusals, done, refused, last } = await rotate(waits, lastsMs);
      expect({ refusals, refused }).toEqual({ refusals: [], refused: 0 });
      expect(done).toBeGreaterThanOrEqual(ROTATIONS);
      // The fake counts what it gives out: the first at the install, and one for each renewal.
      expect(last?.secrets).toEqual({
        botToken: `xoxe.xoxb-T1-${done + 1}`,
        botRefreshToken: `xoxe-T1-${done + 1}`,
      });
    },
    PATIENCE_MS,
  );
});
