import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import type { Construction } from "../../../../src/llm/wording/grammar/pattern.ts";
import { wordingsOf } from "../../../../src/llm/wording/grammar/write.ts";
import { optionsOf, partsOf, patternsOf } from "../../../support/grammar/every-choice.ts";
import { everySentence } from "../../../support/grammar/every-sentence.ts";
import { isRead, withoutConstruction, withoutOption } from "../../../support/grammar/removing.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const leads = [...knownShapes(brain).values()];

describe.each(["nl", "en"] as const)("of all that the grammar has, %s", (language) => {
  const grammar = grounds.grammarOf(language);
  const sentences = everySentence(grammar);
  /** Those that the others read too: they are there to be written. */
  const doubles = grammar.constructions.filter(
    (each) =>
      each.ships && sentences.of(each).every((own) => isRead(own, withoutConstruction(grammar, each))),
  );
  const reading = {
    ...grammar,
    constructions: grammar.constructions.filter((each) => !doubles.includes(each)),
  };

  it("every sentence is read, as what it is to say", () => {
    expect(sentences.all.length).toBeGreaterThanOrEqual(350);
    expect(sentences.all.filter((each) => !isRead(each, reading)).map(({ text }) => text)).toEqual([]);
  });

  it("no construction is spare: without it something is refused, or is written to nobody", () => {
    const spare = reading.constructions.filter((each) =>
      sentences.of(each).every((own) => isRead(own, withoutConstruction(reading, each))),
    );
    expect(spare.map(({ text }) => text)).toEqual([]);
    expect(doubles.filter((each) => !isWritten(each)).map(({ text }) => text)).toEqual([]);
  });

  it("no option is spare: without it something is refused", () => {
    const options = [
      ...new Set(reading.constructions.flatMap(patternsOf).flatMap((each) => [...partsOf(each)])),
    ].flatMap((at) => [...Array(optionsOf(at)).keys()].map((option) => ({ at, option })));
    const spare = options.flatMap(({ at, option }) => {
      const saying = sentences.with(at, option);
      const without = withoutOption(reading, { at, option });
      return saying.some((each) => !isRead(each, without))
        ? []
        : [`${saying[0]?.text} (${at.kind}, option ${option + 1})`];
    });
    expect(options.length).toBeGreaterThanOrEqual(600);
    expect(spare).toEqual([]);
  });

  function isWritten(construction: Construction): boolean {
    const predicates = construction.heads.map(({ predicate }) => predicate);
    return leads
      .filter(({ shape }) => shape.language === language)
      .filter(({ shape }) =>
        predicates.every((each) => shape.statements.some(({ predicate }) => predicate === each)),
      )
      .some(({ shape }) => {
        const written = JSON.stringify(wordingsOf(shape, grammar));
        return written !== JSON.stringify(wordingsOf(shape, withoutConstruction(grammar, construction)));
      });
  }
});
