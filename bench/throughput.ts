/**
 * Our answers against the bare libraries, each in a process of its own, turn by turn in one run: part of
 * `npm run bench`. Both sides answer the same requests; for a mention and a Teams message both make the same durable
 * writes. The clock of a mention or a message stops when its answer is with the platform.
 */
import { load, type Request, type Round, send } from "./load.ts";
import { median, percentile } from "./measure.ts";
import { command, keyOf, mention, message } from "./requests.ts";
import { type Platform, type Side, startPlatform, startSide, stop } from "./sides.ts";

const ROUNDS = 9;
const WARM_UP = 3_000;

type Comparison = {
  readonly name: string;
  readonly peer: string;
  /** At least this share of the peer's throughput, at most so many times its 99th percentile. */
  readonly bars: { readonly share: number; readonly tail: number };
  /** Requests a round. */
  readonly each: number;
  readonly make: (index: number, platformUrl: string) => Request;
  /** Whether an answer comes in a post to the platform, and not in the reply. */
  readonly isPosted: boolean;
};

const COMPARISONS: readonly Comparison[] = [
  {
    name: "signed /role, against a bare Bolt app that acknowledges a constant text",
    peer: "bare-bolt.ts",
    bars: { share: 0.8, tail: 1.5 },
    each: 2_000,
    make: command,
    isPosted: false,
  },
  {
    name: "signed app_mention, against a bare Bolt app that posts once",
    peer: "bare-bolt.ts",
    bars: { share: 0.6, tail: 2 },
    each: 700,
    make: mention,
    isPosted: true,
  },
  {
    name: "Teams message, against a bare botbuilder bot that sends once",
    peer: "bare-echo.ts",
    bars: { share: 0.6, tail: 2 },
    each: 700,
    make: message,
    isPosted: true,
  },
];

export async function throughput(): Promise<void> {
  const platform = await startPlatform();
  const ours = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
  for (const comparison of COMPARISONS) {
    const peer = await startSide(
      "peer",
      ["--import", "tsx/esm", `bench/peers/${comparison.peer}`],
      platform.url,
    );
    await compare({ ours, peer, platform }, comparison);
    await stop(peer);
  }
  await stop(ours);
  platform.close();
}

type Sides = { readonly ours: Side; readonly peer: Side; readonly platform: Platform };
let made = 0;

async function compare({ ours, peer, platform }: Sides, comparison: Comparison): Promise<void> {
  const { name, bars, each, make, isPosted } = comparison;
  const answered = ({ url }: Side, request: Request) =>
    Promise.all([send(url, request), ...(isPosted ? [platform.taken(keyOf(request))] : [])]);
  const round = (side: Side, count: number): Promise<Round> =>
    load(
      Array.from({ length: count }, () => make(made++, platform.url)),
      (request) => answered(side, request),
    );
  const rounds: { readonly ours: Round[]; readonly peer: Round[] } = { ours: [], peer: [] };
  for (const side of [ours, peer]) await round(side, WARM_UP);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    if (turn % 2 === 0) rounds.ours.push(await round(ours, each));
    rounds.peer.push(await round(peer, each));
    if (turn % 2 === 1) rounds.ours.push(await round(ours, each));
  }
  const [our, their] = [summaryOf(rounds.ours), summaryOf(rounds.peer)];
  const share = (our.perSecond / their.perSecond).toFixed(2);
  const tail = (our.p99 / their.p99).toFixed(2);
  process.stdout.write(
    `${name}\n  ours ${told(our)}\n  peer ${told(their)}\n  ${share} of the peer (at least ${bars.share.toFixed(2)}), p99 ${tail} times (at most ${bars.tail})\n`,
  );
}

type Summary = { readonly perSecond: number; readonly middle: number; readonly p99: number };

function summaryOf(rounds: readonly Round[]): Summary {
  const latencies = rounds.flatMap((one) => one.latencies);
  return {
    perSecond: median(rounds.map((one) => one.perSecond)),
    middle: median(latencies),
    p99: percentile(latencies, 0.99),
  };
}

function told({ perSecond, middle, p99 }: Summary): string {
  return `${perSecond.toFixed(0).padStart(6)}/s, median ${middle.toFixed(1).padStart(5)} ms, p99 ${p99.toFixed(1).padStart(5)} ms`;
}
