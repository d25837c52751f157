import type { Headline } from "../../../answer/answer.ts";
import { moveWeeks, routeFor, routeWeeks } from "../../../knowledge/durations.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { atHours, bridgeOf, citeWeeks, weeksText } from "./duration.ts";
import { lowerFirst, own } from "./sentence.ts";
import type { TimeSaid } from "./time-said.ts";

/** What a headline has left for the steps. */
const MOST_OF_STEPS = 170;

/** The steps to the role with their weeks; to another than fits best those of who develops already, and what is quicker. */
export function quickestRoute(
  writer: Writer,
  background: Background,
  role: Role | undefined,
  time: TimeSaid,
): Headline | undefined {
  return role === undefined || role.id === background.best.role
    ? bridgeOf(writer, background, time)
    : routeBesideBest(writer, background, role, time);
}

/** The route to a role for who develops already, step by step, and what would be quicker from this background. */
function routeBesideBest(
  writer: Writer,
  background: Background,
  role: Role,
  { hours }: TimeSaid,
): Headline | undefined {
  const route = routeFor(role, "experienced");
  if (route === undefined) return undefined;
  const { language } = writer;
  const steps: string[] = [];
  for (const { goal } of route.phases) {
    const step = lowerFirst(goal[language].replace(/\.$/u, ""));
    if ([...steps, step].join("; ").length > MOST_OF_STEPS) break;
    steps.push(step);
  }
  const name = role.name[language].text;
  const best = writer.roleNames([background.best.role])[0] ?? "";
  const time = weeksText(writer, atHours(routeWeeks(route), hours));
  const quicker = weeksText(writer, atHours(moveWeeks(background), hours));
  const list = steps.length === 0 ? "" : `: ${steps.join("; ")}`;
  return own(
    writer,
    {
      nl: `Naar ${name} in ${time} voor wie al ontwikkelt${list}. ${best} is de eerste keus, in ${quicker}.`,
      en: `To ${name} in ${time} if you already develop${list}. ${best} comes first, in ${quicker}.`,
    },
    [...citeWeeks(writer, role, "experienced"), writer.about(background).cite(["path"], background.path)],
  );
}
