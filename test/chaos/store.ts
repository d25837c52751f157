import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putInstallation } from "../../src/adapters/slack/installing.ts";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import type { FakeTokens } from "../support/fake-slack-tokens.ts";
import { installationOf } from "../support/many-slack.ts";
import { startPostgres } from "../support/running-postgres.ts";
import type { Fleet } from "./fleet.ts";
import { botUserOf } from "./questions.ts";

export type StoreKind = "postgres" | "sqlite";

/** Where the processes keep what they share, and how it fails. */
export type Store = {
  /** What a process is told of it. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder for the processes to run in. */
  readonly folder: string;
  /** Postgres stops; the disk under SQLite is full. */
  readonly fail: (fleet: Fleet) => Promise<void>;
  readonly recover: (fleet: Fleet) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startStore(kind: StoreKind): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "rolwijzer-chaos-"));
  const removed = () => rm(folder, { recursive: true, force: true });
  if (kind === "sqlite") {
    return {
      environment: { DATA_DIR: join(folder, "data") },
      folder,
      fail: (fleet) => fleet.fillDisk(true),
      recover: (fleet) => fleet.fillDisk(false),
      close: removed,
    };
  }
  const postgres = await startPostgres();
  return {
    environment: { DATABASE_URL: postgres.url },
    folder,
    fail: postgres.pause,
    recover: postgres.resume,
    close: async () => {
      await postgres.close();
      await removed();
    },
  };
}

/** Installs the app in so many workspaces, as install pages do. @returns their ids */
export async function installMany(
  many: number,
  environment: Readonly<Record<string, string>>,
  tokens: FakeTokens,
): Promise<readonly string[]> {
  const { database, storeKeys, keeping } = readConfig(environment);
  const { installations, close } = await openStores(database, Date.now, keeping.days, undefined, storeKeys);
  const teams = Array.from({ length: many }, (_, index) => `T0CHAOS${index}`);
  for (const team of teams) {
    const grant = tokens.install({ team, botUser: botUserOf(team) });
    await putInstallation(installationOf(grant), installations);
  }
  await close();
  return teams;
}
