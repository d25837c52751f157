import type { Intent } from "../intent.ts";
import { askingSources } from "../values.ts";
import type { Answer, FollowUp } from "./answer.ts";
import { LABELS } from "./plain-text.ts";

/** Whether an answer is the list of another's sources. */
export function isSources({ intent }: { readonly intent: Intent }): boolean {
  return "operation" in intent && intent.operation === "sources";
}

/** An answer without its sources, and so without marks. */
export function withoutSources(answer: Answer): Answer {
  return { ...answer, sources: [] };
}

/** Such as "Sources (7)". */
export function sourcesLabel({ sources, language }: Answer): string {
  return `${LABELS.sources[language]} (${sources.length})`;
}

/** What shows the sources of an answer; nothing where it has none, is them, or cannot be asked again. */
export function sourcesButton(answer: Answer): FollowUp | undefined {
  const { intent, sources } = answer;
  if (sources.length === 0 || isSources(answer) || intent.kind === "unclear") return undefined;
  const asked = askingSources(
    intent,
    sources.map(({ id }) => id),
  );
  return asked && { label: sourcesLabel(answer), intent: asked };
}
