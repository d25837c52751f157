import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openBrainApart } from "../../src/bot/brain-worker.ts";
import { CatalogError } from "../../src/errors.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-apart-"));
  mkdirSync(join(folder, "vocabulary"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, "vocabulary", "our-words.yaml"), text);

it("learns a company's words in a process of its own, while this one goes on", async () => {
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

it("refuses broken words with their file and line, as when it starts", async () => {
  write("roles:\n  mlops-engineer:\n    nmaes: [modelfluisteraar]\n");
  const refusal = await openBrainApart(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CatalogError);
  expect(refusal).toMatchObject({ message: expect.stringMatching(/our-words\.yaml:\d+.*nmaes/u) });
});
