import { hoursOf, moveWeeks, type Weeks } from "../../../knowledge/durations.ts";
import type { Localized } from "../../../language.ts";
import { hoursSaid } from "../durations-said.ts";
import type { Attempt } from "./asking.ts";
import { citeWeeks, WHO, weeksOf } from "./duration.ts";
import { own } from "./sentence.ts";

/** "How many hours a week to be one in half a year?": the hours of the route over the weeks that there are, as a sum that can be followed. */
export const hoursAWeek: Attempt = ({ writer, has, time, from }, role) => {
  const { weeks } = time;
  const isGiven = time.hours !== undefined || time.hoursInAll !== undefined;
  if (weeks === undefined || weeks < FEWEST_WEEKS || isGiven || !has("hour")) return undefined;
  const over = Math.round(weeks);
  if (from?.best.role === role.id) {
    const { name } = from;
    const needed = moveWeeks(from);
    const [each, inAll] = [perWeek(needed, over), hoursSaid(needed)];
    return own(
      writer,
      {
        nl: `Zo'n ${each.nl} per week vanuit ${name.nl.text}: ${inAll.nl}, verdeeld over ${over} weken.`,
        en: `About ${each.en} a week from ${name.en.text}: ${inAll.en}, spread over ${over} weeks.`,
      },
      [writer.about(from).cite(["path"], from.path)],
    );
  }
  const people = (["experienced", "novice"] as const).flatMap((person) => {
    const route = weeksOf(role, person);
    return route === undefined ? [] : [{ person, route }];
  });
  const [first, ...others] = people.map(({ person, route }) => {
    const [each, inAll] = [perWeek(route, over), hoursSaid(route)];
    return {
      nl: `${each.nl} per week ${WHO[person].nl} (${inAll.nl})`,
      en: `${each.en} a week ${WHO[person].en} (${inAll.en})`,
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

/** The hours of a route, spread over so many weeks. */
function perWeek(route: Weeks, weeks: number): Localized {
  const { from, to } = hoursOf(route);
  return hoursSaid({ from: Math.round(from / weeks), to: Math.round(to / weeks), hoursPerWeek: 1 });
}
