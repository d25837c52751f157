import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** Runs `start` with a question on its standard input. */
function start(environment: Readonly<Record<string, string>>) {
  const running = spawn(process.execPath, ["scripts/rolwijzer.cjs", "start"], {
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
