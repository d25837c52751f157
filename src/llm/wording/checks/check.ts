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
import { openEnvelope } from "./whole/envelope.ts";
import { checkLanguage } from "./whole/one-language.ts";
import { checkPlaceholders } from "./whole/placeholder-grammar.ts";
import { type CatalogNames, checkCatalogNames } from "./words/catalog-names.ts";
import { checkLexicon } from "./words/licensed-words.ts";
import { checkReread } from "./words/reread.ts";

export type Checked =
  | { readonly accepted: true; readonly draft: Draft; readonly violations: readonly [] }
  | { readonly accepted: false; readonly violations: readonly Violation[] };

/** C0 to C10: may this draft word leads of this shape, whatever their values. Pure; whatever is in doubt is refused. */
export function checkShape(given: unknown, shape: Shape, names: CatalogNames): Checked {
  const { draft, violations } = openEnvelope(given, shape);
  if (draft === undefined) return { accepted: false, violations };
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

/** All checks, with the values of one lead: what `ground check` prints, and what a reader may see. */
export function checkDraft(given: unknown, lead: Delexicalised, names: CatalogNames): Verdict {
  const checked = checkShape(given, lead.shape, names);
  if (!checked.accepted) return { accepted: false, violations: checked.violations, text: "" };
  return rendered(checked.draft, lead, names);
}

/** Renders a draft whose shape was checked, and reads it again. */
export function rendered(draft: Draft, { shape, values }: Delexicalised, names: CatalogNames): Verdict {
  const sentences = renderWording(draft.sentences, values, shape.language);
  const violations = checkReread(draft, sentences, values, { names, lexicon: lexiconOf(shape.language) });
  if (violations.length > 0) return { accepted: false, violations, text: "" };
  return { accepted: true, violations: [], text: sentences.map((each) => each.text).join(" ") };
}
