import { expect, it } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { freshPostgres, freshSqlite } from "../support/databases.ts";
it("x", async () => {
 for (const f of [await freshSqlite(), await freshPostgres()]) {
  const t=performance.now();
  const d = await openDatabase(f.settings); console.log(f.settings.kind, performance.now()-t);
  const t2=performance.now(); const e = await openDatabase(f.settings); console.log(performance.now()-t2);
  await d.close(); await e.close(); await f.drop();
 }
 expect(1).toBe(1);
});
