import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cached } from "../../src/knowledge/load/cache.ts";

describe("what is computed", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolwijzer-cache-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const never = (): never => {
    throw new Error("it was computed again");
  };

  it("is computed once for a digest", async () => {
    await cached("weights", "a", () => 1, folder);
    expect(await cached("weights", "a", never, folder)).toBe(1);
  });

  it("stays when another folder's is computed beside it, and the same folder's again", async () => {
    await cached("weights", "shipped", () => 1, folder);
    await cached("weights", "own", () => 2, folder);
    expect(await cached("weights", "shipped", never, folder)).toBe(1);
    expect(await cached("weights", "own", never, folder)).toBe(2);
  });

  it("does not pile up, and leaves results of another kind alone", async () => {
    for (const kind of ["catalog", "weights-files"]) await cached(kind, "c", () => 0, folder);
    for (const digest of ["1", "2", "3", "4", "5", "6"])
      await cached("weights", digest, () => digest, folder);
    const kept = readdirSync(folder);
    expect(kept.filter((each) => /^weights-\d/u.test(each))).toHaveLength(4);
    expect(kept).toEqual(
      expect.arrayContaining(["weights-6.json", "catalog-c.json", "weights-files-c.json"]),
    );
  });

  it("is computed where nothing can be kept", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(await cached("weights", "a", () => 1, file)).toBe(1);
  });
});
