import type { Answer, FollowUp, Headline, Section } from "../../../answer/answer.ts";
import type { SureIntent } from "../../../intent.ts";
import { plainly } from "../follow-ups.ts";
import type { Writer } from "../writer.ts";
import { type HeadlineParts, headlineOf } from "./headline.ts";

/** A direct question gets its headline and so many lines below it. */
const MOST_LINES = 3;
/** Headline and lines together. */
const LONGEST = 420;

/** The answer to a direct question: its headline, a few lines that support it, and the whole a tap away. */
export function direct(writer: Writer, whole: Answer, intent: SureIntent, parts: HeadlineParts): Answer {
  const headline = headlineOf(writer, intent, parts);
  if (headline === undefined || headline.text === "") return whole;
  return writer.finish({
    intent,
    title: whole.title,
    headline,
    sections: "section" in intent && intent.section !== undefined ? support(whole, headline) : [],
    followUps: [...wholeOf(writer, intent), ...whole.followUps],
    ...(whole.found === undefined ? {} : { found: whole.found }),
  });
}

/** A button that shows the answer as if nothing of it had been asked apart. */
function wholeOf(writer: Writer, intent: SureIntent): readonly FollowUp[] {
  return [{ label: writer.labelOf(intent.kind), intent: plainly(intent) }];
}

/** Lines of the part that the question opens, which the headline does not tell already. */
function support({ sections }: Answer, headline: Headline): readonly Section[] {
  const [first] = sections;
  if (first?.kind !== "list") return [];
  let length = headline.text.length;
  const lines = first.lines
    .filter(({ facts }) => !facts.some((id) => headline.facts.includes(id)))
    .slice(0, MOST_LINES)
    .filter(({ text, label = "" }) => {
      length += text.length + label.length;
      return length <= LONGEST;
    });
  return lines.length === 0 ? [] : [{ ...first, lines }];
}
