/**
 * Our answers against the bare libraries, each in a process of its own, turn by turn in one run:
 * `npm run bench:throughput`. Both sides answer the same requests; for a mention and a Teams message both make the
 * same durable writes. The clock of a mention or a message stops when its answer is with the platform.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeLoad, load, type Request, type Round, send } from "./load.ts";
import { machine, median, percentile } from "./measure.ts";

const SECRET = "bench";
const ROUNDS = 9;
const WARM_UP = 3_000;
const NAMES = ["mlops", "data engineer", "prompt engineer", "ai security engineer", "AI Software Engineer"];
const QUESTIONS = [
  "wat doet een mlops engineer?",
  "which tools does a data engineer use?",
  "hoe lang duurt het om prompt engineer te worden?",
  "5 interview questions for a senior security engineer",
  "verschil tussen ml engineer en application developer",
  "who uses kafka",
  "what is the capital of France?",
  "wat kunnen 4 java mensen en 2 dba's worden",
];

type Side = { readonly name: string; readonly url: string; readonly child: ChildProcess };
type Comparison = {
  readonly name: string;
  readonly bars: { readonly share: number; readonly tail: number };
  readonly each: number;
  readonly make: (index: number) => Request;
  /** Done when its answer is with the platform. */
  readonly answered: (side: Side, request: Request) => Promise<unknown>;
};

const folder = mkdtempSync(join(tmpdir(), "rolwijzer-throughput-"));
const platform = await startPlatform();
const environment = {
  ...process.env,
  PORT: "0",
  LOG_LEVEL: "info",
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: "xoxb-fake-token",
  SLACK_API_URL: `${platform.url}/api/`,
  TEAMS_LOCAL: "true",
};
let made = 0;

process.stdout.write(`${machine()}\n\n`);
const ours = await startSide("ours", ["dist/cli/main.js", "start"]);
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
    make: message,
    answered: ({ url }, request) =>
      Promise.all([send(url, { ...request, path: pathIn(url) }), platform.taken(keyOf(request))]),
  },
]);
await stop(ours);
closeLoad();
platform.close();
rmSync(folder, { recursive: true });

async function against(program: string, comparisons: readonly Comparison[]): Promise<void> {
  const peer = await startSide("peer", ["--import", "tsx", `bench/peers/${program}`]);
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

function command(index: number): Request {
  const form = new URLSearchParams({
    token: "unused",
    team_id: "T1",
    team_domain: "example",
    channel_id: `C${index % 40}`,
    channel_name: "general",
    user_id: `U${index % 200}`,
    user_name: "asker",
    command: "/role",
    text: NAMES[index % NAMES.length] ?? "",
    api_app_id: "A1",
    response_url: "https://hooks.slack.com/commands/T1/1/x",
    trigger_id: `1.${index}`,
  });
  return signed(form.toString(), "application/x-www-form-urlencoded");
}

function mention(index: number): Request {
  const ts = `1700000000.${String(index).padStart(6, "0")}`;
  const event = {
    type: "app_mention",
    user: `U${index % 200}`,
    text: `<@UBOT> ${QUESTIONS[index % QUESTIONS.length]}`,
    ts,
    channel: `C${index % 40}`,
    event_ts: ts,
  };
  const body = { token: "unused", team_id: "T1", api_app_id: "A1", event, type: "event_callback" };
  return signed(
    JSON.stringify({ ...body, event_id: `Ev${index}`, event_time: 1_700_000_000 }),
    "application/json",
  );
}

function message(index: number): Request {
  const activity = {
    type: "message",
    id: `1700000000.${String(index).padStart(6, "0")}`,
    timestamp: "2026-11-26T10:00:00.000Z",
    serviceUrl: `${platform.url}/teams/`,
    channelId: "msteams",
    from: { id: `29:${index % 200}`, name: "Asker" },
    conversation: { conversationType: "personal", tenantId: "t", id: `a:${index % 200}` },
    recipient: { id: "28:bot", name: "Rolwijzer" },
    text: QUESTIONS[index % QUESTIONS.length],
    locale: "nl-NL",
    channelData: { tenant: { id: "t" } },
  };
  return {
    path: "/api/messages",
    body: JSON.stringify(activity),
    headers: { "content-type": "application/json" },
  };
}

function signed(body: string, type: string): Request {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const hash = createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
  const headers = {
    "content-type": type,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${hash}`,
  };
  return { path: "/slack/events", body, headers };
}

/** What tells a request's answer from others: the message that it answers. */
function keyOf({ body }: Request): string {
  const { event, id } = JSON.parse(body);
  return event?.ts ?? id;
}

/** A peer of Teams listens everywhere; ours at its path. */
function pathIn(_: string): string {
  return "/api/messages";
}

async function startSide(name: string, program: readonly string[]): Promise<Side> {
  const data = join(folder, `${name}-${made++}`);
  const child = spawn(process.execPath, program, {
    env: { ...environment, DATA_DIR: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  for await (const chunk of child.stderr ?? []) {
    const url = /"url":"([^"]+)"/u.exec(String(chunk))?.[1];
    if (url !== undefined) {
      child.stderr?.resume();
      return { name, url, child };
    }
    if (!String(chunk).startsWith("{")) process.stderr.write(String(chunk));
  }
  throw new Error(`${program.join(" ")} did not start`);
}

async function stop({ child }: Side): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "close");
}

/** Slack's Web API and Teams' connector, as fast as they can be: every post is taken at once. */
async function startPlatform() {
  const waiting = new Map<string, () => void>();
  const taken = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const key = postedTo(request.url ?? "", body);
    if (key !== undefined) {
      taken.add(key);
      waiting.get(key)?.();
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      '{"ok":true,"id":"1","ts":"1700000001.000001","channel":"C1","bot_id":"B1","user_id":"UBOT"}',
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken: async (key: string): Promise<void> => {
      if (!taken.has(key)) await new Promise<void>((resolve) => waiting.set(key, resolve));
      waiting.delete(key);
      taken.delete(key);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function postedTo(url: string, body: string): string | undefined {
  if (url.endsWith("/chat.postMessage")) return /thread_ts"?[=:]"?([\d.]+)/u.exec(body)?.[1];
  return /\/activities\/([^/]+)$/u.exec(url)?.[1];
}
