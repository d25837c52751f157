import { hoursOf, timeInWords, type Weeks } from "../../knowledge/durations.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

/** "14 tot 16 weken". */
export function span({ from, to }: Pick<Weeks, "from" | "to">): Localized {
  if (from === 0 && to > 0)
    return {
      nl: `hooguit ${to} ${to === 1 ? "week" : "weken"}`,
      en: `at most ${to} ${to === 1 ? "week" : "weeks"}`,
    };
  if (from === to)
    return { nl: `${to} ${to === 1 ? "week" : "weken"}`, en: `${to} ${to === 1 ? "week" : "weeks"}` };
  return { nl: `${from} tot ${to} weken`, en: `${from} to ${to} weeks` };
}

/** "20 tot 21 weken bij 10 uur per week, samen 200 tot 210 uur": hours can be compared where weeks at other hours cannot. */
export function inAll(writer: Writer, weeks: Weeks): string {
  const { nl, en } = hoursSaid(weeks);
  return `${timeInWords(weeks, writer.language)}, ${writer.say({ nl: `samen ${nl}`, en: `${en} in all` })}`;
}

/** "200 tot 210 uur", of all the weeks together. */
export function hoursSaid(weeks: Weeks): Localized {
  const { from, to } = hoursOf(weeks);
  return from === to
    ? { nl: `${to} uur`, en: `${to} hours` }
    : { nl: `${from} tot ${to} uur`, en: `${from} to ${to} hours` };
}
