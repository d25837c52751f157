import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import type { Used } from "./any-saying.ts";
import { covering, patternsOf } from "./every-choice.ts";
import { exampleLeads } from "./example-leads.ts";
import { type Sentence, sentenceOf } from "./removing.ts";

/** Sentences in which everything that a grammar has is said, by what they are made with. */
export type Sentences = {
  readonly all: readonly Sentence[];
  readonly of: (construction: Construction) => readonly Sentence[];
  readonly with: (at: Pattern, option: number) => readonly Sentence[];
};

/** Every option of every order, row and second verb, said of the examples. */
export function everySentence(grammar: Grammar): Sentences {
  const cover = covering(grammar, exampleLeads(grammar.language));
  const said = (["linesOf", "moreOf"] as const).flatMap((lines) =>
    grammar.constructions.flatMap((construction) =>
      patternsOf(construction)
        .flatMap((pattern) => cover[lines](construction, pattern))
        .map((line) => ({ construction, line, sentence: sentenceOf(line, grammar, construction.after) })),
    ),
  );
  const isUsed = (used: readonly Used[], at: Pattern, option: number) =>
    used.some((each) => each.at === at && each.option === option);
  return {
    all: said.map(({ sentence }) => sentence),
    of: (construction) =>
      said.filter((each) => each.construction === construction).map((each) => each.sentence),
    with: (at, option) =>
      said.filter(({ line }) => isUsed(line.used, at, option)).map((each) => each.sentence),
  };
}
