import { expect, it, onTestFinished } from "vitest";
import { openStores } from "../../../src/bot/stores.ts";
import { keptOfPerson } from "../../../src/storage/copying/kept-of-person.ts";
import { freshPostgres, freshSqlite } from "../../support/databases.ts";
import { fillEveryTable } from "../../support/filled-store.ts";
import { retentionOf } from "../../support/retention.ts";
import { rowsIn } from "../../support/rows.ts";

const ANN = "slack/T1/U1/";

it.each([
  ["SQLite", freshSqlite],
  ["Postgres", freshPostgres],
])("shows what %s keeps of a person, also under a hash, and nobody else's", async (_, make) => {
  const { settings, drop } = await make();
  onTestFinished(drop);
  const { people, records, close } = await openStores(settings, Date.now, retentionOf());
  for (const person of [ANN, "slack/T1/U2/"]) {
    await people.remember(person, { language: "en" });
    await records?.votes.put(person, "an answer", { vote: "good", facts: [], platform: "slack" });
  }
  await close();
  expect(await keptOfPerson(settings, ANN)).toEqual({
    people: [
      {
        ...{ person: expect.not.stringContaining("U1"), workspace: expect.not.stringContaining("T1") },
        ...{ preferences: { language: "en" }, day: expect.any(String) },
      },
    ],
    votes: [expect.objectContaining({ person: ANN, vote: "good", facts: [] })],
  });
  expect(await keptOfPerson(settings, "slack/T1/U3/")).toEqual({});
});

it("looks into every table whose rows are somebody's", async () => {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  const store = { kind: "sqlite", file } as const;
  await fillEveryTable(store);
  const rows = await rowsIn(settings);
  const [row = ""] = rows["votes"] ?? [];
  const personal = Object.keys(rows).filter((name) => rows[name]?.[0]?.includes('"person"'));
  expect(personal).toContain("people");
  expect(Object.keys(await keptOfPerson(settings, JSON.parse(row).person)).sort()).toEqual(personal.sort());
});
