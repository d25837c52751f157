import type { BackgroundId } from "../../../ids.ts";
import type { Intent } from "../../../intent.ts";
import type { Reading } from "../reading/reading.ts";
import type { Asked } from "./asked.ts";

const MOST = 2;

/** Where who asks comes from: the backgrounds that are named, else that of the question that is leant on. */
export function comingFrom({
  reading,
  earlier,
  ties,
}: Pick<Asked, "reading" | "earlier" | "ties">): BackgroundId[] {
  const named = namedIn(reading);
  return named.length > 0 || ties.named ? named : backgroundOf(earlier.intent);
}

function namedIn({ backgrounds }: Reading): BackgroundId[] {
  return [...new Set(backgrounds.map(({ meaning }) => meaning))].slice(0, MOST);
}

/** One background, or what a question of learning came from; several are nobody's in particular. */
export function backgroundOf(intent: Intent | undefined): BackgroundId[] {
  if (intent?.kind === "role_learning") return intent.from ?? [];
  return intent?.kind === "legacy_mapping" && intent.background.length === 1 ? intent.background : [];
}
