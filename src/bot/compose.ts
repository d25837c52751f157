import type { Log, PlatformParts } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import { makeHealthRoute } from "../observability/health.ts";
import { makeLog } from "../observability/logger.ts";
import { goOut } from "../outgoing/go-out.ts";
import type { OnLost } from "../storage/database.ts";
import { dayOf } from "../storage/days.ts";
import { makeAnswering } from "./answering.ts";
import { type Mind, makeAssistant } from "./assistant.ts";
import { type OpenedBrain, openBrain } from "./brain.ts";
import { openBrainApart } from "./brain-worker.ts";
import { isAnyConfigured, openPlatforms } from "./platforms.ts";
import { makeRecords } from "./records.ts";
import { type RunningServer, serve } from "./server.ts";
import { memoryStores, openStores, type Stores } from "./stores.ts";
import { type Live, watchFolder } from "./watch-folder.ts";
import { openWording } from "./wording.ts";

export type Parts = {
  readonly now: () => number;
  readonly log: ReturnType<typeof makeLog>;
  readonly brain: OpenedBrain;
  readonly stores: Stores;
  readonly dispatcher?: PlatformParts["dispatcher"];
};

export type Bot = {
  readonly assistant: ReturnType<typeof makeAssistant>;
  /** Opens the platforms' connections and the HTTP server; when one of them fails, closes what was opened. */
  readonly start: () => Promise<{ readonly url: string }>;
  readonly stop: (deadlineMs: number) => Promise<void>;
};

/** The only place that knows every part. Tests hand in their own `parts`; nothing else is faked. */
export async function compose(config: Config, given: Partial<Parts> = {}): Promise<Bot> {
  const now = given.now ?? Date.now;
  const log = given.log ?? makeLog(config.logLevel);
  const brain = given.brain ?? (await openBrain(config.catalogDir));
  const stores = given.stores ?? (await storesFor(config, now, log));
  try {
    const dispatcher = await goOut(config.proxies);
    return await join(config, { now, log, brain, stores, dispatcher });
  } catch (error) {
    // An open store can keep a process that has nothing to do.
    await stores.close();
    throw error;
  }
}

async function join(config: Config, { now, log, stores, brain, dispatcher }: Parts): Promise<Bot> {
  const wording = await openWording(config, { phrasings: stores.phrasings, log, now });
  let mind = await mindOf(brain);
  const assistant = makeAssistant({
    mind: () => mind,
    stores,
    language: config.language,
    records: makeRecords({ mind: () => mind, stores, keepsWords: config.keeping.words, log }),
    keeping: stores.records === undefined ? "nothing" : config.keeping,
  });
  const { deliveries } = stores;
  const platforms = await openPlatforms(config.platforms, { assistant, deliveries, log, dispatcher });
  let server: RunningServer | undefined;
  let live: Live | undefined;

  async function mindOf(opened: OpenedBrain): Promise<Mind> {
    const phrase = await wording.phraseFor(opened.catalog);
    return { ...opened, answering: makeAnswering(opened, phrase, () => dayOf(now())) };
  }

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
    if (config.catalogDir !== undefined) live = watchFolder(config.catalogDir, reload);
    const { url } = server;
    log.info("started", { platforms: platforms.map((platform) => platform.name), url });
    return { url };
  }

  /** A broken change keeps the last good catalog: readers must not suffer from a typing error. */
  async function reload(): Promise<void> {
    try {
      mind = await mindOf(await openBrainApart(config.catalogDir));
      log.info("catalog reloaded");
    } catch (error) {
      log.error("catalog change refused, the last good one stays", { error });
    }
  }

  async function stop(deadlineMs: number): Promise<void> {
    live?.close();
    await allOf(platforms.map((platform) => platform.stop(deadlineMs)));
    await allOf([server?.close(deadlineMs), wording.stop(), assistant.settled()]);
    await allOf([stores.close()]);
    log.info("stopped");
  }

  /** One that will not close keeps no other from being closed. */
  async function allOf(closing: readonly (Promise<void> | undefined)[]): Promise<void> {
    const ends = await Promise.allSettled(closing);
    for (const end of ends) if (end.status === "rejected") log.warn("stop failed", { error: end.reason });
  }

  return { assistant, start, stop };
}

/** A terminal needs no store: what it remembers ends with it, but for what a model was paid to word. */
async function storesFor(config: Config, now: () => number, log: Log): Promise<Stores> {
  const { platforms, phrasing, database, keeping } = config;
  const onLost: OnLost = (error, writes) =>
    writes === 0 ? log.warn("store.not_read", { error }) : log.error("store.not_written", { error, writes });
  if (isAnyConfigured(platforms)) return openStores(database, now, keeping.days, onLost);
  if (phrasing === "off") return memoryStores(now);
  const { phrasings, close } = await openStores(database, now, keeping.days, onLost);
  return { ...memoryStores(now), phrasings, close };
}
