import { describe, expect, it } from "vitest";
import { openBrain } from "../../src/bot/brain.ts";
import { makeFind } from "../../src/knowledge/find.ts";
import { makeFindByWork } from "../../src/knowledge/find-by-work.ts";
import { makeRoadmapMapper } from "../../src/knowledge/roadmap/map.ts";

const { catalog } = await openBrain();
const mapRoadmap = makeRoadmapMapper(catalog);
const find = makeFindByWork(catalog, makeFind(catalog), mapRoadmap);
const idsFor = (term: string) => find(term).map(({ role }) => role.id);
const leadOf = (line: string) => mapRoadmap([line]).lines[0]?.lead;

describe("who does a piece of work", () => {
  it.each([
    "gpus",
    "de gpu's",
    "hallucinations",
    "hallucinaties",
    "evals",
    "prompt injection",
    "fake data for testing",
    "llm kosten",
    "retraining",
    "chatbot for our customers",
  ])("is first who leads a roadmap line of the same words: %s", (words) => {
    expect(leadOf(words)).toBeTypeOf("string");
    expect(idsFor(words)[0]).toBe(leadOf(words));
  });

  it("names no role for a tool that it does not use", () => {
    for (const term of ["Airflow", "LangSmith", "MLflow"])
      for (const { role } of find(term))
        expect(JSON.stringify(role.tools).toLowerCase()).toContain(term.toLowerCase());
  });

  it("is nobody where neither facts nor capabilities hold the words", () => {
    expect(idsFor("zeppelins")).toEqual([]);
  });
});
