import type { Delexicalised, Shape } from "../shape.ts";
import { type Checked, checkStages, rendered, type Verdict } from "./check-stages.ts";
import { openEnvelope } from "./whole/envelope.ts";
import type { CatalogNames } from "./words/catalog-names.ts";

/** C0 to C10: may this draft word leads of this shape, whatever their values. Pure; whatever is in doubt is refused. */
export function checkShape(given: unknown, shape: Shape, names: CatalogNames): Checked {
  const { draft, violations } = openEnvelope(given, shape);
  if (draft === undefined) return { accepted: false, violations };
  return checkStages(draft, shape, names);
}

/** All checks, with the values of one lead: what `ground check` prints, and what a reader may see. */
export function checkDraft(given: unknown, lead: Delexicalised, names: CatalogNames): Verdict {
  const checked = checkShape(given, lead.shape, names);
  if (!checked.accepted) return { accepted: false, violations: checked.violations, text: "" };
  return rendered(checked.draft, lead, names);
}
