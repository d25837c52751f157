import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("pictures of a platform that there is not are refused, with the names of those there are", () => {
  const asked = ["--import", "tsx/esm", "scripts/pictures/take-pictures.ts", "team"];
  const { status, stderr } = spawnSync(process.execPath, asked, { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "No pictures are called team. There are: slack, teams\n"]);
});
