import type { Endpoints } from "../../src/adapters/teams/credentials.ts";
import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { catchNoise } from "../../src/observability/library-noise.ts";

/**
 * The real bot in a process of its own, so that its memory and its end are its alone. It is told its settings as JSON on
 * its command line, says what it serves where, and then answers each message with what went wrong in it so far.
 */
export type BotSettings = {
  readonly environment: Readonly<Record<string, string>>;
  readonly endpoints: Endpoints;
};

/** What it serves where. */
export type Served = {
  readonly url: string;
  readonly metricsUrl: string;
  readonly paths: readonly string[];
};

/** What it says of itself. */
export type Measured = {
  readonly unhandled: number;
  /** What it logged as an error, by event, with the place of the first. */
  readonly errors: Readonly<Record<string, { readonly times: number; readonly first: string }>>;
};

// What a library writes there anybody could have it write.
process.stderr.write = (text) => {
  note("on the console", new Error(String(text)));
  return true;
};

let unhandled = 0;
const errors: Record<string, { times: number; first: string }> = {};

function note(event: string, error: unknown): void {
  const known = errors[event] ?? { times: 0, first: error instanceof Error ? (error.stack ?? "") : "" };
  errors[event] = { ...known, times: known.times + 1 };
}

/** After a collection, in bytes. */
function heapUsed(): number {
  for (let time = 0; time < 3; time += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

process.on("unhandledRejection", (error) => {
  unhandled += 1;
  note("unhandled", error);
});

const { environment, endpoints }: BotSettings = JSON.parse(process.argv[2] ?? "");
const { platforms, ...config } = readConfig(environment);
const teams = { ...platforms.teams, endpoints, serviceHosts: ["127.0.0.1"] };
/** What it serves, as it tells on starting. */
let started: Readonly<Record<string, unknown>> = {};
const log = {
  info: (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
    if (event === "started") started = fields;
  },
  // A refusal that is no sign of being busy: its status is the same.
  warn: (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
    if (event === "slack.refused") note(event, fields["error"]);
  },
  error: (event: string, fields: Readonly<Record<string, unknown>> = {}) => note(event, fields["error"]),
};
// The addresses of doubles are no settings, so they are put beside them.
// As `start` does: what libraries print is counted, and stands nowhere.
const noise = catchNoise(log);
const bot = await compose({ ...config, platforms: { ...platforms, teams: teams as never } }, { log, noise });
await bot.start();
process.send?.(started);
process.on("message", (asked: "errors" | "heap") => {
  process.send?.(asked === "heap" ? heapUsed() : ({ unhandled, errors } satisfies Measured));
});
process.on("disconnect", () => process.exit());
