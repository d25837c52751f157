import type { Headline } from "../../../answer/answer.ts";
import { hoursOf, moveWeeks, type Weeks } from "../../../knowledge/durations.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { learningLead } from "../role-learning.ts";
import type { Writer } from "../writer.ts";
import { atHours, WHO, weeksOf, weeksText } from "./duration.ts";
import type { TimeSaid } from "./time-said.ts";

/** Whether so many weeks are enough for what takes these. */
function verdictOnTime(weeks: number, need: Weeks): Localized {
  if (weeks >= need.to) return { nl: "Ja", en: "Yes" };
  return weeks < need.from
    ? { nl: "Nee, dat is te kort", en: "No, that is too short" }
    : { nl: "Ja, maar krap", en: "Yes, but only just" };
}

/** Whether a time is enough for the move from a background to the role that fits it best, at as many hours as were said. */
export function enoughForMove(
  writer: Writer,
  background: Background,
  { weeks, hours }: TimeSaid,
): Headline | undefined {
  if (weeks === undefined && hours === undefined) return undefined;
  const usual = moveWeeks(background);
  const need = atHours(usual, hours);
  const time = weeksText(writer, need);
  const best = writer.roleNames([background.best.role])[0] ?? "";
  const facts = [writer.about(background).cite(["path"], background.path)];
  const scaled = need.hoursPerWeek === usual.hoursPerWeek ? undefined : weeksText(writer, usual);
  const counted = {
    nl: scaled === undefined ? "" : `; de route rekent met ${scaled}`,
    en: scaled === undefined ? "" : `; the path counts on ${scaled}`,
  };
  const longer = hours !== undefined && hours < usual.hoursPerWeek;
  const verdict =
    weeks !== undefined
      ? verdictOnTime(weeks, need)
      : longer
        ? { nl: "Dan duurt het langer", en: "It takes longer then" }
        : { nl: "Ja", en: "Yes" };
  return {
    text: writer.say({
      nl: `${verdict.nl}: reken op ${time} naar ${best}${counted.nl}.`,
      en: `${verdict.en}: allow ${time} to ${best}${counted.en}.`,
    }),
    facts,
  };
}

/** Whether a time is enough: compared with the weeks of the route. */
export function enoughTime(writer: Writer, role: Role, asked: TimeSaid): Headline | undefined {
  const weeks = weeksOf(role, asked.person);
  if (weeks === undefined) return undefined;
  if (asked.weeks === undefined) return enoughHours(writer, role, weeks, asked);
  const need = atHours(weeks, asked.hours);
  const facts = learningLead(writer, role).map(({ id }) => id);
  const who = WHO[asked.person];
  const time = weeksText(writer, need);
  const rest = { nl: `reken op ${time} ${who.nl}.`, en: `allow ${time} ${who.en}.` };
  const verdict = verdictOnTime(asked.weeks, need);
  return { text: writer.say({ nl: `${verdict.nl}: ${rest.nl}`, en: `${verdict.en}: ${rest.en}` }), facts };
}

function enoughHours(
  writer: Writer,
  role: Role,
  weeks: Weeks,
  { hours, hoursInAll }: TimeSaid,
): Headline | undefined {
  const facts = learningLead(writer, role).map(({ id }) => id);
  if (hoursInAll === undefined) {
    if (hours === undefined) return undefined;
    const time = weeksText(writer, atHours(weeks, hours));
    const usual = weeksText(writer, weeks);
    const longer = hours < weeks.hoursPerWeek;
    return {
      text: writer.say({
        nl: `${longer ? "Dan duurt het langer" : "Ja"}: ${time} als je al ontwikkelt; de route rekent met ${usual}.`,
        en: `${longer ? "It takes longer then" : "Yes"}: ${time} if you already develop; the route counts on ${usual}.`,
      }),
      facts,
    };
  }
  const { from: least, to: most } = hoursOf(weeks);
  const time = weeksText(writer, weeks);
  const verdict =
    hoursInAll >= most
      ? { nl: "Ja", en: "Yes" }
      : hoursInAll < least
        ? { nl: "Nee", en: "No" }
        : { nl: "Net", en: "Only just" };
  return {
    text: writer.say({
      nl: `${verdict.nl}: reken op ${least} tot ${most} uur, ${time}, als je al ontwikkelt.`,
      en: `${verdict.en}: allow ${least} to ${most} hours, ${time}, if you already develop.`,
    }),
    facts,
  };
}
