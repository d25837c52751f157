import type { FollowUp } from "../../answer/answer.ts";
import type { Operation, SureIntent } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { plainly } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

const LABELS: Readonly<Partial<Record<Operation, Localized>>> = {
  brief: { nl: "Korter", en: "Shorter" },
  simple: { nl: "In gewone taal", en: "In plain words" },
  example: { nl: "Een voorbeeld", en: "An example" },
  harder: { nl: "Moeilijker", en: "Harder" },
  easier: { nl: "Makkelijker", en: "Easier" },
  why: { nl: "Waarom?", en: "Why?" },
  "good-answer": { nl: "Een goed antwoord", en: "A good answer" },
  "weak-answer": { nl: "Een zwak antwoord", en: "A weak answer" },
};

/** What can be done with an answer, to tap: where something cannot be done, where a reason is told, beside an answer to a question. */
export function operationsOn(writer: Writer, intent: SureIntent): readonly FollowUp[] {
  const operation = "operation" in intent ? intent.operation : undefined;
  switch (operation) {
    case "cannot":
      return intent.kind === "role_interview"
        ? [levelled(writer, intent, "harder", "senior"), levelled(writer, intent, "easier", "junior")]
        : [offered(writer, plainly(intent), "brief"), offered(writer, plainly(intent), "simple")];
    case "good-answer":
      return [offered(writer, intent, "weak-answer")];
    case "weak-answer":
      return [offered(writer, intent, "good-answer")];
    case undefined:
      return asksForVerdict(intent) ? [offered(writer, intent, "why")] : [];
    default:
      return [];
  }
}

/** Whether something is needed, or how long it takes: readers ask why. */
function asksForVerdict(intent: SureIntent): boolean {
  if (intent.kind !== "role_learning" && intent.kind !== "role_tools") return false;
  return intent.form === "how_long" || (intent.form === "yes_no" && intent.about !== undefined);
}

function offered(writer: Writer, intent: SureIntent, operation: Operation): FollowUp {
  const { words: _, section: __, ...rest } = { words: undefined, section: undefined, ...intent };
  return { label: labelOf(writer, operation), intent: { ...rest, operation } as SureIntent };
}

function levelled(
  writer: Writer,
  intent: Extract<SureIntent, { readonly kind: "role_interview" }>,
  operation: Operation,
  level: "junior" | "senior",
): FollowUp {
  const { skip: _, ...fresh } = plainly(intent);
  return { label: labelOf(writer, operation), intent: { ...fresh, level } };
}

function labelOf(writer: Writer, operation: Operation): string {
  return writer.say(LABELS[operation] ?? { nl: operation, en: operation });
}
