import type { Log, PlatformParts, Route } from "../adapters/adapter.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../errors.ts";
import type { Phrase } from "../llm/wording/phrasing.ts";
import { makeAudit } from "../observability/audit.ts";
import type { Noise } from "../observability/library-noise.ts";
import type { TurnEnd } from "../observability/turn-end.ts";
import type { Mind } from "./assistant.ts";
import type { OpenedBrain } from "./brain.ts";
import type { MakeMind } from "./measured.ts";
import type { ModelMeter } from "./model-wording.ts";
import type { Records } from "./records.ts";
import { type RunningServer, serve } from "./server.ts";
import type { Stores } from "./stores.ts";
import { watched } from "./watched.ts";

/** Measures the bot at its seams: each of these gives back what it is given, or the same with a meter on it. */
export type Measuring = {
  readonly stores: (stores: Stores) => Stores;
  readonly mind: (brain: OpenedBrain, phrase: Phrase, make: MakeMind) => Mind;
  readonly records: (records: Records) => Records;
  readonly ledger: (parts: PlatformParts, platform: string) => PlatformParts;
  /** Absent where nobody hears. */
  readonly turn?: (end: TurnEnd) => void;
  readonly model?: ModelMeter;
  /** So many writes behind the answers were lost; 0: something was not read. */
  readonly lost: (writes: number) => void;
  readonly route: (route: Route) => Route;
  readonly reloaded: (result: "taken" | "refused") => void;
  readonly serve: () => Promise<RunningServer | undefined>;
};

const UNMEASURED: Measuring = {
  stores: (stores) => stores,
  mind: (brain, phrase, make) => make(brain, phrase),
  records: (records) => records,
  ledger: (parts) => parts,
  lost: () => undefined,
  route: (route) => route,
  reloaded: () => undefined,
  serve: async () => undefined,
};

type Heard = { readonly log: Log; readonly noise?: Pick<Noise, "counts"> | undefined };

/** With metrics off nothing is measured, and the library that counts is not loaded. */
export async function openMeasuring(
  { metrics }: Pick<Config, "metrics">,
  { log, noise }: Heard,
): Promise<Measuring> {
  if (metrics === undefined) return UNMEASURED;
  const { openSeries } = await import("../observability/series.ts");
  const { makeMetricsRoute } = await import("../observability/metrics-route.ts");
  const measured = await import("./measured.ts");
  const { measuredDeliveries, measuredStores } = await import("./measured-stores.ts");
  const { series, registry } = openSeries();
  if (noise !== undefined) series.noise.from(noise.counts);
  return {
    stores: (stores) => measuredStores(series, stores),
    mind: (brain, phrase, make) => {
      series.catalog.reset();
      series.catalog.set({ version: brain.catalog.version }, 1);
      return measured.measuredMind(series, brain, phrase, make);
    },
    records: (records) => measured.measuredRecords(series, records),
    ledger: (parts, platform) => measuredDeliveries(series, parts, platform),
    turn: (end) => measured.countTurn(series, end),
    model: measured.modelMeter(series),
    lost: (writes) => (writes === 0 ? series.unread.inc() : series.lost.inc(writes)),
    route: (route) => measured.measuredRoute(series, route),
    reloaded: (result) => series.reloads.inc({ result }),
    serve: () => serveMetrics(metrics, [makeMetricsRoute(registry)], log),
  };
}

/** The parts of each platform, where somebody hears of its turns: the audit, the meters, or both. */
export function watchedParts(
  parts: PlatformParts,
  { audit }: Pick<Config, "audit">,
  { ledger, turn }: Pick<Measuring, "ledger" | "turn">,
): (platform: string) => PlatformParts {
  const hearing = [...(audit ? [makeAudit(parts.log)] : []), ...(turn === undefined ? [] : [turn])];
  if (hearing.length === 0) return () => parts;
  return (platform) =>
    watched(ledger(parts, platform), platform, (end) => {
      for (const hear of hearing) hear(end);
    });
}

/** @throws ConfigError that names the settings of the metrics, not those of the bot's own server */
async function serveMetrics(
  address: NonNullable<Config["metrics"]>,
  routes: Parameters<typeof serve>[0],
  log: Log,
): Promise<RunningServer> {
  try {
    return await serve(routes, address, log);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(`Metrics: ${error.message}`, "Set another METRICS_PORT or METRICS_HOST.", {
      cause: error,
    });
  }
}
