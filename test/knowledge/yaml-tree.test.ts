import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readVocabularySources } from "../../src/intents/vocabulary/vocabulary-files.ts";
import { readLayer } from "../../src/knowledge/load/folder.ts";

let top: string;
let folder: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "rolwijzer-tree-"));
  folder = join(top, "catalog");
  mkdirSync(folder);
});
afterEach(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(top, path, ".."), { recursive: true });
  writeFileSync(join(top, path), text);
}

const read = async () => Object.fromEntries((await readLayer(folder, "own")).files);
const refusal = async (): Promise<string> =>
  (await readLayer(folder, "own").catch((error: Error) => error.message)).toString();

it("reads a ConfigMap as Kubernetes lays it out, each file once", async () => {
  write("catalog/..2026_11_27/roles/data-engineer.yaml", "id: data-engineer\n");
  write("catalog/..2026_11_27/hide.yaml", "- vibe-coder\n");
  symlinkSync("..2026_11_27", join(folder, "..data"));
  symlinkSync("..data/roles", join(folder, "roles"));
  symlinkSync("..data/hide.yaml", join(folder, "hide.yaml"));
  expect(await read()).toEqual({
    "hide.yaml": "- vibe-coder\n",
    "roles/data-engineer.yaml": "id: data-engineer\n",
  });
});

it("reads a linked file, and a folder that is a link itself", async () => {
  write("shared/mlops.yaml", "id: mlops-engineer\n");
  write("catalog/roles/data-engineer.yaml", "id: data-engineer\n");
  symlinkSync("../../shared/mlops.yaml", join(folder, "roles/mlops-engineer.yaml"));
  symlinkSync("catalog", join(top, "current"));
  expect([...(await readLayer(join(top, "current"), "own")).files]).toEqual([
    ["roles/data-engineer.yaml", "id: data-engineer\n"],
    ["roles/mlops-engineer.yaml", "id: mlops-engineer\n"],
  ]);
});

it("reads words of a company through links too", () => {
  write("shared/words/ours.yaml", "roles: {}\n");
  mkdirSync(join(folder, "vocabulary"));
  symlinkSync("../../shared/words", join(folder, "vocabulary/words"));
  const vocabulary = join(folder, "vocabulary");
  expect(readVocabularySources([vocabulary])).toEqual([
    { file: `${vocabulary}/words/ours.yaml`, text: "roles: {}\n" },
  ]);
});

it("passes over what an editor or git keeps beside its files", async () => {
  write("catalog/roles/.mlops-engineer.yaml", "half a file");
  write("catalog/.git/config.yaml", "not ours");
  symlinkSync("nobody@nowhere.123", join(folder, ".#hide.yaml"));
  expect(await read()).toEqual({});
});

it("says which link leads nowhere", async () => {
  mkdirSync(join(folder, "roles"));
  symlinkSync("../../gone.yaml", join(folder, "roles/mlops-engineer.yaml"));
  symlinkSync("itself", join(folder, "itself"));
  expect(await refusal()).toBe(
    "own/itself:1: this link leads nowhere. Mend it, or remove it.\n" +
      "own/roles/mlops-engineer.yaml:1: this link leads nowhere. Mend it, or remove it.",
  );
});

it("says which link leads back to where it stands", async () => {
  mkdirSync(join(folder, "roles"));
  symlinkSync("../..", join(folder, "roles/up"));
  expect(await refusal()).toBe(
    "own/roles/up/catalog:1: this link leads back to a folder that it stands in. Remove it.",
  );
});

it("reads no file that is too large, and no more files than a catalog can have", async () => {
  write("catalog/sources/big.yaml", `# ${"x".repeat(4_000_000)}`);
  expect(await refusal()).toBe("own/sources/big.yaml:1: this file is over 4000000 bytes. Split it.");
  rmSync(join(folder, "sources"), { recursive: true });
  for (let each = 0; each <= 5_000; each += 1) write(`elsewhere/${each}.txt`, "");
  symlinkSync("../elsewhere", join(folder, "roles"));
  expect(await refusal()).toBe(
    "own:1: this folder holds over 5000 files. Does a link in it lead somewhere else?",
  );
});

it("does not lose itself among links that lead from folder to folder", async () => {
  // Twice as many ways at each level: a walk of them all would take hours.
  for (let level = 0; level < 40; level += 1) {
    mkdirSync(join(top, `level${level}`));
    for (const way of ["left", "right"]) symlinkSync(`../level${level + 1}`, join(top, `level${level}`, way));
  }
  mkdirSync(join(top, "level40"));
  symlinkSync("../level0", join(folder, "roles"));
  expect(await refusal()).toContain("this folder lies over 8 folders deep. Does a link lead there?");
});
