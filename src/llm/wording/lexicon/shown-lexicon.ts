import type { Predicate } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import type { PredicateWords } from "./lexicon.ts";
import { lexiconOf } from "./licences.ts";
import { writtenOut } from "./pattern.ts";

/** The lexicon as a writer needs it: every form written out, those of other predicates left away. */
export function wordsFor(language: Language, predicates: readonly Predicate[]) {
  const { source } = lexiconOf(language);
  const words = (list: string): readonly string[] => list.split(" ");
  return {
    articles: words(source.articles),
    prepositions: words(source.prepositions),
    conjunctions: words(source.conjunctions),
    copulas: Object.values(source.copulas),
    pronouns: Object.values(source.pronouns).flatMap(words),
    you: words(source.you),
    neutral: source.neutral.flatMap(writtenOut),
    beforeCategory: source.beforeCategory.flatMap(writtenOut),
    predicates: Object.fromEntries(
      [...new Set(predicates)].map((each) => [each, shownWords(source.predicates[each])]),
    ),
    openers: source.openers.flatMap(writtenOut),
    closers: source.closers.flatMap(writtenOut),
  };
}

function shownWords({ verbs, cues, along, before }: PredicateWords) {
  const forms = verbs.flatMap(({ one, many, you, participle }) => [one, many, you, participle]);
  return {
    verbs: [...new Set(forms.filter((form) => form !== undefined))],
    words: [...new Set(cues.flatMap(writtenOut))],
    along: [...new Set(along.flatMap(writtenOut))],
    /** Which words may stand right before which placeholder; `-` is none. */
    before: Object.fromEntries(Object.entries(before).map(([base, list]) => [base, list.split(" ")])),
  };
}
