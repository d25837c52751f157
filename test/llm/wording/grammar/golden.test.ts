import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { grammarPage, wordingsPage } from "../../../support/grammar/page.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const leads = [...knownShapes(brain).values()];
const GOLDEN = "../../../golden/grammar";

describe.each(["nl", "en"] as const)("a page for a person to read, %s", (language) => {
  const grammar = grounds.grammarOf(language);

  it("has a line of everything that the grammar can say, with what it says", async () => {
    const { text, unsaid } = grammarPage(grammar);
    expect(unsaid).toEqual([]);
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/constructions.${language}.txt`);
  });

  it("has the wordings that ship, of every shape", async () => {
    const own = leads.filter(({ shape }) => shape.language === language);
    await expect(wordingsPage(own, grammar)).toMatchFileSnapshot(`${GOLDEN}/wordings.${language}.txt`);
  });
});
