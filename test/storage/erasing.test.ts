import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStores } from "../../src/bot/stores.ts";
import { USUAL_SETTINGS } from "../../src/settings-asked.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { eraseWorkspace, WHOSE } from "../../src/storage/erasing.ts";
import { workspaceOf } from "../../src/storage/workspace-key.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { installedIn, keyOf } from "../support/installed.ts";
import { retentionOf } from "../support/retention.ts";
import { rowsIn } from "../support/rows.ts";

const tap = { v: 1, intent: { kind: "help" }, language: "nl" } as const;

describe.each(SHARED_DATABASES)("a workspace that is erased in $name", ({ fresh }) => {
  async function opened() {
    const { settings, drop } = await fresh();
    const stores = await openStores(settings, Date.now, retentionOf(), undefined, [keyOf(1)]);
    onTestFinished(async () => {
      await stores.close();
      await drop();
    });
    return { settings, stores };
  }
  type Stores = Awaited<ReturnType<typeof opened>>["stores"];

  /** All that can be kept of a person. */
  async function fill(
    { conversations, people, keepsakes, records, settled }: Stores,
    person: string,
  ): Promise<void> {
    conversations.remember(`${person}C0GENERAL`, { intent: { kind: "help" }, language: "nl" }, person);
    people.remember(person, { language: "en" });
    await keepsakes.keep(tap, person);
    await keepsakes.keepNamed(`message of ${person}`, tap, person);
    await records?.votes.put(person, "answer", { vote: "good", facts: [], platform: "slack" });
    await records?.unanswered.put(person, {
      outcome: "out_of_scope",
      words: person,
      language: "nl",
      nearest: [],
      platform: "slack",
    });
    const written = { person, workspace: workspaceOf(person), language: "nl", words: person } as const;
    await records?.proposals.put({ ...written, facts: [] });
    await records?.handoffs.put({ ...written, expert: "somewhere" });
    await records?.experts.put(workspaceOf(person), person, "somewhere", person);
    await records?.outbox.put(
      { person, platform: "slack", address: "x", notice: { kind: "proposal", number: 1, language: "nl" } },
      Date.now(),
    );
    await settled.settle(workspaceOf(person), { kind: "mode", mode: "threads" });
    await settled.settle(workspaceOf(person), {
      kind: "curator",
      person: person.split("/")[2] ?? "",
      isCurator: true,
    });
    await people.recall(person);
  }
  const counts = async (settings: Parameters<typeof rowsIn>[0]) =>
    Object.fromEntries(Object.entries(await rowsIn(settings)).map(([name, rows]) => [name, rows.length]));

  it("is not named any more in what others wrote, and what its people answered there is gone", async () => {
    const { settings, stores } = await opened();
    await fill(stores, "slack/T1/U0/");
    await stores.records?.proposals.decide(1, "slack/T10/U0ANNA/", "rejected", "no");
    await stores.records?.handoffs.answer(1, "slack/T10/U0ANNA/", "the answer of anna");
    await stores.eraseWorkspace("slack", "T10");
    const rows = JSON.stringify(await rowsIn(settings));
    expect(rows).not.toContain("slack/T10/");
    expect(rows).not.toContain("the answer of anna");
    expect(await stores.records?.proposals.find(1)).toMatchObject({
      state: "rejected",
      remark: undefined,
    });
  });

  it("leaves no row in any table, and every row of its neighbours", async () => {
    const { settings, stores } = await opened();
    const neighbours = ["slack/T1/U0/", "slack/T/U0/", "slack/T10%2F/U0/", "slack/T100/U0/", "teams/T10/U0/"];
    for (const person of neighbours) await fill(stores, person);
    for (const key of ["T1", "T", "T10/", "T100"]) await stores.installations.put(installedIn(key));
    await stores.installations.put(installedIn("T10", { platform: "teams" }));
    // Writes what waits.
    await stores.conversations.forget("nobody");
    const before = await counts(settings);
    for (const user of ["U0ANNA", "U0BOB"]) await fill(stores, `slack/T10/${user}/`);
    await stores.installations.put(installedIn("T10"));
    expect(Object.values(before).filter((rows) => rows > 0)).toHaveLength(12);

    await stores.eraseWorkspace("slack", "T10");

    expect(await counts(settings)).toEqual(before);
    expect(JSON.stringify(await rowsIn(settings))).not.toContain("slack/T10/");
  });

  it("is not remembered in this process, and what was still to be written is not", async () => {
    const { settings, stores } = await opened();
    const person = "slack/T10/U0ANNA/";
    await fill(stores, person);
    stores.people.remember(person, { language: "nl" });
    stores.conversations.remember(`${person}C`, { intent: { kind: "help" }, language: "nl" }, person);
    const named = stores.keepsakes.keepNamed("a message", tap, person);
    await stores.eraseWorkspace("slack", "T10");
    await named;
    expect(await stores.people.recallSoon(person, 1_000)).toEqual({});
    expect(await stores.conversations.recallSoon(`${person}C`, 1_000)).toEqual([]);
    expect(await stores.settled.recall("slack/T10/")).toEqual(USUAL_SETTINGS);
    expect(Object.values(await counts(settings)).filter((rows) => rows > 0)).toEqual([]);
  });

  it("is erased from every table that knows a person or a workspace", async () => {
    const { settings } = await opened();
    const { kysely, close } = await openDatabase(settings);
    onTestFinished(close);
    const names = Object.keys(await rowsIn(settings));
    expect(names.sort()).toEqual(Object.keys(WHOSE).sort());
    for (const name of names) {
      const { rows } =
        settings.kind === "sqlite"
          ? await sql<{ name: string }>`select name from pragma_table_info(${name})`.execute(kysely)
          : await sql<{ name: string }>`select column_name as name from information_schema.columns
              where table_schema = current_schema() and table_name = ${name}`.execute(kysely);
      const knows = rows.some((column) => ["person", "workspace"].includes(column.name));
      expect([name, WHOSE[name as keyof typeof WHOSE] !== "of nobody"]).toEqual([name, knows]);
    }
  });

  it("is there as before when one of its tables cannot be erased", async () => {
    const { settings, stores } = await opened();
    await fill(stores, "slack/T10/U0ANNA/");
    await stores.installations.put(installedIn("T10"));
    const before = await counts(settings);
    const { kysely, close } = await openDatabase(settings);
    onTestFinished(close);
    await sql`alter table unanswered rename to away`.execute(kysely);
    await expect(eraseWorkspace(kysely, "slack/T10/")).rejects.toMatchObject({ code: "STORE" });
    await sql`alter table away rename to unanswered`.execute(kysely);
    expect(await counts(settings)).toEqual(before);
  });
});
