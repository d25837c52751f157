import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Log } from "../../src/adapters/adapter.ts";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { CatalogError } from "../../src/errors.ts";
import { RoleId } from "../../src/ids.ts";

let folder: string;
let bot: Bot;
let logged: string[];

const write = (focus: string) =>
  writeFileSync(join(folder, "roles/mlops-engineer.yaml"), `id: mlops-engineer\nfocus:\n  nl: ${focus}\n`);
const remember = (event: string): void => {
  logged.push(event);
};
const log: Log = { info: remember, warn: remember, error: remember };

async function profile(): Promise<string> {
  const speaker = { platform: "console", workspace: "w", conversation: "c", user: "u" } as const;
  const intent = { kind: "role_profile" as const, roles: [RoleId.parse("mlops-engineer")] };
  const answer = await bot.assistant.handle({ speaker, input: { kind: "intent", intent, language: "nl" } });
  return answer.lead?.text ?? "";
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-overlay-"));
  mkdirSync(join(folder, "roles"));
  write("ons eigen platform");
  logged = [];
  bot = await compose(readConfig({ CATALOG_DIR: folder }), { log });
  await bot.start();
});

afterEach(async () => {
  await bot.stop(100);
  rmSync(folder, { recursive: true });
});

it("answers from a company's own folder, and from its change without a restart", async () => {
  expect(await profile()).toContain("ons eigen platform");
  write("iets heel anders");
  await vi.waitFor(() => expect(logged).toContain("catalog reloaded"), 20_000);
  expect(await profile()).toContain("iets heel anders");
});

it("keeps the last good catalog when a change is broken, and says so", async () => {
  write("TODO");
  await vi.waitFor(() => expect(logged).toContain("catalog change refused, the last good one stays"), 20_000);
  expect(await profile()).toContain("ons eigen platform");
});

it("does not start on a folder that is broken", async () => {
  write("TODO");
  await expect(compose(readConfig({ CATALOG_DIR: folder }), { log })).rejects.toThrow(CatalogError);
});
