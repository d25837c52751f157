import { parseArgs } from "node:util";
import { fuzz, MOST_GROWTH_MB } from "./run.ts";

/**
 * `npm run fuzz -- --runs 100000 --seed 1 --seconds 600 --store sqlite`: sends what no client should send to every HTTP door of the real
 * bot. One line of JSON on standard output; progress, and each fault with the smallest attempt that shows it, on standard
 * error. Exits with 1 when something went wrong.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    seconds: { type: "string", default: "3600" },
    store: { type: "string", default: "sqlite" },
  },
});
const plan = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  seconds: Number(values.seconds),
  store: values.store === "postgres" ? "postgres" : "sqlite",
} as const;
const result = await fuzz(plan, (line) => void process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
const { crashes, unintended5xx, unhandled, faults, heapGrowthMb } = result;
process.exitCode = crashes + unintended5xx + unhandled + faults > 0 || heapGrowthMb > MOST_GROWTH_MB ? 1 : 0;
