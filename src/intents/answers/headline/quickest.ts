import type { Headline } from "../../../answer/answer.ts";
import { hoursOf, type Weeks } from "../../../knowledge/durations.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { span } from "../durations-said.ts";
import type { Writer } from "../writer.ts";
import { citeWeeks, weeksOf } from "./duration.ts";
import { own } from "./sentence.ts";
import type { Person } from "./time-said.ts";

/**
 * Roles by how long they take this person to learn, each with its weeks; nothing where none has a route for them.
 * @param most how many are told
 */
export function byTimeToLearn(
  writer: Writer,
  roles: readonly Role[],
  {
    person,
    isLongest,
    most,
  }: { readonly person: Person; readonly isLongest: boolean; readonly most: number },
): Headline | undefined {
  const sign = isLongest ? -1 : 1;
  const timed = roles
    .flatMap((role) => {
      const weeks = weeksOf(role, person);
      return weeks === undefined ? [] : [{ role, weeks }];
    })
    .toSorted((one, other) => sign * (middleOf(one.weeks) - middleOf(other.weeks)))
    .slice(0, most);
  if (timed.length === 0) return undefined;
  const list = timed
    .map(
      ({ role, weeks }) =>
        `${role.name[writer.language].text} (${writer.say(span(weeks))}, ${weeks.hoursPerWeek} ${writer.say({ nl: "uur per week", en: "hours a week" })})`,
    )
    .join(writer.say({ nl: ", dan ", en: ", then " }));
  const which = isLongest ? { nl: "Het langst", en: "Longest" } : { nl: "Het snelst", en: "Quickest" };
  const who = WHO[person];
  return own(
    writer,
    { nl: `${which.nl} ${who.nl}: ${list}.`, en: `${which.en} ${who.en}: ${list}.` },
    timed.flatMap(({ role }) => citeWeeks(writer, role, person)),
  );
}

/** In hours, for weeks at other hours a week cannot be compared. */
function middleOf(weeks: Weeks): number {
  const { from, to } = hoursOf(weeks);
  return (from + to) / 2;
}

const WHO = {
  experienced: { nl: "voor wie al ontwikkelt", en: "if you already develop" },
  novice: { nl: "voor een beginner", en: "for a novice" },
} as const;
