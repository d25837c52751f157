import type { FollowUp, Section } from "../../../answer/answer.ts";
import type { FactId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import { type StatedFact, statedFacts } from "../../../knowledge/fact-index.ts";
import { clip } from "../../../text/clip.ts";
import type { Writer } from "../writer.ts";

/** Longer labels are cut on a button. */
const LONGEST_LABEL = 60;

function factOf(writer: Writer, id: FactId | undefined): StatedFact | undefined {
  return id === undefined ? undefined : statedFacts(writer.catalog).get(id);
}

/** Whether it says what a law says, so that not every source will do. */
export function isLaw(writer: Writer, id: FactId | undefined): boolean {
  return factOf(writer, id)?.confidence === "law";
}

/** A fact as the catalog has it now, cited. */
export function asItStands(writer: Writer, id: FactId | undefined): readonly Section[] {
  const fact = factOf(writer, id);
  if (fact === undefined) return [];
  const [owner = "", ...path] = fact.id.split(".");
  return [
    {
      kind: "list",
      name: "fact",
      title: writer.say({ nl: "Zo staat het er nu", en: "As it stands now" }),
      lines: [writer.about({ id: owner, checked: fact.checked }).line(path, fact)],
    },
  ];
}

/** A button for each of these facts that is a sentence. */
export function perFact(
  writer: Writer,
  ids: readonly FactId[],
  intent: (fact: FactId) => SureIntent,
): readonly FollowUp[] {
  return ids.flatMap((id) => {
    const fact = factOf(writer, id);
    return fact === undefined
      ? []
      : [{ label: clip(fact[writer.language], LONGEST_LABEL), intent: intent(id) }];
  });
}
