import { parseArgs } from "node:util";
import { chaos } from "./run.ts";

/**
 * `npm run chaos -- --seconds 120 --processes 3 --sockets 1 --installations 1000 --seed 1 --store postgres --rate 10`: asks the real
 * bot while it is killed, its store fails and its platforms lose replies. One line of JSON on standard output; what did not
 * simply go well, with its cause, on standard error. Exits with 1 when a question was lost or answered twice, or a process ended by itself.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "120" },
    processes: { type: "string" },
    sockets: { type: "string" },
    installations: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    store: { type: "string", default: "postgres" },
    rate: { type: "string", default: "10" },
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const store = values.store === "sqlite" ? "sqlite" : "postgres";
const processes = Number(values.processes ?? (store === "sqlite" ? 1 : 3));
const plan = {
  seconds: Number(values.seconds),
  processes,
  sockets: Number(values.sockets ?? (processes > 1 ? 1 : 0)),
  installations: Number(values.installations),
  seed: Number(values.seed),
  store,
  rate: Number(values.rate),
} as const;
const result = await chaos(plan, (line) => void process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.lost + result.double + result.own + result.deaths > 0 ? 1 : 0;
