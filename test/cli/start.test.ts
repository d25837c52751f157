import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { APP_TOKEN, BOT_TOKEN, startFakeSlack } from "../support/fake-slack.ts";
import { closeServer, listen } from "../support/fake-teams.ts";

let folder: string;
let child: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-start-"));
});
afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Runs `start` with a question on its standard input; `flags` are Node's. */
function start(environment: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const running = spawn(process.execPath, [...flags, "scripts/rolwijzer.cjs", "start"], {
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      DATA_DIR: folder,
      PORT: "0",
      ...environment,
    },
  });
  child = running;
  running.stdin.end("wat doet een mlops engineer?\n");
  return running;
}

it("serves a platform that alone is configured, and answers no terminal, until it is told to stop", async () => {
  const { stdout, stderr } = start({ TEAMS_LOCAL: "true" });
  const exited = once(child, "exit");
  const said = text(stdout);
  const lines = createInterface({ input: stderr })[Symbol.asyncIterator]();
  let started: { url?: string; platforms?: unknown } = {};
  while (started.url === undefined) started = JSON.parse((await lines.next()).value);
  expect(started.platforms).toEqual(["teams"]);
  expect((await fetch(`${started.url}/health`)).status).toBe(200);
  child.kill("SIGTERM");
  expect([await exited, await said]).toEqual([[0, null], ""]);
});

/** Reads the log until the bot serves. */
async function served(environment: Readonly<Record<string, string>>, flags?: readonly string[]) {
  const { stderr, stdout } = start({ TEAMS_LOCAL: "true", ...environment }, flags);
  const lines = createInterface({ input: stderr });
  const log: string[] = [];
  const seen = (event: string) => log.some((line) => line.includes(`"msg":"${event}"`));
  lines.on("line", (line) => log.push(line));
  while (!seen("started")) await once(lines, "line");
  const { url } = JSON.parse(log.find((line) => line.includes('"msg":"started"')) ?? "{}");
  return { url: String(url), log, lines, seen, stdout };
}

it("says that it is not ready when it is told to stop, serves on for a while, and then ends", async () => {
  const { url, lines, seen } = await served({ STOP_GRACE_SECONDS: "4" });
  const exited = once(child, "exit");
  const ready = async () => (await fetch(`${url}/readyz`)).text();
  expect(await ready()).toBe("ok\n");
  child.kill("SIGTERM");
  while (!seen("stopping")) await once(lines, "line");
  expect([await ready(), (await fetch(`${url}/healthz`)).status]).toEqual(["the bot is stopping\n", 200]);
  expect(await exited).toEqual([0, null]);
});

it("ends at once at a second signal", async () => {
  const { lines, seen } = await served({ STOP_GRACE_SECONDS: "300" });
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  while (!seen("stopping")) await once(lines, "line");
  child.kill("SIGINT");
  expect(await exited).toEqual([null, "SIGINT"]);
});

it("prints nothing of what libraries say while it serves, but that they spoke", async () => {
  const library = join(folder, "node_modules", "noisy", "index.cjs");
  mkdirSync(dirname(library), { recursive: true });
  const say = 'console.error("hunter2"); console.log("hunter2"); process.emitWarning("hunter2");';
  writeFileSync(library, `process.on("SIGUSR2", () => { ${say} });`);
  const { log, lines, seen, stdout } = await served({}, ["--require", library]);
  const said = text(stdout);
  child.kill("SIGUSR2");
  while (!seen("sdk.noise")) await once(lines, "line");
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
  const noise = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "sdk.noise");
  expect(noise.map(({ library: name, count }) => [name, count])).toEqual([
    ["noisy", 1],
    ["noisy", 2],
  ]);
  expect(`${log.join("")}${await said}`).not.toContain("hunter2");
});

it("ends when its port is taken, also with a connection to Slack that was open already", async () => {
  const [slack, other] = [await startFakeSlack(), createServer()];
  onTestFinished(() => Promise.all([slack.close(), closeServer(other)]).then(() => undefined));
  const port = String(await listen(other));
  const { stderr } = start({
    PORT: port,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  });
  const exited = once(child, "exit");
  expect(await text(stderr)).toContain(`Port ${port} is in use`);
  expect([await exited, slack.socket.connections()]).toEqual([[2, null], 1]);
});
