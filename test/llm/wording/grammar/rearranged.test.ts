import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkShape } from "../../../../src/llm/wording/checks/check.ts";
import { rearranged } from "../../../support/grammar/rearranged.ts";
import { seeded } from "../../../support/grounding-attacks.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const leads = [...knownShapes(brain).values()];

describe.each(["nl", "en"] as const)("true facts told otherwise, %s", (language) => {
  it("are refused, whoever, whatever, when, more, less, only or before is said of them", () => {
    const random = seeded(37);
    const told = leads
      .filter(({ shape }) => shape.language === language && shape.statements.length < 4)
      .flatMap(({ shape }) =>
        rearranged(shape, grounds.grammarOf(language), random).map((each) => ({ ...each, shape })),
      );
    const accepted = told.filter(({ draft, shape }) => checkShape(draft, shape, grounds).accepted);
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
    expect(told.length).toBeGreaterThanOrEqual(1_000);
    expect(accepted.map(({ kind, draft }) => `${kind}: ${JSON.stringify(draft)}`)).toEqual([]);
  });
});
