import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeCorrection } from "../../../src/knowledge/corrections/write-correction.ts";
import { readOverlay } from "../../../src/knowledge/load/overlay.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-corrections-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const layer = (name: string, text: string) => ({
  name: `corrections/${name}`,
  files: new Map([
    ["roles/mlops-engineer.yaml", text],
    ["sources/corrections.yaml", `[]\n`],
  ]),
});

const namesRead = async () => (await readOverlay(folder, "own")).map(({ name }) => name);

it("writes files that are read again over a company's own, later days and proposals last", async () => {
  writeFileSync(join(folder, "hide.yaml"), "[]\n");
  for (const name of ["2026-11-28-p-10", "2026-11-28-p-9", "2026-11-27-p-11"])
    await writeCorrection(folder, layer(name, `id: ${name}\n`));
  const [own, ...corrections] = await readOverlay(folder, "own");
  expect(own?.files).toEqual(new Map([["hide.yaml", "[]\n"]]));
  expect(corrections.map(({ name }) => name)).toEqual([
    "own/corrections/2026-11-27-p-11",
    "own/corrections/2026-11-28-p-9",
    "own/corrections/2026-11-28-p-10",
  ]);
  expect(corrections[1]?.files).toEqual(layer("", "id: 2026-11-28-p-9\n").files);
});

it("replaces what was written of the same proposal, and leaves nothing beside it", async () => {
  await writeCorrection(folder, layer("2026-11-28-p-9", "id: first\n"));
  await writeCorrection(folder, layer("2026-11-28-p-9", "id: second\n"));
  expect(readdirSync(join(folder, "corrections"))).toEqual(["2026-11-28-p-9"]);
  const file = join(folder, "corrections/2026-11-28-p-9/roles/mlops-engineer.yaml");
  expect(readFileSync(file, "utf8")).toBe("id: second\n");
});

it("says so when the folder cannot be written, and leaves no half of it", async () => {
  writeFileSync(join(folder, "corrections"), "a file where the folder should be");
  await expect(writeCorrection(folder, layer("2026-11-28-p-9", "id: x\n"))).rejects.toMatchObject({
    code: "CATALOG",
    message: expect.stringContaining("this correction cannot be written"),
  });
  expect(readdirSync(folder)).toEqual(["corrections"]);
});

it("takes no correction for a file that lies in their folder by itself", async () => {
  await writeCorrection(folder, layer("2026-11-28-p-9", "id: x\n"));
  writeFileSync(join(folder, "corrections/notes.yaml"), "x: 1\n");
  expect(await namesRead()).toEqual(["own", "own/corrections/2026-11-28-p-9"]);
  expect([...((await readOverlay(folder, "own"))[0]?.files.keys() ?? [])]).toEqual([
    "corrections/notes.yaml",
  ]);
});
