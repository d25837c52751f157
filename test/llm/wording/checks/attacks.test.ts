import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../../src/llm/wording/checks/check.ts";
import { Draft } from "../../../../src/llm/wording/draft.ts";
import { lexiconOf } from "../../../../src/llm/wording/lexicon/licences.ts";
import { type DraftLine, draftsIn } from "../../../support/good-drafts.ts";
import { attacksOn, seeded } from "../../../support/grounding-attacks.ts";
import { names } from "../../../support/wordings.ts";

/** Every so many good drafts are turned into attacks here; the bench takes them all. */
const EVERY = 5;
/** Just below what is reached. */
const LEAST_ACCEPTED = 0.92;

const isAccepted = ({ draft, lead }: DraftLine) => checkDraft(draft, lead, names).accepted;

describe.each(["nl", "en"] as const)("the checks, %s", (language) => {
  const good = draftsIn(`good.${language}`);

  it("accept good paraphrases that were written before they were tuned", () => {
    expect(good.length).toBeGreaterThanOrEqual(300);
    expect(good.filter(isAccepted).length / good.length).toBeGreaterThanOrEqual(LEAST_ACCEPTED);
  });

  it("refuse every false draft made from an accepted one", () => {
    const random = seeded(11);
    const attacks = good
      .filter((each, index) => index % EVERY === 0 && isAccepted(each))
      .flatMap(({ id, draft, lead }) =>
        attacksOn(Draft.parse(draft), lead.shape, random).map((attack) => ({ ...attack, id, lead })),
      );
    const types = new Set(attacks.map(({ type }) => type));
    expect([attacks.length >= 400, types.size >= 30]).toEqual([true, true]);
    const accepted = attacks.filter(({ draft, lead }) => checkDraft(draft, lead, names).accepted);
    expect(accepted.map(({ type, id, draft }) => `${type} ${id} ${JSON.stringify(draft)}`)).toEqual([]);
  });

  it("refuse what a cunning writer thought up with licensed words alone", () => {
    const cunning = draftsIn(`attacks.${language}`);
    expect(cunning.length).toBeGreaterThanOrEqual(40);
    expect(cunning.filter(isAccepted).map(({ id, type }) => `${id} ${type ?? ""}`)).toEqual([]);
  });

  it("license some thousand forms, so that a writer has room and a reader of the list an end", () => {
    expect(lexiconOf(language).phrases.size).toBeGreaterThanOrEqual(700);
  });
});

describe.each([
  ["blind.nl", 0.92, 0.99],
  ["blind.en", 0.9, 0.98],
  ["blind2.nl", 0.93, 0.97],
  ["blind2.en", 0.93, 0.97],
] as const)("drafts of somebody who had never seen the checks, %s", (file, leastGood, leastBad) => {
  const drafts = draftsIn(file);
  const [good, bad] = [drafts.filter((each) => each.good), drafts.filter((each) => !each.good)];

  it("are mostly told apart, good from bad", () => {
    expect(good.filter(isAccepted).length / good.length).toBeGreaterThanOrEqual(leastGood);
    expect(bad.filter((each) => !isAccepted(each)).length / bad.length).toBeGreaterThanOrEqual(leastBad);
  });
});
