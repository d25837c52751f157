import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Runs what npm runs after an install, in a folder. */
function prepare(cwd: string) {
  const { status, stdout } = spawnSync("npm", ["run", "--silent", "prepare"], { cwd, encoding: "utf8" });
  return { status, said: stdout.trim() };
}

describe("an install", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolwijzer-install-"));
    cpSync("package.json", join(folder, "package.json"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("has the catalog and the weights ready, and says so in one line", () => {
    const { status, said } = prepare(".");
    expect(said).toMatch(/^rolwijzer: catalog checked and weights learned, in \d+\.\d s$/u);
    expect(status).toBe(0);
  });

  it("of the package files alone, as an image makes it, goes well and says nothing", () => {
    expect(prepare(folder)).toEqual({ status: 0, said: "" });
  });

  it("without the development tools goes well, and a start says what it lacks", () => {
    cpSync("scripts", join(folder, "scripts"), { recursive: true });
    cpSync("src", join(folder, "src"), { recursive: true });
    expect(prepare(folder)).toEqual({
      status: 0,
      said: "rolwijzer: nothing prepared, for a checkout starts with its development tools: npm ci",
    });
    const { status, stderr } = spawnSync(process.execPath, ["scripts/rolwijzer.cjs", "ask", "help"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^A checkout is compiled by .* Run npm ci,.*\n$/u),
    ]);
  });
});
