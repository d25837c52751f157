import { describe, expect, it } from "vitest";
import { wordingRequest } from "../../../src/llm/model/request.ts";
import { checkDraft, rendered } from "../../../src/llm/wording/checks/check.ts";
import { wordingsOf } from "../../../src/llm/wording/grammar/write.ts";
import { shapeOf } from "../../../src/llm/wording/shape.ts";
import { brain, grounds, leadOf } from "../../support/wordings.ts";

const { catalog } = brain;
const BACKGROUNDS = catalog.backgrounds.map((each) => each.id);
const UNIT = { nl: /\d+ weken/u, en: /\d+ weeks/u };

describe.each(["nl", "en"] as const)("the weeks of a move, %s", (language) => {
  const roleName = (id: string) =>
    catalog.roles.find((each) => each.id === id)?.name[language].text ?? `no role ${id}`;

  function textsOf(background: string): readonly string[] {
    const { lead } = brain.respond(
      { kind: "legacy_mapping", background: [background], roles: [] } as never,
      language,
    );
    const taken = shapeOf(lead?.facts ?? [], language);
    const worded = wordingsOf(taken.shape, grounds.grammarOf(language)).map(
      (draft) => rendered(draft, taken, grounds).text,
    );
    return [lead?.text ?? "", ...worded];
  }

  it.each(BACKGROUNDS)("of %s stand behind the role moved to, and behind no other", (background) => {
    const own = roleName(catalog.background(background)?.best.role ?? "");
    const texts = textsOf(background);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      const sentence = text.split(/(?<=\.) /u).find((each) => UNIT[language].test(each)) ?? "";
      const before = sentence.slice(0, sentence.search(UNIT[language]));
      const named = catalog.roles
        .map((each) => each.name[language].text)
        .filter((name) => before.includes(name));
      expect(named.filter((name) => name !== own)).toEqual([]);
      expect(sentence).toContain(own);
    }
  });

  const lead = leadOf("legacy_mapping", [], language, { background: ["java"] });
  const FIRST = {
    nl: ["[[background1.one]] past het best bij [[role1]].", "Een goede tweede keus is [[role2]]."],
    en: [
      "[[background1.one]] is best suited to the role of [[role1]].",
      "A good second choice is [[role2]].",
    ],
  }[language];
  const verdictOn = (text: string, facts: readonly string[]) =>
    checkDraft(
      {
        language,
        sentences: [...FIRST, text].map((each, index) => ({
          facts: [["f1"], ["f2"], facts][index],
          kind: "claim",
          text: each,
        })),
      },
      lead,
      grounds,
    );

  it("may be worded with the role, before or behind them", () => {
    const good = {
      nl: [
        "De overstap naar [[role1]] duurt [[duration1]].",
        "Reken op [[duration1]] voor de omscholing naar [[role1]].",
      ],
      en: ["The move to [[role1]] takes [[duration1]].", "Allow [[duration1]] for the switch to [[role1]]."],
    }[language];
    expect(good.flatMap((text) => verdictOn(text, ["f3"]).violations)).toEqual([]);
  });

  it.each(
    {
      nl: [
        ["without the role", "De overstap duurt [[duration1]]."],
        ["with another role", "De overstap naar [[role2]] duurt [[duration1]]."],
        ["with another role before it", "Voor [[role2]] duurt de overstap naar [[role1]] [[duration1]]."],
        ["with another role between", "De overstap naar [[role1]], naar [[role2]], duurt [[duration1]]."],
      ],
      en: [
        ["without the role", "The move takes [[duration1]]."],
        ["with another role", "The move to [[role2]] takes [[duration1]]."],
        ["with another role before it", "For [[role2]], the move to [[role1]] takes [[duration1]]."],
        ["in one list with the role", "The transition to [[role1]] and [[duration1]] takes."],
        ["with another role between", "The move to [[role1]], to [[role2]], takes [[duration1]]."],
      ],
    }[language] as [string, string][],
  )("are refused %s, whatever facts the sentence cites", (_, text) => {
    for (const facts of [["f3"], ["f2", "f3"], ["f1", "f3"], ["f1", "f2", "f3"]])
      expect(verdictOn(text, facts).accepted).toBe(false);
  });

  it("are told to a model with the role as a placeholder, in the facts and in every construction", () => {
    const { facts, constructions } = wordingRequest(lead, grounds.grammarOf(language));
    expect(facts[2]?.placeholders).toEqual(["[[background1]]", "[[role1]]", "[[duration1]]"]);
    const moves = constructions.filter(({ says }) => says.includes("bridged_in"));
    expect(moves.length).toBeGreaterThan(1);
    for (const sentence of moves.flatMap((each) => each.sentence)) expect(sentence).toContain("[[role1]]");
  });
});
