import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openStores } from "../../src/bot/stores.ts";
import { rolwijzer } from "../support/command-line.ts";
import { freshPostgres, freshSqlite } from "../support/databases.ts";
import { retentionOf } from "../support/retention.ts";

const ANN = "slack/T1/U1/";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-store-command-"));
  file = join(folder, "copy.jsonl.gz");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** A store in which somebody chose a language. */
async function filled(): Promise<Record<string, string>> {
  const { settings, file: database, drop } = await freshSqlite();
  onTestFinished(drop);
  const { people, close } = await openStores(settings, Date.now, retentionOf());
  await people.remember(ANN, { language: "en" });
  await close();
  return { DATA_DIR: join(database, "..") };
}

const run = (parameters: readonly string[], settings: Record<string, string>) =>
  rolwijzer(["store", ...parameters], "", settings, folder);

describe("rolwijzer store", () => {
  it("saves one store and fills another of the other kind with it, and says what there was", async () => {
    const saved = await run(["backup", file], await filled());
    expect(saved).toMatchObject({ code: 0, out: `${file} holds 1 rows (people 1).\n` });
    expect(saved.err).toContain("1/1");
    const settings = { DATABASE_URL: (await freshPostgres()).url };
    const restored = await run(["restore", file], settings);
    expect(restored).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^The store holds 1 rows \(people 1\), as they were on \d{4}-/u),
    });
    const { out } = await run(["export", "--person", "slack/t1/<@u1>"], settings);
    expect(JSON.parse(out)).toMatchObject({
      person: ANN,
      kept: { people: [{ preferences: { language: "en" } }] },
    });
  });

  it("ends with 1 at a file that is damaged, before a store is made for it", async () => {
    writeFileSync(file, "dear");
    const { code, out, err } = await run(["restore", file], {});
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/is no backup\.\nNothing was changed/u);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("ends with 2 where it would replace something, and says how it may", async () => {
    const settings = await filled();
    expect((await run(["backup", file], settings)).code).toBe(0);
    const again = await run(["backup", file], settings);
    const over = await run(["restore", file], settings);
    expect([again.code, over.code]).toEqual([2, 2]);
    for (const { err } of [again, over]) expect(err).toContain("--force");
    expect((await run(["backup", "--force", file], settings)).code).toBe(0);
    expect((await run(["restore", file, "--force"], settings)).code).toBe(0);
  });

  it("says clearly that nothing is kept of somebody, and that there is no store", async () => {
    const nobody = await run(["export", "--person", "teams/t-1/29:1abc"], await filled());
    expect([nobody.code, nobody.err]).toEqual([0, "Nothing is kept of teams/t-1/29%3A1abc.\n"]);
    expect(JSON.parse(nobody.out)).toEqual({ person: "teams/t-1/29%3A1abc/", kept: {} });
    const { code, err } = await run(["export", "--person", "slack/T1/U1"], {});
    expect([code, err]).toEqual([2, expect.stringMatching(/There is no store yet.*\nCheck DATA_DIR/u)]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("leaves no word of a person in what it says", async () => {
    const { out, err } = await run(["backup", file.replace(".gz", "")], await filled());
    expect(readFileSync(file.replace(".gz", ""), "utf8")).toContain('"people"');
    expect(`${out}${err}`).not.toContain("U1");
  });
});
