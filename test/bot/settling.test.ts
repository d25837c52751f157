import { expect, it } from "vitest";
import { makeSettling } from "../../src/bot/settling.ts";
import { memoryStores, type Stores } from "../../src/bot/stores.ts";
import type { WorkspaceChoice } from "../../src/settings-asked.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";

const where = { platform: "slack", workspace: "T0ROLES", conversation: "C0GENERAL", user: "U0ANNA" };
const CHOICES: readonly WorkspaceChoice[] = [
  { kind: "mode", mode: "threads" },
  { kind: "channel", channel: "C0GENERAL", mode: "off" },
  { kind: "channel", channel: "C0GENERAL", mode: undefined },
  { kind: "language", language: undefined },
  { kind: "curator", person: "U0BOB", isCurator: true },
];

it("writes one line of each change, and neither who made it nor where nor whom it names", async () => {
  const log = makeMemoryLog();
  const settling = makeSettling(memoryStores(Date.now), log, true);
  for (const choice of CHOICES) expect(await settling.choose(where, choice)).toBe(true);
  const told = { platform: "slack", outcome: "settled", by: "an administrator" };
  expect(log.logged.map(({ fields }) => fields)).toEqual([
    { ...told, setting: "mode", value: "threads" },
    { ...told, setting: "channel", value: "off" },
    { ...told, setting: "channel", value: "as usual" },
    { ...told, setting: "language", value: "as usual" },
    { ...told, setting: "curator", value: "one more" },
  ]);
  expect(JSON.stringify(log.logged)).not.toMatch(/T0ROLES|C0GENERAL|U0/u);
  expect(await settling.workspace(where)).toMatchObject({ mode: "threads", curators: ["U0BOB"] });
});

it("writes none with the audit off", async () => {
  const log = makeMemoryLog();
  const settling = makeSettling(memoryStores(Date.now), log, false);
  await settling.choose(where, { kind: "mode", mode: "threads" });
  expect(log.logged).toEqual([]);
});

it("says that it is not kept when the store fails", async () => {
  const log = makeMemoryLog();
  const { settled } = memoryStores(Date.now);
  const broken: Pick<Stores, "settled"> = {
    settled: { ...settled, settle: () => Promise.reject(new Error("the store is away")) },
  };
  const settling = makeSettling(broken, log, true);
  expect(await settling.choose(where, { kind: "mode", mode: "threads" })).toBe(false);
  expect(log.logged.map(({ event }) => event)).toEqual(["workspace.not_settled"]);
});
