import type { Headline } from "../../../answer/answer.ts";
import { hoursOf, moveWeeks } from "../../../knowledge/durations.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import { brief } from "../../../text/brief.ts";
import { span } from "../durations-said.ts";
import type { Asking } from "./asking.ts";
import { names } from "./background-told.ts";

const SHORTLIST = 3;

/** Those with the shortest move, or the longest where that is asked. */
export function quickest({ has }: Asking, all: readonly Background[]): readonly Background[] {
  if (has("longest"))
    return all.toSorted((one, other) => hoursOfMove(other).to - hoursOfMove(one).to).slice(0, SHORTLIST);
  return byQuickest(all).slice(0, SHORTLIST);
}

function byQuickest(all: readonly Background[]): readonly Background[] {
  return all.toSorted((one, other) => hoursOfMove(one).from - hoursOfMove(other).from);
}

function hoursOfMove(background: Background) {
  return hoursOf(moveWeeks(background));
}

/** Of several backgrounds the role that fits each best, the quickest move first where that is asked. */
export function several({ writer, has }: Asking, backgrounds: readonly Background[]): Headline {
  const quick = has("quickest") && !has("longest");
  const ordered = quick ? byQuickest(backgrounds) : backgrounds;
  const each = ordered.map((background) => {
    const { who, best } = names(writer, background);
    const weeks = writer.say(span(background.path.weeks));
    return `${who}: ${best} (${weeks})`;
  });
  const start = quick ? { nl: "Het snelst, van boven af: ", en: "Quickest first: " } : { nl: "", en: "" };
  const end = {
    nl: ". Het gaat om achtergronden, niet om personen.",
    en: ". This is about backgrounds, not about people.",
  };
  return {
    text: brief(`${writer.say(start)}${each.join("; ")}${writer.say(end)}`),
    facts: ordered.flatMap((background) => [
      writer.about(background).cite(["best"], background.best),
      writer.about(background).cite(["path"], background.path),
    ]),
  };
}
