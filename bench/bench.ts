/**
 * Times and memory, on this machine: `npm run bench`, or some parts of it: `npm run bench -- throughput memoryCurve`.
 * The bars are what the project promises.
 */
import { openBrain } from "../src/bot/brain.ts";
import { both } from "./both.ts";
import { largeCatalog } from "./large-catalog.ts";
import { machine, median, percentile, report, run, timed } from "./measure.ts";
import { memoryCurve } from "./memory.ts";
import { question } from "./questions.ts";
import { idleServers, newStart, warmStart } from "./start.ts";
import { teamsSearch } from "./teams-search.ts";
import { throughput } from "./throughput.ts";

const times = <Value>(count: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  warmStart,
  newStart,
  commandLine,
  idleServers,
  throughput,
  both,
  teamsSearch,
  memoryCurve,
  understanding,
  manyRoles,
};

const named = process.argv.slice(2);
const unknown = named.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  process.stderr.write(
    `No part is called ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}\n`,
  );
  process.exit(2);
}
process.stdout.write(`${machine()}\n\n`);
for (const [part, measure] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(part)) await measure();

async function commandLine(): Promise<void> {
  const asks = [];
  for (const each of times(5, question)) asks.push(await run(["ask", each]));
  report("ask: peak memory, highest of 5", Math.max(...asks.map((each) => each.peakMb)), "MB", "");
  const input = times(1_000, (index) => JSON.stringify({ id: index, text: question(index) })).join("\n");
  const bulk = await run(["ask", "--jsonl"], { input });
  report(`ask --jsonl: ${bulk.out.trim().split("\n").length} lines`, bulk.wallMs, "ms", "under 10000");
}

async function understanding(): Promise<void> {
  const { understand, respond } = await openBrain();
  for (const index of times(500, (each) => each)) understand(question(index));
  const each = times(2_000, (index) => timed(() => understand(question(index))));
  report("understand: one question, median", median(each), "ms", "under 2, aim 0.5");
  report("understand: one question, 99 in 100", percentile(each, 0.99), "ms", "");
  const worst = [
    "a".repeat(100_000),
    "mlops ".repeat(700),
    "😀".repeat(2_000),
    "wat doet een mlops engineer? ".repeat(140),
    "\u202e\u0000\u200b".repeat(1_300),
  ];
  report(
    "understand: the longest odd messages, worst",
    Math.max(...worst.map((text) => timed(() => understand(text)))),
    "ms",
    "under 50",
  );
  const answers = times(2_000, (index) => {
    const { intent, language } = understand(question(index));
    return timed(() => respond(intent, language));
  });
  report("respond: one answer, median", median(answers), "ms", "");
}

async function manyRoles(): Promise<void> {
  const { small, large, loadMs } = await largeCatalog(1_000);
  report("catalog of 1,000 roles, compiled: load", loadMs, "ms", "under 2000");
  const [few, many] = [small, large].map((catalog) => {
    const lookups = times(20_000, (index) => timed(() => catalog.lookup(index)));
    return median(lookups);
  });
  process.stdout.write(
    `lookup with 9 roles ${((few ?? 0) * 1_000).toFixed(2)} µs, with 1,000 ${((many ?? 0) * 1_000).toFixed(2)} µs (at most 1.5 times)\n`,
  );
}
