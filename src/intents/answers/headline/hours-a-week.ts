import { hoursOf, moveWeeks } from "../../../knowledge/durations.ts";
import type { Attempt } from "./asking.ts";
import { citeWeeks, WHO, weeksOf } from "./duration.ts";
import { own } from "./sentence.ts";

/** "How many hours a week to be one in half a year?": the hours of the route over the weeks that there are, as a sum that can be followed. */
export const hoursAWeek: Attempt = ({ writer, intent, has, time, from }, role) => {
  const { weeks } = time;
  const isGiven = time.hours !== undefined || time.hoursInAll !== undefined;
  const asksNumber = intent.form === "how_many" || intent.form === "how_long";
  if (weeks === undefined || weeks < FEWEST_WEEKS || isGiven || !asksNumber || !has("hour")) return undefined;
  const over = Math.round(weeks);
  if (from?.best.role === role.id) {
    const { name } = from;
    const inAll = hoursOf(moveWeeks(from));
    const each = perWeek(inAll, over);
    return own(
      writer,
      {
        nl: `Zo'n ${each.nl} uur per week vanuit ${name.nl.text}: ${span(inAll).nl} uur, verdeeld over ${over} weken.`,
        en: `About ${each.en} hours a week from ${name.en.text}: ${span(inAll).en} hours, spread over ${over} weeks.`,
      },
      [writer.about(from).cite(["path"], from.path)],
    );
  }
  const people = (["experienced", "novice"] as const).flatMap((person) => {
    const route = weeksOf(role, person);
    return route === undefined ? [] : [{ person, inAll: hoursOf(route) }];
  });
  const [first, ...others] = people.map(({ person, inAll }) => {
    const each = perWeek(inAll, over);
    return {
      nl: `${each.nl} uur per week ${WHO[person].nl} (${span(inAll).nl} uur)`,
      en: `${each.en} hours a week ${WHO[person].en} (${span(inAll).en} hours)`,
    };
  });
  if (first === undefined) return undefined;
  const rest = (language: "nl" | "en") => others.map((other) => `, ${other[language]}`).join("");
  return own(
    writer,
    {
      nl: `Zo'n ${first.nl}${rest("nl")}, verdeeld over ${over} weken.`,
      en: `About ${first.en}${rest("en")}, spread over ${over} weeks.`,
    },
    people.flatMap(({ person }) => citeWeeks(writer, role, person)),
  );
};

/** "How many hours each week" names a week, and no time in which somebody wants to be there. */
const FEWEST_WEEKS = 2;

type Hours = { readonly from: number; readonly to: number };

function perWeek({ from, to }: Hours, weeks: number) {
  return span({ from: Math.round(from / weeks), to: Math.round(to / weeks) });
}

function span({ from, to }: Hours) {
  return from === to
    ? { nl: String(from), en: String(from) }
    : { nl: `${from} tot ${to}`, en: `${from} to ${to}` };
}
