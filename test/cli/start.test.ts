import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";

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
  const running = spawn(process.execPath, ["--import", "tsx/esm", "src/cli/main.ts", "start"], {
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
