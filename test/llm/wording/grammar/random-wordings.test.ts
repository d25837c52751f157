import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkDraft, checkShape } from "../../../../src/llm/wording/checks/check.ts";
import type { Draft } from "../../../../src/llm/wording/draft.ts";
import { outlineOf, type Shape } from "../../../../src/llm/wording/shape.ts";
import { randomShape } from "../../../support/grammar/random-shapes.ts";
import { randomWording } from "../../../support/grammar/random-wordings.ts";
import { seeded } from "../../../support/grounding-attacks.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const leads = [...knownShapes(brain).values()];
const WORDINGS_A_SHAPE = 8;
const OTHER_SHAPES = 1_500;

/** What a failing test prints: the facts, the draft, and why it was refused. */
function told(shape: Shape, draft: Draft | undefined, violations: readonly { readonly message: string }[]) {
  const text = draft?.sentences.map((each) => each.text).join(" ") ?? "nothing was written";
  return `${outlineOf(shape)}: ${text} (${violations.map(({ message }) => message).join("; ")})`;
}

describe.each(["nl", "en"] as const)("whatever the grammar can say, %s", (language) => {
  const grammar = grounds.grammarOf(language);
  const own = leads.filter(({ shape }) => shape.language === language);

  it("is read back as exactly its facts, in one way, for every shape that there is", () => {
    const random = seeded(23);
    const refused = own.flatMap((lead) =>
      Array.from({ length: WORDINGS_A_SHAPE }).flatMap(() => {
        const draft = randomWording(lead.shape, grammar, random)?.draft;
        const { accepted, violations } = checkDraft(draft, lead, grounds);
        return accepted ? [] : [told(lead.shape, draft, violations)];
      }),
    );
    expect(own.length).toBeGreaterThanOrEqual(50);
    expect(refused).toEqual([]);
  });

  it("is so too for shapes that no answer has: facts of one predicate, of few things, of all kinds", () => {
    const random = seeded(29);
    const texts = new Set<string>();
    const refused = Array.from({ length: OTHER_SHAPES }).flatMap(() => {
      const shape = randomShape(language, random);
      const draft = randomWording(shape, grammar, random)?.draft;
      for (const { text } of draft?.sentences ?? []) texts.add(text);
      const { accepted, violations } = checkShape(draft, shape, grounds);
      return accepted ? [] : [told(shape, draft, violations)];
    });
    expect(texts.size).toBeGreaterThanOrEqual(2_000);
    expect(refused).toEqual([]);
  });
});
