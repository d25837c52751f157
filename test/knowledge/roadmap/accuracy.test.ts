import { describe, expect, it } from "vitest";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { makeRoadmapMapper } from "../../../src/knowledge/roadmap/map.ts";
import type { MappedLine } from "../../../src/knowledge/roadmap/mapped-line.ts";
import { type LabelledLine, labelledLines } from "../../support/roadmap-lines.ts";

const map = makeRoadmapMapper(makeCatalog(await openCatalog()));

/** Least right, least right or asked, most surely wrong: shares of all lines. */
const FLOORS = [
  { file: "lines.tsv", right: 0.95, rightOrAsked: 0.95, surelyWrong: 0.01 },
  { file: "lines-colloquial.tsv", right: 0.8, rightOrAsked: 0.9, surelyWrong: 0.02 },
  { file: "lines-late.tsv", right: 0.78, rightOrAsked: 0.93, surelyWrong: 0.03 },
  { file: "lines-first.tsv", right: 0.93, rightOrAsked: 0.95, surelyWrong: 0.02 },
] as const;

function isRight({ lead }: MappedLine, { leads }: LabelledLine): boolean {
  return leads.includes(lead ?? "unmapped");
}

describe("the lead of a roadmap line", () => {
  it.each(FLOORS)("is right, asked for or at least not surely wrong in $file", (floor) => {
    const labelled = labelledLines(floor.file);
    const { lines } = map(labelled.map(({ line }) => line));
    const judged = labelled.flatMap((label, place) => {
      const mapped = lines[place];
      return mapped === undefined ? [] : [{ mapped, right: isRight(mapped, label) }];
    });
    const share = (some: readonly unknown[]): number => some.length / labelled.length;
    const wrong = judged.filter(({ right }) => !right);
    const sure = wrong.filter(({ mapped }) => mapped.confidence === "high" || mapped.confidence === "medium");
    expect(judged).toHaveLength(labelled.length);
    expect(share(judged.filter(({ right }) => right))).toBeGreaterThanOrEqual(floor.right);
    expect(1 - share(wrong.filter(({ mapped }) => mapped.lead !== null))).toBeGreaterThanOrEqual(
      floor.rightOrAsked,
    );
    expect(share(sure)).toBeLessThanOrEqual(floor.surelyWrong);
  });
});
