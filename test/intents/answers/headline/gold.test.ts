import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { headlineTo } from "../../../support/asked.ts";

const GOLD = "test/fixtures/headlines";
/** The scorer is shared, and may be absent. */
const SCORER = "../shared/questions/score-headlines.mjs";
/** What each set stood at when it was last looked at, less what noise takes, and three shares that were counted anew since. */
const FLOORS: Readonly<Record<string, number>> = {
  "headlines4.jsonl": 0.77,
  "headlines5.jsonl": 0.76,
  "headlines6.jsonl": 0.83,
  "headlines7.jsonl": 0.7,
  "headlines8.jsonl": 0.74,
  "headlines9.jsonl": 0.72,
  "headlines10.jsonl": 0.87,
  "headlines11.jsonl": 0.86,
};

const Gold = z.looseObject({ text: z.string(), context: z.array(z.string()).default([]), lang: z.string() });
const Callable = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === "function");
const Scorer = z.object({ judge: Callable, compiler: Callable });

it.runIf(existsSync(SCORER)).each(readdirSync(GOLD).filter((file) => file.endsWith(".jsonl")))(
  "%s: no fewer first sentences pass than did",
  async (file) => {
    const { judge, compiler } = Scorer.parse(await import(pathToFileURL(SCORER).href));
    const pattern = compiler();
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
