import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkDraft } from "../../../../src/llm/wording/checks/check.ts";
import { wordingsOf } from "../../../../src/llm/wording/grammar/write.ts";
import { type DraftLine, draftsIn, strangersIn } from "../../../support/good-drafts.ts";
import { attacksOn, seeded } from "../../../support/grounding-attacks.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const isAccepted = ({ draft, lead }: Pick<DraftLine, "draft" | "lead">) =>
  checkDraft(draft, lead, grounds).accepted;
const leads = [...knownShapes(brain).values()];

/** Some thousand drafts, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

describe.each(["nl", "en"] as const)("the checks, %s", { timeout: PATIENCE_MS }, (language) => {
  it("refuse every false draft that a small change makes of a wording that ships", () => {
    const random = seeded(11);
    const attacks = leads
      .filter(({ shape }) => shape.language === language)
      .flatMap((lead) =>
        wordingsOf(lead.shape, grounds.grammarOf(language)).flatMap((draft) =>
          attacksOn(draft, lead.shape, random).map((attack) => ({ ...attack, lead })),
        ),
      );
    const types = new Set(attacks.map(({ type }) => type));
    expect([attacks.length >= 2_000, types.size >= 30]).toEqual([true, true]);
    expect(attacks.filter(isAccepted).map(({ type, draft }) => `${type} ${JSON.stringify(draft)}`)).toEqual(
      [],
    );
  });

  it.each([
    { name: "attacks", drafts: draftsIn(`attacks.${language}`) },
    ...strangersIn(language).filter(({ drafts }) => drafts.some((each) => !each.good)),
  ])("refuse every false draft that a stranger thought up, $name", ({ drafts }) => {
    const bad = drafts.filter((each) => each.good !== true);
    expect(bad.length).toBeGreaterThanOrEqual(40);
    expect(bad.filter(isAccepted).map(({ id, type }) => `${id} ${type ?? ""}`)).toEqual([]);
  });
});
