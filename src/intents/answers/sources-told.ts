import type { Answer, Source } from "../../answer/answer.ts";
import type { SourceId } from "../../ids.ts";
import type { Intent, SureIntent } from "../../intent.ts";
import { withoutSlots } from "../../values.ts";
import type { Writer } from "./writer.ts";

/** The intent whose answer's sources are wanted; nothing where they are not. */
export function sourcedIntent(intent: Intent): SureIntent | undefined {
  if (intent.kind === "unclear" || !("operation" in intent) || intent.operation !== "sources")
    return undefined;
  return withoutSlots(intent, ["operation", "sources"]);
}

/** The sources of an answer by themselves, under the numbers that they had: those that were shown, where that is known. */
export function sourcesTold(writer: Writer, whole: Answer, intent: Intent): Answer {
  const shown = "sources" in intent ? intent.sources : undefined;
  const { lead: _, headline: __, ...rest } = whole;
  const sources = shown === undefined ? whole.sources : shown.flatMap((id) => writer.source(id) ?? []);
  return {
    ...rest,
    intent,
    title: `${writer.say({ nl: "Bronnen", en: "Sources" })}: ${whole.title}`,
    notes:
      sources.length > 0
        ? []
        : [writer.say({ nl: "Dit antwoord toont geen feiten.", en: "This answer shows no facts." })],
    sections: [],
    citations: citedBy(whole, sources),
    sources,
  };
}

function citedBy({ citations }: Answer, sources: readonly Source[]): Answer["citations"] {
  const listed = new Set<SourceId>(sources.map(({ id }) => id));
  return citations.filter((each) => each.sources.some((id) => listed.has(id)));
}
