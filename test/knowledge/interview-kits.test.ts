import { describe, expect, it } from "vitest";
import { LEVELS } from "../../src/values.ts";
import { brain } from "../support/wordings.ts";

const FEWEST = 8;
/** Minutes that a round of one level may take, questions and what is asked behind them together. */
const ROUND = { least: 90, most: 130 };

const rounds = brain.catalog.roles.flatMap((role) =>
  LEVELS.map((level) => ({
    name: `${role.id}, ${level}`,
    role,
    questions: role.interview.filter((each) => each.level === level),
  })),
);

describe.each(rounds)("the round of $name", ({ role, questions }) => {
  it("has at least eight questions of all types, two of them hands-on", () => {
    expect(questions.length).toBeGreaterThanOrEqual(FEWEST);
    expect(new Set(questions.map(({ type }) => type)).size).toBe(4);
    expect(questions.filter(({ type }) => type === "hands-on").length).toBeGreaterThanOrEqual(2);
  });

  it("asks after every competency of the scorecard", () => {
    const asked = new Set(questions.map(({ competency }) => competency));
    expect(role.recruitment.scorecard.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it("can be run: each question has its probe, its anchors and its time, and hands-on ones their material", () => {
    const bare = questions.filter(
      ({ probe, partly, excellent, minutes, type, material }) =>
        [probe, partly, excellent, minutes].includes(undefined) ||
        (type === "hands-on" && material === undefined),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    const minutes = questions.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
    expect(minutes).toBeGreaterThanOrEqual(ROUND.least);
    expect(minutes).toBeLessThanOrEqual(ROUND.most);
  });
});
