import type { Language } from "../../../language.ts";
import type { Draft } from "../draft.ts";
import type { Grammar } from "../grammar/pattern.ts";
import { checkMeaning } from "../grammar/read-draft.ts";
import { renderWording } from "../render.ts";
import type { Delexicalised, Shape } from "../shape.ts";
import { type CatalogNames, checkCatalogNames } from "./catalog-names.ts";
import { checkCharacters } from "./characters.ts";
import { checkOrder, openEnvelope } from "./envelope.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { checkReread } from "./reread.ts";
import type { Violation } from "./violation.ts";

/** What a wording is held against: how facts may be said, and the names of the catalog, which stand in placeholders alone. */
export type Grounds = {
  readonly grammarOf: (language: Language) => Grammar;
  readonly names: CatalogNames;
};

export type Checked =
  | { readonly accepted: true; readonly draft: Draft; readonly violations: readonly [] }
  | { readonly accepted: false; readonly violations: readonly Violation[] };

/** May this draft word leads of this shape, whatever their values. Pure; whatever is in doubt is refused. */
export function checkShape(given: unknown, shape: Shape, grounds: Grounds): Checked {
  const { draft, violations } = openEnvelope(given, shape);
  return draft === undefined ? { accepted: false, violations } : checkOwn(draft, shape, grounds);
}

/** The same for what is known to be a draft. */
function checkOwn(draft: Draft, shape: Shape, { grammarOf, names }: Grounds): Checked {
  const { sentences } = draft;
  // Each may rely on those before it, so the first that complains ends the matter.
  const stages: readonly (() => readonly Violation[])[] = [
    () => checkOrder(draft, shape),
    () => checkCharacters(sentences),
    () => checkPlaceholders(sentences, shape),
    () => checkCatalogNames(sentences, names, grammarOf(shape.language)),
    () => checkMeaning(draft, shape, grammarOf(shape.language)),
  ];
  for (const stage of stages) {
    const violations = stage();
    if (violations.length > 0) return { accepted: false, violations };
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
export function rendered(
  draft: Draft,
  { shape, values }: Delexicalised,
  { grammarOf, names }: Grounds,
): Verdict {
  const sentences = renderWording(draft.sentences, values, grammarOf(shape.language));
  const violations = checkReread(draft, sentences, values, names);
  if (violations.length > 0) return { accepted: false, violations, text: "" };
  return { accepted: true, violations: [], text: sentences.map((each) => each.text).join(" ") };
}

/** All checks, with the values of one lead: what `ground check` prints, and what a reader may see. */
export function checkDraft(given: unknown, lead: Delexicalised, grounds: Grounds): Verdict {
  const checked = checkShape(given, lead.shape, grounds);
  if (!checked.accepted) return { accepted: false, violations: checked.violations, text: "" };
  return rendered(checked.draft, lead, grounds);
}
