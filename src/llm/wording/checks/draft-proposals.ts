import { type Proposed, proposedConstructions } from "../grammar/proposed.ts";
import type { Shape } from "../shape.ts";
import { checkShape, type Grounds } from "./check.ts";
import { openEnvelope } from "./envelope.ts";

/** What a refused draft would need of the grammar; nothing where any other check refuses it, or none does. */
export function proposalsFrom(given: unknown, shape: Shape, grounds: Grounds): readonly Proposed[] {
  const { violations } = checkShape(given, shape, grounds);
  if (violations.some(({ code }) => code !== "C12-construction")) return [];
  const { draft } = openEnvelope(given, shape);
  return draft === undefined ? [] : proposedConstructions(draft, shape, grounds.grammarOf(shape.language));
}
