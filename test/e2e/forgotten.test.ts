import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { DatabaseSettings } from "../../src/storage/database.ts";
import { WHOSE } from "../../src/storage/erasing.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { MARKER, OTHER, slackPerson, teamsPerson } from "../support/marked-people.ts";
import { rowsIn } from "../support/rows.ts";
import { serveOn } from "../support/served.ts";

const WRITTEN_BEHIND_MS = 100;

/** Each table, with how many of its rows hold one of these words anywhere. */
async function holding(
  words: readonly string[],
  settings: DatabaseSettings,
): Promise<Readonly<Record<string, number>>> {
  // Turns are written a moment behind their answers.
  await wait(WRITTEN_BEHIND_MS);
  const tables = Object.entries(await rowsIn(settings));
  const holds = (row: string) => words.some((word) => row.toLowerCase().includes(word.toLowerCase()));
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.filter(holds).length]));
}

const TABLES = Object.keys(WHOSE);
const NOTHING = Object.fromEntries(TABLES.map((table) => [table, 0]));
const some = expect.toSatisfy((rows: number) => rows > 0);
/** Of someone who did all there is to do. */
const SOMETHING = {
  ...{ ...NOTHING, turns: some, people: 1, keepsakes: some, votes: some, unanswered: some },
  ...{ deliveries: some, proposals: some, experts: some, handoffs: 1 },
};

describe.each(SHARED_DATABASES)("'forget me', with the store in $name", ({ fresh }) => {
  async function served() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const curators = [MARKER, OTHER].flatMap((name) => [
      `slack/T0ROLES/U-${name}`,
      `teams/tenant/29:${name}`,
    ]);
    const all = await serveOn(settings, { CURATORS: curators.join(","), RATE_LIMITS: "off" });
    onTestFinished(all.stop);
    return { settings, all };
  }

  it.each([
    ["Slack", slackPerson],
    ["Teams", teamsPerson],
  ] as const)("leaves nothing of a person of %s in any table, and all of a colleague", async (_, person) => {
    const { settings, all } = await served();
    const one = person(all, MARKER);
    await one.does();
    const other = person(all, OTHER);
    await other.does();
    await one.says("dank je");
    expect(await holding(one.words, settings)).toEqual(SOMETHING);
    const others = await holding(other.words, settings);

    await one.says("vergeet mij");

    expect(await holding(one.words, settings)).toEqual(NOTHING);
    expect(await holding(other.words, settings)).toEqual(others);
  });
});
