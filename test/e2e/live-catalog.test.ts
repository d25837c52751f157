import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { Log } from "../../src/adapters/adapter.ts";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { CatalogError } from "../../src/errors.ts";
import { RoleId } from "../../src/ids.ts";

let folder: string;
let bot: Bot;
const logged: string[] = [];

/** A company's own folder that rates a role in its own words: understanding reads no ratings, so it learns nothing anew. */
function folderWith(rating: string): string {
  const made = mkdtempSync(join(tmpdir(), "rolwijzer-overlay-"));
  mkdirSync(join(made, "roles"));
  write(made, rating);
  return made;
}

const write = (into: string, rating: string) =>
  writeFileSync(join(into, "roles/mlops-engineer.yaml"), `id: mlops-engineer\nrelevance:\n  nl: ${rating}\n`);
const remember = (event: string): void => {
  logged.push(event);
};
const log: Log = { info: remember, warn: remember, error: remember };

async function profile(conversation = "c"): Promise<string> {
  const speaker = { platform: "console", workspace: "w", conversation, user: "u" } as const;
  const intent = { kind: "role_profile" as const, roles: [RoleId.parse("mlops-engineer")] };
  const answer = await bot.assistant.handle({ speaker, input: { kind: "intent", intent, language: "nl" } });
  return answer.lead?.text ?? "";
}

beforeAll(async () => {
  folder = folderWith("hoger dan ooit");
  bot = await compose(readConfig({ CATALOG_DIR: folder }), { log });
  await bot.start();
});

afterAll(async () => {
  await bot.stop(100);
  rmSync(folder, { recursive: true });
});

it("answers from a company's own folder, and from its change without a restart", async () => {
  expect(await profile()).toContain("hoger dan ooit");
  write(folder, "lager dan gedacht");
  await vi.waitFor(() => expect(logged).toContain("catalog reloaded"), 20_000);
  expect(await profile()).toContain("lager dan gedacht");
});

it("keeps the last good catalog when a change is broken, and says so", async () => {
  const before = await profile();
  write(folder, "TODO");
  await vi.waitFor(() => expect(logged).toContain("catalog change refused, the last good one stays"), 20_000);
  expect(await profile()).toBe(before);
});

/** A conversation keeps to one of the wordings; of so many, some have each. */
async function profiles(): Promise<string> {
  const all = await Promise.all(Array.from({ length: 24 }, (_, index) => profile(`c${index}`)));
  return all.join("\n");
}

it("says facts in a construction that is added to the folder, and in the last good one when that is broken", async () => {
  write(folder, "hoog");
  mkdirSync(join(folder, "grammar"));
  const taken = () => logged.filter((event) => event === "catalog reloaded").length;
  const refused = () => logged.filter((event) => event.startsWith("catalog change refused")).length;
  const [takenBefore, refusedBefore] = [taken(), refused()];
  writeFileSync(join(folder, "grammar/nl.gram"), "* does(s, v) = bij ons geldt : {Role} <v:task>\n");
  await vi.waitFor(() => expect(taken()).toBeGreaterThan(takenBefore), 20_000);
  await vi.waitFor(
    async () => expect(await profiles()).toContain("Bij ons geldt: een MLOps Engineer"),
    20_000,
  );
  writeFileSync(join(folder, "grammar/nl.gram"), "* does(s, v) = bij ons geldt niets\n");
  await vi.waitFor(() => expect(refused()).toBeGreaterThan(refusedBefore), 20_000);
  expect(await profiles()).toContain("Bij ons geldt: een MLOps Engineer");
});

it("does not start on a folder that is broken", async () => {
  const broken = folderWith("TODO");
  onTestFinished(() => rmSync(broken, { recursive: true }));
  await expect(compose(readConfig({ CATALOG_DIR: broken }), { log })).rejects.toThrow(CatalogError);
  rmSync(join(broken, "roles/mlops-engineer.yaml"));
  mkdirSync(join(broken, "grammar"));
  writeFileSync(join(broken, "grammar/en.gram"), "does(s, v) = {Role} <v:task> | <v:task>\n");
  await expect(compose(readConfig({ CATALOG_DIR: broken }), { log })).rejects.toThrow(
    /en\.gram:1:13: not every way/u,
  );
});
