import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../src/cli/known-shapes.ts";
import { everyLead } from "../../../src/intents/answers/every-lead.ts";
import { checkDraft } from "../../../src/llm/wording/checks/check.ts";
import { shapeOf } from "../../../src/llm/wording/shape.ts";
import { outlineOf } from "../../../src/llm/wording/shipped/outline.ts";
import { shippedFor } from "../../../src/llm/wording/shipped/shipped-wordings.ts";
import { brain, names } from "../../support/wordings.ts";

const COMMON: readonly (readonly [string, readonly string[]])[] = [
  [
    "role_profile",
    ["does(role1 task1) has_category(role1 category1) has_focus(role1 focus1) rated(role1 rating1 market1)"],
  ],
  ["role_tools", ["uses(role1 tools1) counts(role1 count1)"]],
  ["role_learning", ["takes(role1 level1 duration1) takes(role1 level2 duration2)"]],
  ["role_recruiting", ["hired_or_grown(role1 advice1)"]],
  ["role_interview", ["asks_about(role1 questions1)"]],
];

/** Taken once: they come from some thousand answers. */
const shapes = [...knownShapes(brain).values()];

describe.each(["nl", "en"] as const)("the wordings that ship, %s", (language) => {
  const answers = everyLead(brain.catalog, brain.respond, language);

  it("cover every lead that the catalog can give, and are all accepted with its values", () => {
    const refused = answers.flatMap(({ intent, lead }) => {
      const taken = shapeOf(lead?.facts ?? [], language);
      const drafts = shippedFor(taken.shape);
      if (drafts.length === 0) return [`${intent.kind}: no wording for ${outlineOf(taken.shape)}`];
      return drafts.flatMap((draft) =>
        checkDraft(draft, taken, names).violations.map(({ message }) => `${intent.kind}: ${message}`),
      );
    });
    expect([answers.length > 500, [...new Set(refused)]]).toEqual([true, []]);
  });

  it.each(COMMON)("give %s more than one variant", (_, outlines) => {
    for (const outline of outlines) {
      const found = shapes.find(({ shape }) => shape.language === language && outlineOf(shape) === outline);
      expect(found === undefined ? 0 : shippedFor(found.shape).length).toBeGreaterThan(1);
    }
  });
});

it("asks for few shapes: at most 150 over both languages", () => {
  expect(shapes.length).toBeLessThanOrEqual(150);
});
