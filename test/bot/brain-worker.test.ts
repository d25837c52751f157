import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openBrainApart } from "../../src/bot/brain-worker.ts";
import { CatalogError } from "../../src/errors.ts";
import { RoleId } from "../../src/ids.ts";
import type { Correction } from "../../src/knowledge/corrections/correction.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-apart-"));
  mkdirSync(join(folder, "vocabulary"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, "vocabulary", "our-words.yaml"), text);

/** What a process of its own prints, in which `openBrainApart` is at hand. */
async function printed(code: string, ...options: readonly string[]): Promise<string> {
  const worker = new URL("../../src/bot/brain-worker.ts", import.meta.url).href;
  const script = `const { openBrainApart } = await import(${JSON.stringify(worker)}); ${code}`;
  const parameters = ["--import", "tsx/esm", ...options, "--input-type=module", "--eval", script];
  return (await promisify(execFile)(process.execPath, parameters)).stdout;
}

it("learns a company's words in a thread of its own, while this one goes on", async () => {
  write("roles:\n  mlops-engineer:\n    names: [modelfluisteraar]\n");
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  const { understand } = await openBrainApart(folder);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(20);
  expect(understand("welke tools gebruikt een modelfluisteraar?").intent).toMatchObject({
    kind: "role_tools",
    roles: ["mlops-engineer"],
  });
});

it("lays corrections over it that stand in no folder, and gives back what it refuses", async () => {
  const correction = (id: string, fact: string): Correction => ({
    id,
    fact,
    text: { nl: "Wij draaien modellen, zei een curator.", en: "We run models, said a curator." },
    source: { title: "What was seen", url: "https://example.com/seen/today", kind: "documentation" },
    date: "2026-11-28",
  });
  const given = [correction("p-1", "mlops-engineer.mission"), correction("p-2", "mlops-engineer.nothing")];
  const { catalog, refused } = await openBrainApart(folder, given);
  expect(catalog.role(RoleId.parse("mlops-engineer"))?.mission.nl).toBe(
    "Wij draaien modellen, zei een curator.",
  );
  expect(refused).toMatchObject([{ id: "p-2", why: "no such fact" }]);
});

it("refuses broken words with their file and line, as when it starts", async () => {
  write("roles:\n  mlops-engineer:\n    nmaes: [modelfluisteraar]\n");
  const refusal = await openBrainApart(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CatalogError);
  expect(refusal).toMatchObject({ message: expect.stringMatching(/our-words\.yaml:\d+.*nmaes/u) });
});

it("does not keep a process that has nothing else to do", async () => {
  write("roles:\n  mlops-engineer:\n    names: [modelvluchteling]\n");
  const opening = `openBrainApart(${JSON.stringify(folder)}).then(() => console.log("opened"));`;
  expect(await printed(opening)).toBe("");
});

it("says so when the thread ends without a word", async () => {
  const opening = `const staying = setInterval(() => undefined, 1_000);
    await openBrainApart(undefined).catch(({ message }) => console.log(message));
    clearInterval(staying);`;
  const deadly =
    'data:text/javascript,import{isMainThread}from"node:worker_threads";isMainThread||process.exit(7)';
  expect(await printed(opening, "--import", deadly)).toBe(
    "the worker that reads the catalog ended without a word: 7\n",
  );
});
