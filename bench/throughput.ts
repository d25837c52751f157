/**
 * Our answers against the bare libraries, each in a process of its own, turn by turn in one run:
 * `npm run bench:throughput`. Both sides answer the same requests; for a mention and a Teams message both make the
 * same durable writes. The clock of a mention or a message stops when its answer is with the platform.
 */
import { closeLoad, load, type Request, type Round, send } from "./load.ts";
import { machine, median, percentile } from "./measure.ts";
import { command, keyOf, mention, message } from "./requests.ts";
import { type Side, startPlatform, startSide, stop } from "./sides.ts";

const ROUNDS = 9;
const WARM_UP = 3_000;
type Comparison = {
  readonly name: string;
  readonly bars: { readonly share: number; readonly tail: number };
  readonly each: number;
  readonly make: (index: number) => Request;
  /** Done when its answer is with the platform. */
  readonly answered: (side: Side, request: Request) => Promise<unknown>;
};

const platform = await startPlatform();
let made = 0;

process.stdout.write(`${machine()}\n\n`);
const ours = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
await against("bare-bolt.ts", [
  {
    name: "signed /role",
    bars: { share: 0.8, tail: 1.5 },
    each: 2_000,
    make: command,
    answered: ({ url }, request) => send(url, request),
  },
  {
    name: "signed app_mention",
    bars: { share: 0.6, tail: 2 },
    each: 700,
    make: mention,
    answered: ({ url }, request) => Promise.all([send(url, request), platform.taken(keyOf(request))]),
  },
]);
await against("bare-echo.ts", [
  {
    name: "Teams message",
    bars: { share: 0.6, tail: 2 },
    each: 700,
    make: (index) => message(index, platform.url),
    answered: ({ url }, request) => Promise.all([send(url, request), platform.taken(keyOf(request))]),
  },
]);
await stop(ours);
closeLoad();
platform.close();

async function against(program: string, comparisons: readonly Comparison[]): Promise<void> {
  const peer = await startSide("peer", ["--import", "tsx", `bench/peers/${program}`], platform.url);
  for (const comparison of comparisons) await compare(peer, comparison);
  await stop(peer);
}

async function compare(peer: Side, { name, bars, each, make, answered }: Comparison): Promise<void> {
  const sides = [ours, peer];
  const rounds = new Map<Side, Round[]>(sides.map((side) => [side, []]));
  const round = (side: Side, count: number) =>
    load(
      Array.from({ length: count }, () => make(made++)),
      (request) => answered(side, request),
    );
  for (const side of sides) await round(side, WARM_UP);
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const side of turn % 2 === 0 ? sides : [...sides].reverse())
      rounds.get(side)?.push(await round(side, each));
  const [our, their] = sides.map((side) => {
    const all = rounds.get(side) ?? [];
    const latencies = all.flatMap((one) => one.latencies);
    return {
      perSecond: median(all.map((one) => one.perSecond)),
      middle: median(latencies),
      p99: percentile(latencies, 0.99),
    };
  });
  if (our === undefined || their === undefined) return;
  const told = (side: typeof our) =>
    `${side.perSecond.toFixed(0).padStart(6)}/s  median ${side.middle.toFixed(1).padStart(5)} ms  p99 ${side.p99.toFixed(1).padStart(5)} ms`;
  process.stdout.write(
    `${name}\n  ours ${told(our)}\n  peer ${told(their)}\n  ${(our.perSecond / their.perSecond).toFixed(2)} of the peer (at least ${bars.share}), p99 ${(our.p99 / their.p99).toFixed(2)} times (at most ${bars.tail})\n`,
  );
}
