import type { Log } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import type { Noise } from "../observability/library-noise.ts";
import { makeLog } from "../observability/logger.ts";
import type { OnLost } from "../storage/database.ts";
import { dayOf } from "../storage/days.ts";
import { makeAnswering } from "./answering.ts";
import { type Mind, makeAssistant } from "./assistant.ts";
import { type OpenedBrain, openBrain } from "./brain.ts";
import { openBrainApart } from "./brain-worker.ts";
import type { MakeMind } from "./measured.ts";
import { type Measuring, openMeasuring, watchedParts } from "./observing.ts";
import { isAnyConfigured, openPlatforms } from "./platforms.ts";
import { makeRecords } from "./records.ts";
import { type Addresses, closeAll, makeServing } from "./serving.ts";
import { memoryStores, openStores, type Stores } from "./stores.ts";
import { type Live, watchFolder } from "./watch-folder.ts";
import { openWording } from "./wording.ts";

export type Parts = {
  readonly now: () => number;
  readonly log: ReturnType<typeof makeLog>;
  readonly brain: OpenedBrain;
  readonly stores: Stores;
  /** What libraries would have printed, where whoever composes catches that. */
  readonly noise: Pick<Noise, "counts">;
};

export type Bot = {
  readonly assistant: ReturnType<typeof makeAssistant>;
  /** Opens the platforms' connections and the HTTP servers; when one of them fails, closes what was opened. */
  readonly start: () => Promise<Addresses>;
  /** Says for `config.stopGraceMs` that it is coming, then finishes what is under way within `deadlineMs`, and closes. */
  readonly stop: (deadlineMs: number) => Promise<void>;
};

/** The only place that knows every part. Tests hand in their own `parts`; nothing else is faked. */
export async function compose(config: Config, given: Partial<Parts> = {}): Promise<Bot> {
  const now = given.now ?? Date.now;
  const log = given.log ?? makeLog(config.logLevel);
  const brain = given.brain ?? (await openBrain(config.catalogDir));
  const measuring = await openMeasuring(config, { log, noise: given.noise });
  const stores = measuring.stores(given.stores ?? (await storesFor(config, now, log, measuring.lost)));
  try {
    return await join(config, { now, log, brain, stores, measuring });
  } catch (error) {
    // An open store can keep a process that has nothing to do.
    await stores.close();
    throw error;
  }
}

type Joined = Omit<Parts, "noise"> & { readonly measuring: Measuring };

async function join(config: Config, { now, log, stores, brain, measuring }: Joined): Promise<Bot> {
  const { phrasings, deliveries } = stores;
  const wording = await openWording(config, { phrasings, log, now, meter: measuring.model });
  let mind = await mindOf(brain);
  const records = makeRecords({ mind: () => mind, stores, keepsWords: config.keeping.words, log });
  const assistant = makeAssistant({
    mind: () => mind,
    stores,
    language: config.language,
    records: measuring.records(records),
    keeping: stores.records === undefined ? "nothing" : config.keeping,
  });
  const partsFor = watchedParts({ assistant, deliveries, log }, config, measuring);
  const platforms = await openPlatforms(config.platforms, partsFor);
  const serving = makeServing({ platforms, config, measuring, stores, log });
  let live: Live | undefined;

  async function mindOf(opened: OpenedBrain): Promise<Mind> {
    const make: MakeMind = (of, phrase) => ({
      ...of,
      answering: makeAnswering(of, phrase, () => dayOf(now())),
    });
    return measuring.mind(opened, await wording.phraseFor(opened.catalog), make);
  }

  async function start(): Promise<Addresses> {
    const addresses = await serving.open().catch(async (error: unknown) => {
      // A connection that stays open would keep a process that serves nobody.
      await close(0);
      throw error;
    });
    if (config.catalogDir !== undefined) live = watchFolder(config.catalogDir, reload);
    return addresses;
  }

  /** A broken change keeps the last good catalog: readers must not suffer from a typing error. */
  async function reload(): Promise<void> {
    try {
      mind = await mindOf(await openBrainApart(config.catalogDir));
      log.info("catalog reloaded");
      measuring.reloaded("taken");
    } catch (error) {
      measuring.reloaded("refused");
      log.error("catalog change refused, the last good one stays", { error });
    }
  }

  async function stop(deadlineMs: number): Promise<void> {
    await serving.announceStop();
    await close(deadlineMs);
    log.info("stopped");
  }

  async function close(deadlineMs: number): Promise<void> {
    live?.close();
    await serving.close(deadlineMs);
    await closeAll([wording.stop(), assistant.settled()], log);
    await closeAll([stores.close()], log);
  }

  return { assistant, start, stop };
}

/** A terminal needs no store: what it remembers ends with it, but for what a model was paid to word. */
async function storesFor(
  config: Config,
  now: () => number,
  log: Log,
  lost: Measuring["lost"],
): Promise<Stores> {
  const { platforms, phrasing, database, keeping } = config;
  const onLost: OnLost = (error, writes) => {
    lost(writes);
    if (writes === 0) log.warn("store.not_read", { error });
    else log.error("store.not_written", { error, writes });
  };
  if (isAnyConfigured(platforms)) return openStores(database, now, keeping.days, onLost);
  if (phrasing === "off") return memoryStores(now);
  const { phrasings, close } = await openStores(database, now, keeping.days, onLost);
  return { ...memoryStores(now), phrasings, close };
}
