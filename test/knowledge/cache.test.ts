import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cached } from "../../src/knowledge/load/cache.ts";

describe("what is computed", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolwijzer-cache-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Results are written behind whoever asked. */
  const kept = (name: string) => vi.waitFor(() => expect(readdirSync(folder)).toContain(`${name}.json`));
  const never = (): never => {
    throw new Error("it was computed again");
  };

  it("is computed once for a digest", async () => {
    await cached("weights", "a", () => 1, folder);
    await kept("weights-a");
    expect(await cached("weights", "a", never, folder)).toBe(1);
  });

  it("stays when another folder's is computed beside it, and the same folder's again", async () => {
    await cached("weights", "shipped", () => 1, folder);
    await cached("weights", "own", () => 2, folder);
    await Promise.all(["weights-shipped", "weights-own"].map(kept));
    expect(await cached("weights", "shipped", never, folder)).toBe(1);
    expect(await cached("weights", "own", never, folder)).toBe(2);
  });

  it("does not pile up, and leaves results of another kind alone", async () => {
    for (const kind of ["catalog", "weights-files"]) await cached(kind, "c", () => 0, folder);
    for (const digest of ["1", "2", "3", "4", "5", "6"]) {
      await cached("weights", digest, () => digest, folder);
      await kept(`weights-${digest}`);
    }
    await vi.waitFor(() =>
      expect(readdirSync(folder).filter((each) => /^weights-\d/u.test(each))).toHaveLength(4),
    );
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(["weights-6.json", "catalog-c.json", "weights-files-c.json"]),
    );
  });

  it("is computed where nothing can be kept", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(await cached("weights", "a", () => 1, file)).toBe(1);
  });
});
