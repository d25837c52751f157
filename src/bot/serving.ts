import { setTimeout as wait } from "node:timers/promises";
import type { Log, PlatformAdapter } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import { makeHealthRoutes } from "../observability/health.ts";
import type { Measuring } from "./observing.ts";
import { infoRoutes } from "./pages/info-pages.ts";
import { type RunningServer, serve } from "./server.ts";
import { makeStoreAnswers } from "./store-answers.ts";
import type { Stores } from "./stores.ts";

export type ServingParts = {
  readonly platforms: readonly (PlatformAdapter & { readonly name: string })[];
  readonly config: Pick<Config, "host" | "port" | "stopGraceMs" | "keeping" | "contact">;
  readonly measuring: Pick<Measuring, "serve" | "route">;
  readonly stores: Pick<Stores, "keepsakes">;
  readonly log: Log;
};

/** Where it is served; the metrics where they are on. */
export type Addresses = { readonly url: string; readonly metricsUrl?: string | undefined };

/** The platforms' connections and the HTTP servers, between their start and their stop. */
export type Serving = {
  /** What was opened before one of them failed stays open: close it. @throws BotError */
  readonly open: () => Promise<Addresses>;
  /** Says that a stop is coming, and goes on serving until whoever spreads the work had the time to hear it. */
  readonly announceStop: () => Promise<void>;
  /** Takes no new work, and finishes what is under way within `deadlineMs`. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

export function makeServing({ platforms, config, measuring, stores, log }: ServingParts): Serving {
  const storeAnswers = makeStoreAnswers(stores);
  let isStopping = false;
  let server: RunningServer | undefined;
  let metrics: RunningServer | undefined;
  return {
    open: async () => {
      for (const platform of platforms) await platform.start();
      const routes = [...platforms.flatMap((platform) => platform.routes), ...infoRoutes(config)];
      const health = makeHealthRoutes(platforms, { isStopping: () => isStopping, storeAnswers });
      server = await serve([...routes.map(measuring.route), ...health], config, log);
      metrics = await measuring.serve();
      const addresses = { url: server.url, ...(metrics === undefined ? {} : { metricsUrl: metrics.url }) };
      const paths = [...server.paths, ...(metrics?.paths ?? [])];
      log.info("started", { platforms: platforms.map(({ name }) => name), ...addresses, paths });
      return addresses;
    },
    announceStop: async () => {
      isStopping = true;
      log.info("stopping");
      if (server !== undefined && config.stopGraceMs > 0) await wait(config.stopGraceMs);
    },
    close: async (deadlineMs) => {
      await closeAll(
        platforms.map((platform) => platform.stop(deadlineMs)),
        log,
      );
      await closeAll([server?.close(deadlineMs), metrics?.close(deadlineMs)], log);
    },
  };
}

/** One that will not close keeps no other from being closed. */
export async function closeAll(closing: readonly (Promise<void> | undefined)[], log: Log): Promise<void> {
  const ends = await Promise.allSettled(closing);
  for (const end of ends) if (end.status === "rejected") log.warn("stop failed", { error: end.reason });
}
