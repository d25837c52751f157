import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { moveWeeks, routeWeeks } from "../../../../src/knowledge/durations.ts";
import { headlineTo } from "../../../support/asked.ts";
import { brain } from "../../../support/wordings.ts";

const GOLD = "test/fixtures/headlines";
/** The scorer is shared, and may be absent. */
const SCORER = "../shared/questions/score-headlines.mjs";
/**
 * What each set stood at when it was last looked at, less what noise takes, three shares that were counted anew since, and
 * the lines that hold weeks or hours of an older catalog in figures of their own.
 */
const FLOORS: Readonly<Record<string, number>> = {
  "headlines4.jsonl": 0.76,
  "headlines5.jsonl": 0.76,
  "headlines6.jsonl": 0.79,
  "headlines7.jsonl": 0.66,
  "headlines8.jsonl": 0.64,
  "headlines9.jsonl": 0.7,
  "headlines10.jsonl": 0.81,
  "headlines11.jsonl": 0.78,
  "headlines12.jsonl": 0.81,
  "headlines13.jsonl": 0.85,
};

const Gold = z.looseObject({ text: z.string(), context: z.array(z.string()).default([]), lang: z.string() });
const Callable = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === "function");
const Scorer = z.object({ judge: Callable, compiler: Callable });

/** The weeks that `{{weeks:…}}` of a gold line stands for are those of the catalog. */
const WEEKS = Object.fromEntries(
  [
    ...brain.catalog.roles.flatMap(({ id, learning }) =>
      learning.routes.map((route) => [`${id}:${route.for}`, routeWeeks(route)] as const),
    ),
    ...brain.catalog.backgrounds.map((background) => [background.id, moveWeeks(background)] as const),
  ].map(([name, { from, to }]) => [name, [from, to]]),
);

it.runIf(existsSync(SCORER)).each(readdirSync(GOLD).filter((file) => file.endsWith(".jsonl")))(
  "%s: no fewer first sentences pass than did",
  async (file) => {
    const { judge, compiler } = Scorer.parse(await import(pathToFileURL(SCORER).href));
    const pattern = compiler(WEEKS);
    const golds = readFileSync(`${GOLD}/${file}`, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => Gold.parse(JSON.parse(line)));
    const passed = golds.filter(
      (gold) => judge(gold, headlineTo(...gold.context, gold.text), pattern) === "",
    );
    expect(passed.length / golds.length).toBeGreaterThanOrEqual(FLOORS[file] ?? 1);
  },
);
