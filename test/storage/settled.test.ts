import { describe, expect, it, onTestFinished } from "vitest";
import { USUAL_SETTINGS } from "../../src/settings-asked.ts";
import { memorySettled, sqlSettled } from "../../src/storage/settled.ts";
import { DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { settledContract } from "./contracts/settled.ts";

settledContract("in this process", async () => ({ store: memorySettled(), close: nothingToClose }));
for (const { name, fresh } of DATABASES) settledContract(name, () => openedIn(fresh, sqlSettled));

describe.each(DATABASES)("what is settled in $name", ({ fresh }) => {
  it("is what is usual where a row says something that is not known", async () => {
    const { store, database, close } = await openedIn(fresh, sqlSettled);
    onTestFinished(close);
    const rows = ["mode", "language", "channel C0GENERAL", "something new"].map((name) => ({
      workspace: "slack/T0ROLES/",
      name,
      value: "sometimes",
    }));
    await database.kysely.insertInto("workspace_settings").values(rows).execute();
    expect(await store.recall("slack/T0ROLES/")).toEqual(USUAL_SETTINGS);
  });
});
