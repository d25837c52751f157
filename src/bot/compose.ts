import type { Installations, Log } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import { makeHealthRoute } from "../observability/health.ts";
import { makeLog } from "../observability/logger.ts";
import type { OnLost } from "../storage/database.ts";
import { makeAssistant } from "./assistant.ts";
import { type OpenedBrain, openBrain } from "./brain.ts";
import { openDesk, type Reaching } from "./desk/open-desk.ts";
import { openLiveMind } from "./live-mind.ts";
import { isAnyConfigured, openPlatforms } from "./platforms.ts";
import { makeRecords } from "./records.ts";
import { rekey } from "./rekey.ts";
import { type RunningServer, serve } from "./server.ts";
import { memoryStores, openStores, type Stores } from "./stores.ts";
import { stampOf } from "./watch-folder.ts";
import { openWording } from "./wording.ts";

export type Parts = {
  readonly now: () => number;
  readonly log: ReturnType<typeof makeLog>;
  readonly brain: OpenedBrain;
  readonly stores: Stores;
  /** How people are reached beside the platforms, such as in a terminal: who is reached there is somebody, and kept. */
  readonly reaching: Reaching;
};

export type Bot = {
  readonly assistant: ReturnType<typeof makeAssistant>;
  /** Opens the platforms' connections and the HTTP server; when one of them fails, closes what was opened. */
  readonly start: () => Promise<{ readonly url: string }>;
  readonly stop: (deadlineMs: number) => Promise<void>;
  /** Sends what waits to be told to people; a bot that was started does so by itself. */
  readonly sendDue: () => Promise<void>;
};

/** The only place that knows every part. Tests hand in their own `parts`; nothing else is faked. */
export async function compose(config: Config, given: Partial<Parts> = {}): Promise<Bot> {
  const now = given.now ?? Date.now;
  const log = given.log ?? makeLog(config.logLevel);
  // Before it is read: what changes meanwhile is then seen as a change.
  const catalogStamp = config.catalogDir === undefined ? undefined : await stampOf(config.catalogDir);
  const brain = given.brain ?? (await openBrain(config.catalogDir));
  const reaching = given.reaching ?? {};
  const stores = given.stores ?? (await storesFor(config, now, log, Object.keys(reaching).length > 0));
  try {
    if (config.storeKeys !== undefined) await rekey(stores.installations, log);
    return await join(config, { now, log, brain, stores, reaching }, catalogStamp);
  } catch (error) {
    // An open store can keep a process that has nothing to do.
    await stores.close();
    throw error;
  }
}

async function join(
  config: Config,
  { now, log, stores, brain, reaching: beside }: Parts,
  stamp?: string,
): Promise<Bot> {
  const wording = await openWording(config, { phrasings: stores.phrasings, log, now });
  const live = await openLiveMind({
    ...{ brain, wording, log, now, corrections: stores.records?.corrections },
    ...folderOf(config, stamp),
  });
  let reaching = beside;
  const opened = openDesk({
    stores,
    mind: live.mind,
    curators: config.curators,
    reaching: () => reaching,
    ...{ correct: live.correct, log, now },
  });
  const assistant = makeAssistant({
    mind: live.mind,
    desk: opened?.desk,
    stores,
    language: config.language,
    records: makeRecords({ mind: live.mind, stores, keepsWords: config.keeping.words, log }),
    keeping: stores.records === undefined ? "nothing" : config.keeping,
  });
  const kept = { deliveries: stores.deliveries, installations: installationsIn(stores, assistant.settled) };
  const platforms = await openPlatforms(config.platforms, { assistant, log, ...kept });
  reaching = { ...beside, ...Object.fromEntries(platforms.map((platform) => [platform.name, platform])) };
  let server: RunningServer | undefined;

  async function start(): Promise<{ readonly url: string }> {
    try {
      for (const platform of platforms) await platform.start();
      const routes = platforms.flatMap((platform) => platform.routes);
      server = await serve([...routes, makeHealthRoute(platforms)], config, log);
    } catch (error) {
      // A connection that stays open would keep a process that serves nobody.
      await stop(0);
      throw error;
    }
    opened?.letters.start();
    live.watch();
    const { url } = server;
    log.info("started", { platforms: platforms.map((platform) => platform.name), url });
    return { url };
  }

  async function stop(deadlineMs: number): Promise<void> {
    live.close();
    await opened?.letters.stop();
    await allOf(
      platforms.map((platform) => platform.stop(deadlineMs)),
      log,
    );
    await allOf([server?.close(deadlineMs), wording.stop(), assistant.settled()], log);
    await allOf([stores.close()], log);
    log.info("stopped");
  }

  return { assistant, start, stop, sendDue: async () => opened?.letters.sendDue() };
}

/** One that will not close keeps no other from being closed. */
async function allOf(closing: readonly (Promise<void> | undefined)[], log: Log): Promise<void> {
  const ends = await Promise.allSettled(closing);
  for (const end of ends) if (end.status === "rejected") log.warn("stop failed", { error: end.reason });
}

/** The company's own folder. Machines that share a Postgres share none, so that no bot writes there. */
function folderOf({ catalogDir: path, database }: Config, stamp: string | undefined) {
  const folder = path === undefined ? undefined : { path, stamp };
  return { folder, isWritable: folder !== undefined && database.kind === "sqlite" };
}

/** Where platforms are installed. What is still to be written of a workspace would come back after it was erased. */
function installationsIn(
  { installations, eraseWorkspace }: Stores,
  settled: () => Promise<void>,
): Installations {
  return { ...installations, erase: (...workspace) => settled().then(() => eraseWorkspace(...workspace)) };
}

/** A terminal needs no store: what it remembers ends with it, but for what a model was paid to word. */
async function storesFor(config: Config, now: () => number, log: Log, isKept: boolean): Promise<Stores> {
  const { platforms, phrasing, database, keeping, storeKeys } = config;
  const onLost: OnLost = (error, writes) =>
    writes === 0 ? log.warn("store.not_read", { error }) : log.error("store.not_written", { error, writes });
  if (isKept || isAnyConfigured(platforms)) return openStores(database, now, keeping.days, onLost, storeKeys);
  if (phrasing === "off") return memoryStores(now);
  const { phrasings, close } = await openStores(database, now, keeping.days, onLost);
  return { ...memoryStores(now), phrasings, close };
}
