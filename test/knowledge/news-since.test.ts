import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Correction } from "../../src/knowledge/corrections/correction.ts";
import { layCorrection } from "../../src/knowledge/corrections/correction-layer.ts";
import { writeCorrection } from "../../src/knowledge/corrections/write-correction.ts";
import { readEntries } from "../../src/knowledge/load/entries.ts";
import { openCatalog, openCorrected, shippedLayer } from "../../src/knowledge/load/shipped.ts";
import { newsSince } from "../../src/knowledge/release/news-since.ts";
import { ownedFacts } from "../../src/knowledge/release/owned-facts.ts";
import type { CatalogData } from "../../src/knowledge/schema/catalog-data.ts";

const shipped = await openCatalog();
const released = {
  release: "9.9.9",
  day: "2026-11-27",
  version: shipped.version,
  owners: ownedFacts(shipped),
} as const;
const NONE = new Map<string, string>();

/** The catalog with one role changed. */
function withRole(change: (role: CatalogData["roles"][number]) => CatalogData["roles"][number]): CatalogData {
  return {
    ...shipped,
    roles: shipped.roles.map((role) => (role.id === "data-engineer" ? change(role) : role)),
  };
}

const correction = (fact: string, id = "p-7"): Correction => ({
  id,
  fact,
  text: { nl: "Een curator schreef dit opnieuw.", en: "A curator wrote this sentence anew." },
  source: { title: "What was seen", url: "https://example.com/seen/today", kind: "documentation" },
  date: "2026-11-28",
});

it("has nothing to tell of a catalog that is as it was released", () => {
  expect(newsSince(released, shipped, NONE)).toEqual({
    release: "9.9.9",
    day: "2026-11-27",
    items: [],
    others: 0,
  });
});

it("tells what was added, what changed and what ended, the newest first, each with its source", () => {
  const now = withRole((role) => ({
    ...role,
    mission: { ...role.mission, nl: "Anders gezegd.", checked: "2026-11-20" },
    remarks: [
      ...role.remarks,
      {
        id: "new-here",
        nl: "Nieuw hier.",
        en: "New here.",
        sources: role.mission.sources,
        confidence: "sourced",
        checked: "2026-11-28",
      },
    ],
    deliverables: role.deliverables.slice(1),
  }));
  const { items } = newsSince(released, now, NONE);
  expect(items.map(({ change, fact, day }) => [change, fact, day])).toEqual([
    ["added", "data-engineer.remarks.new-here", "2026-11-28"],
    [
      "ended",
      `data-engineer.deliverables.${shipped.roles.find(({ id }) => id === "data-engineer")?.deliverables[0]?.id}`,
      shipped.version.slice(0, 10),
    ],
    ["changed", "data-engineer.mission", "2026-11-20"],
  ]);
  expect(items.every(({ sources, of }) => sources.length > 0 && of.nl === "Data Engineer")).toBe(true);
});

it("counts what has no text and no source of its own, and does not tell it", () => {
  const now = withRole((role) => ({ ...role, category: "emerging" }));
  expect(newsSince(released, now, NONE)).toMatchObject({ items: [], others: 1 });
});

it("tells corrections of a company's folder and of a table, with their days", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-news-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { entries } = readEntries([await shippedLayer()]);
  const laid = layCorrection(correction("mlops-engineer.tools.mlflow"), entries);
  if (laid.kind === "laid") await writeCorrection(folder, laid.layer);
  const unknown = correction("mlops-engineer.tools.nothing", "p-9");
  const { data, refused } = await openCorrected(folder, [
    correction("mlops-engineer.mission", "p-8"),
    unknown,
  ]);
  expect(refused.map(({ id }) => id)).toEqual(["p-9"]);
  const corrected = data.news?.items
    .filter((item) => item.corrected)
    .map(({ fact, day, nl }) => [fact, day, nl]);
  expect(corrected).toEqual([
    ["mlops-engineer.mission", "2026-11-28", "Een curator schreef dit opnieuw."],
    ["mlops-engineer.tools.mlflow", "2026-11-28", "Een curator schreef dit opnieuw."],
  ]);
});
