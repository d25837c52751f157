import type { Draft } from "../draft.ts";
import { lexiconOf } from "../lexicon/licences.ts";
import { renderWording } from "../render.ts";
import type { Delexicalised, Shape } from "../shape.ts";
import { checkAgents } from "./agent.ts";
import { checkBinding } from "./binding.ts";
import { checkCharacters } from "./characters.ts";
import { checkClauses } from "./clause.ts";
import { checkCompleteness } from "./completeness.ts";
import { openEnvelope } from "./envelope.ts";
import { checkForm } from "./form.ts";
import { checkFrames } from "./frame.ts";
import { checkGazetteer, type Gazetteer } from "./gazetteer.ts";
import { checkGrammar } from "./grammar.ts";
import { checkLanguage } from "./language.ts";
import { checkLexicon } from "./lexicon.ts";
import { checkPlaceholders } from "./placeholder-grammar.ts";
import { readDraft } from "./reading.ts";
import { checkReferences } from "./reference.ts";
import { checkReread } from "./reread.ts";
import { checkScope } from "./scope.ts";
import { checkVerbs } from "./verb.ts";
import type { Violation } from "./violation.ts";
import { checkWordOrder } from "./word-order.ts";

export type Checked =
  | { readonly accepted: true; readonly draft: Draft; readonly violations: readonly [] }
  | { readonly accepted: false; readonly violations: readonly Violation[] };

/** C0 to C10: may this draft word leads of this shape, whatever their values. Pure; whatever is in doubt is refused. */
export function checkShape(given: unknown, shape: Shape, gazetteer: Gazetteer): Checked {
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
        ...checkGazetteer(reading, gazetteer),
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
export function checkDraft(given: unknown, lead: Delexicalised, gazetteer: Gazetteer): Verdict {
  const checked = checkShape(given, lead.shape, gazetteer);
  if (!checked.accepted) return { accepted: false, violations: checked.violations, text: "" };
  return rendered(checked.draft, lead, gazetteer);
}

/** Renders a draft whose shape was checked, and reads it again. */
export function rendered(draft: Draft, { shape, values }: Delexicalised, gazetteer: Gazetteer): Verdict {
  const sentences = renderWording(draft.sentences, values, shape.language);
  const violations = checkReread(draft, sentences, values, { gazetteer, lexicon: lexiconOf(shape.language) });
  if (violations.length > 0) return { accepted: false, violations, text: "" };
  return { accepted: true, violations: [], text: sentences.map((each) => each.text).join(" ") };
}
