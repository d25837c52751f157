import type { Draft } from "../draft.ts";
import { lexiconOf } from "../lexicon/licences.ts";
import { renderWording } from "../render.ts";
import type { Delexicalised, Shape } from "../shape.ts";
import { readDraft } from "./draft-reading.ts";
import { checkClauses } from "./grammar/clause.ts";
import { checkGrammar } from "./grammar/grammar.ts";
import { checkForm } from "./grammar/sentence-form.ts";
import { checkWordOrder } from "./grammar/word-order.ts";
import { checkAgents } from "./meaning/agent.ts";
import { checkBinding } from "./meaning/fact-binding.ts";
import { checkFrames } from "./meaning/frame.ts";
import { checkReferences } from "./meaning/reference.ts";
import { checkScope } from "./meaning/scope.ts";
import { checkVerbs } from "./meaning/verb.ts";
import type { Violation } from "./violation.ts";
import { checkCharacters } from "./whole/characters.ts";
import { checkCompleteness } from "./whole/completeness.ts";
import { checkOrder } from "./whole/envelope-order.ts";
import { checkLanguage } from "./whole/one-language.ts";
import { checkPlaceholders } from "./whole/placeholder-grammar.ts";
import { type CatalogNames, checkCatalogNames } from "./words/catalog-names.ts";
import { checkLexicon } from "./words/licensed-words.ts";
import { checkReread } from "./words/reread.ts";

export type Checked =
  | { readonly accepted: true; readonly draft: Draft; readonly violations: readonly [] }
  | { readonly accepted: false; readonly violations: readonly Violation[] };

/** C0 to C10 for a draft that is known to be one, such as those that ship. */
export function checkOwn(draft: Draft, shape: Shape, names: CatalogNames): Checked {
  const violations = checkOrder(draft, shape);
  return violations.length > 0 ? { accepted: false, violations } : checkStages(draft, shape, names);
}

/** C1 to C10, for a draft in a sound envelope. */
export function checkStages(draft: Draft, shape: Shape, names: CatalogNames): Checked {
  // Each stage may rely on those before it, so the first that complains ends the matter.
  const stages: readonly (() => readonly Violation[])[] = [
    () => checkCharacters(draft.sentences),
    () => checkPlaceholders(draft.sentences, shape),
    () => checkCompleteness(draft.sentences, shape),
    () => {
      const reading = readDraft(draft, shape, lexiconOf(shape.language));
      return [
        ...checkLexicon(reading),
        ...checkCatalogNames(reading, names),
        ...checkBinding(reading),
        ...checkVerbs(reading),
        ...checkAgents(reading),
        ...checkReferences(reading),
        ...checkLanguage(reading),
        ...checkForm(reading),
        ...checkClauses(reading),
        ...checkGrammar(reading),
        ...checkScope(reading),
        ...checkFrames(reading),
        ...checkWordOrder(reading),
      ];
    },
  ];
  for (const stage of stages) {
    const found = stage();
    if (found.length > 0) return { accepted: false, violations: found };
  }
  return { accepted: true, draft, violations: [] };
}

export type Verdict = {
  readonly accepted: boolean;
  readonly violations: readonly Violation[];
  /** The rendered text of an accepted draft; empty otherwise. */
  readonly text: string;
};

/** Renders a draft whose shape was checked, and reads it again. */
export function rendered(draft: Draft, { shape, values }: Delexicalised, names: CatalogNames): Verdict {
  const sentences = renderWording(draft.sentences, values, shape.language);
  const violations = checkReread(draft, sentences, values, { names, lexicon: lexiconOf(shape.language) });
  if (violations.length > 0) return { accepted: false, violations, text: "" };
  return { accepted: true, violations: [], text: sentences.map((each) => each.text).join(" ") };
}
