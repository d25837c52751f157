import type { Installations, PlatformParts } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import type { Noise } from "../observability/library-noise.ts";
import { makeLog } from "../observability/logger.ts";
import { goOut } from "../outgoing/go-out.ts";
import type { OnLost } from "../storage/database.ts";
import { makeAssistant } from "./assistant.ts";
import { type OpenedBrain, openBrain } from "./brain.ts";
import { openDesk, type Reaching } from "./desk/open-desk.ts";
import { makeInOrder } from "./in-order.ts";
import { limited } from "./limited.ts";
import { makeLimits } from "./limits.ts";
import { approvedIn, openLiveMind } from "./live-mind.ts";
import { type Measuring, openMeasuring, watchedParts } from "./observing.ts";
import { isAnyConfigured, openPlatforms } from "./platforms.ts";
import { makeRecords } from "./records.ts";
import { rekey } from "./rekey.ts";
import { type Addresses, closeAll, makeServing } from "./serving.ts";
import { makeSettling, type Settling } from "./settling.ts";
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
  /** What libraries would have printed, where whoever composes catches that. */
  readonly noise: Pick<Noise, "counts">;
  /** Through which proxies go out; absent where there is none. */
  readonly dispatcher?: PlatformParts["dispatcher"];
};

export type Bot = {
  readonly assistant: ReturnType<typeof makeAssistant>;
  /** Opens the platforms' connections and the HTTP servers; when one of them fails, closes what was opened. */
  readonly start: () => Promise<Addresses>;
  /** Says for `config.stopGraceMs` that it is coming, then finishes what is under way within `deadlineMs`, and closes. */
  readonly stop: (deadlineMs: number) => Promise<void>;
  /** Sends what waits to be told to people; a bot that was started does so by itself. */
  readonly sendDue: () => Promise<void>;
};

/** The only place that knows every part. Tests hand in their own `parts`; nothing else is faked. */
export async function compose(config: Config, given: Partial<Parts> = {}): Promise<Bot> {
  const now = given.now ?? Date.now;
  const log = given.log ?? makeLog(config.logLevel);
  // Before it is read: what changes meanwhile is then seen as a change.
  const stamp = config.catalogDir === undefined ? undefined : await stampOf(config.catalogDir);
  const measuring = await openMeasuring(config, { log, noise: given.noise });
  const { reaching = {} } = given;
  const isKept = isAnyConfigured(config.platforms) || Object.keys(reaching).length > 0;
  const opening = { now, log, lost: measuring.lost, isKept };
  const stores = measuring.stores(given.stores ?? (await storesFor(config, opening)));
  try {
    if (config.storeKeys !== undefined) await rekey(stores.installations, log);
    const dispatcher = await goOut(config.proxies);
    const approved = await approvedIn(stores.records?.corrections);
    const brain = given.brain ?? (await openBrain(config.catalogDir, approved.list));
    const version = given.brain === undefined ? approved.latest : 0;
    const settling = makeSettling(stores, log, config.audit);
    const opened = { stores, settling, reaching, measuring, stamp, dispatcher };
    return await join(config, { now, log, brain, version, ...opened });
  } catch (error) {
    // An open store can keep a process that has nothing to do.
    await stores.close();
    throw error;
  }
}

type Joined = Omit<Parts, "noise"> & {
  readonly measuring: Measuring;
  readonly settling: Settling;
  /** Of the corrections that the brain was made with. */
  readonly version: number;
  /** Of what the company's folder held when the brain was made. */
  readonly stamp: string | undefined;
};

async function join(config: Config, joined: Joined): Promise<Bot> {
  const { now, log, stores, brain, measuring, settling } = joined;
  const { counts, deliveries } = stores;
  const wording = await openWording(config, { ...keptOfWordings(stores), log, now, meter: measuring.model });
  const live = await openLiveMind({
    ...{ brain, wording, measuring, log, now, corrections: stores.records?.corrections },
    version: joined.version,
    ...folderOf(config, joined.stamp),
  });
  const { mind, correct } = live;
  let { reaching } = joined;
  const { keeping, language } = config;
  const opened = openDesk({ ...joined, ...config, mind, correct, reaching: () => reaching });
  const limits = config.rates && makeLimits(counts, config.rates, now, log);
  const records = makeRecords({ mind, stores, keepsWords: keeping.words, log });
  const assistant = makeAssistant({
    ...{ mind, stores, settling, language, desk: opened?.desk, records: measuring.records(records) },
    keeping: stores.records === undefined ? "nothing" : keeping,
  });
  const installations = installationsIn(stores, assistant.settled);
  // One process needs no lease to keep its own order.
  const leases = config.database.kind === "postgres" ? deliveries : undefined;
  const inOrder = makeInOrder({ leases, flush: stores.flush, log });
  const paced = limits === undefined ? assistant : limited(assistant, limits, { stores, mind, language });
  const parts = { assistant: paced, deliveries, inOrder, installations, log, dispatcher: joined.dispatcher };
  const partsFor = watchedParts(parts, config, measuring);
  const platforms = await openPlatforms(config.platforms, partsFor);
  reaching = { ...reaching, ...Object.fromEntries(platforms.map((platform) => [platform.name, platform])) };
  const serving = makeServing({ platforms, config, measuring, stores, log });

  async function start(): Promise<Addresses> {
    const addresses = await serving.open().catch(async (error: unknown) => {
      // A connection that stays open would keep a process that serves nobody.
      await close(0);
      throw error;
    });
    opened?.letters.start();
    await opened?.sayWhoIsReached();
    live.watch();
    return addresses;
  }

  async function stop(deadlineMs: number): Promise<void> {
    await serving.announceStop();
    await close(deadlineMs);
    log.info("stopped");
  }

  async function close(deadlineMs: number): Promise<void> {
    live.close();
    await closeAll([opened?.letters.stop()], log);
    await serving.close(deadlineMs);
    await closeAll([wording.stop(), assistant.settled(), limits?.stop()], log);
    await closeAll([stores.close()], log);
  }

  return { assistant, start, stop, sendDue: async () => opened?.letters.sendDue() };
}

function keptOfWordings({ phrasings, wordingWork: work, proposedConstructions }: Stores) {
  return { phrasings, work, keepProposed: proposedConstructions?.keep };
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

type Opening = Pick<Parts, "now" | "log"> & {
  readonly lost: Measuring["lost"];
  /** Whether anybody is there whose words and votes are kept. */
  readonly isKept: boolean;
};

/** A terminal needs no store: what it remembers ends with it, but for what a model was asked and paid to word. */
async function storesFor(config: Config, { now, log, lost, isKept }: Opening): Promise<Stores> {
  const { phrasing, database, keeping, storeKeys } = config;
  const onLost: OnLost = (error, writes) => {
    lost(writes);
    if (writes === 0) log.warn("store.not_read", { error });
    else log.error("store.not_written", { error, writes });
  };
  if (isKept) return openStores(database, now, keeping.days, onLost, storeKeys);
  if (phrasing === "off") return memoryStores(now);
  const kept = await openStores(database, now, keeping.days, onLost);
  const { phrasings, wordingWork, proposedConstructions, close } = kept;
  return { ...memoryStores(now), phrasings, wordingWork, proposedConstructions, close };
}
