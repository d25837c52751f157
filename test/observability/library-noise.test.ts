import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { catchNoise, type Noise } from "../../src/observability/library-noise.ts";
import { setStage } from "../support/fake-teams-stage.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";

type Library = { readonly say: () => void; readonly handOn: () => Promise<void>; readonly warn: () => void };

let folder: string;
let log: ReturnType<typeof makeMemoryLog>;
let noise: Noise;
/** What is printed all the same. */
let printed: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-noise-"));
  log = makeMemoryLog();
  printed = [];
  const { error, warn } = globalThis.console;
  const warners = process.listeners("warning");
  const print = (...words: unknown[]) => void printed.push(...words);
  Object.assign(globalThis.console, { error: print, warn: print });
  process.removeAllListeners("warning").on("warning", print);
  noise = catchNoise(log);
  onTestFinished(() => {
    noise.stop();
    Object.assign(globalThis.console, { error, warn });
    process.removeAllListeners("warning");
    for (const warner of warners) process.on("warning", warner);
  });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** Code that stands in this folder of a package. */
function load(...path: readonly string[]): Library {
  const home = join(folder, ...path);
  mkdirSync(home, { recursive: true });
  const code = `
    module.exports = {
      say: () => console.error("hunter2", new Error("hunter2")),
      handOn: () => Promise.reject("hunter2").catch(console.warn),
      warn: () => process.emitWarning("hunter2"),
    };`;
  writeFileSync(join(home, "index.cjs"), code);
  return createRequire(join(folder, "from.cjs"))(join(home, "index.cjs"));
}

const lines = () => log.logged.map(({ event, fields }) => ({ event, fields }));
const line = (library: string, count: number) => ({ event: "sdk.noise", fields: { library, count } });

it("tells that a library spoke, and not what it said", () => {
  load("node_modules", "noisy").say();
  load("node_modules", "noisy", "node_modules", "@deep", "down").say();
  expect([lines(), printed]).toEqual([[line("noisy", 1), line("@deep/down", 1)], []]);
  expect(JSON.stringify(log.logged)).not.toContain("hunter2");
});

it("tells of each library at once, and then once a minute at most", () => {
  vi.useFakeTimers();
  const { say } = load("node_modules", "noisy");
  for (let times = 0; times < 5; times += 1) say();
  expect(lines()).toEqual([line("noisy", 1)]);
  vi.advanceTimersByTime(60_000);
  expect(lines()).toEqual([line("noisy", 1), line("noisy", 4)]);
  say();
  expect(lines()).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  vi.advanceTimersByTime(60_000);
  say();
  expect(lines()).toEqual([line("noisy", 1), line("noisy", 4), line("noisy", 1), line("noisy", 1)]);
  expect(noise.counts()).toEqual(new Map([["noisy", 7]]));
});

it("tells at its end what was not told yet, and lets them print again", () => {
  const { say } = load("node_modules", "noisy");
  say();
  say();
  noise.stop();
  expect(lines()).toEqual([line("noisy", 1), line("noisy", 1)]);
  say();
  expect(printed).toEqual(["hunter2", expect.any(Error)]);
});

it("holds back what a library hands to Promises, of which nobody can tell whose it is", async () => {
  await load("node_modules", "noisy").handOn();
  expect([lines(), printed]).toEqual([[line("unknown", 1)], []]);
});

it("holds back the warnings of a library, and no others", async () => {
  load("node_modules", "noisy").warn();
  process.emitWarning("ours");
  await new Promise((done) => setImmediate(done));
  expect([lines(), printed]).toEqual([[line("noisy", 1)], [expect.objectContaining({ message: "ours" })]]);
});

it("lets all other code print", () => {
  load("operator").say();
  expect([lines(), printed]).toEqual([[], ["hunter2", expect.any(Error)]]);
});

it("has no keys to hold back of tokens that are refused, for none of them gets to Teams' SDK", async () => {
  const stage = await setStage("credentials");
  onTestFinished(stage.close);
  expect((await stage.post("message-personal", {}, { signing: "forged" })).status).toBe(401);
  const expired = { claims: { exp: Math.floor(Date.now() / 1_000) - 3_600 } };
  expect((await stage.post("message-personal", {}, expired)).status).toBe(401);
  expect(printed).toEqual([]);
  expect(noise.counts()).toEqual(new Map());
});
