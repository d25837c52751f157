import type { Headline } from "../../../answer/answer.ts";
import { valueText } from "../../../answer/lead.ts";
import { hoursOf, moveWeeks, routeFor, routeWeeks, type Weeks } from "../../../knowledge/durations.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { madeOf } from "../../../text/made-of.ts";
import { wordsOf } from "../../../text/words.ts";
import { hoursSaid, span } from "../durations-said.ts";
import { learningLead } from "../role-learning.ts";
import type { Writer } from "../writer.ts";
import { own } from "./sentence.ts";
import type { Person, TimeSaid } from "./time-said.ts";

/** At so many hours a week instead of those of the route: the weeks grow or shrink in proportion. */
export function atHours({ from, to, hoursPerWeek }: Weeks, hours: number | undefined): Weeks {
  if (hours === undefined || hours < 1) return { from, to, hoursPerWeek };
  const scaled = (weeks: number) => Math.round((weeks * hoursPerWeek) / hours);
  return { from: scaled(from), to: scaled(to), hoursPerWeek: hours };
}

export function weeksOf(role: Role, person: Person): Weeks | undefined {
  const route = routeFor(role, person);
  return route && routeWeeks(route);
}

export const WHO: Readonly<Record<Person, Localized>> = {
  experienced: { nl: "voor een ervaren developer", en: "for an experienced developer" },
  novice: { nl: "voor een beginner", en: "for a novice" },
};

/** The fact that says how long a role takes this person to learn. */
export function citeWeeks(writer: Writer, role: Role, person: Person): Headline["facts"] {
  return learningLead(writer, role)
    .filter(({ audience }) => audience?.id === person)
    .map(({ id }) => id);
}

/** "14 tot 16 weken bij 7 uur per week". */
export function weeksText({ language }: Writer, weeks: Weeks): string {
  return valueText({ kind: "weeks", ...weeks }, language);
}

/** How long a role takes to learn, whoever was asked about first. */
export function durationOf(
  writer: Writer,
  role: Role,
  { hours, person: first }: TimeSaid,
): Headline | undefined {
  const people =
    first === "novice" ? (["novice", "experienced"] as const) : (["experienced", "novice"] as const);
  const said = people.flatMap((person) => {
    const weeks = weeksOf(role, person);
    if (weeks === undefined) return [];
    const at = atHours(weeks, hours);
    return [{ at, who: writer.say(WHO[person]), inAll: writer.say(hoursSaid(weeks)) }];
  });
  const [one] = said;
  if (one === undefined) return undefined;
  // The hours are said once where they are those of all.
  const isOnePace = said.every(({ at }) => at.hoursPerWeek === one.at.hoursPerWeek);
  const facts = learningLead(writer, role).map(({ id }) => id);
  const name = role.name[writer.language].text;
  const all = said.map(
    ({ at, who, inAll }) => `${isOnePace ? writer.say(span(at)) : weeksText(writer, at)} (${inAll}) ${who}`,
  );
  const per = {
    nl: `bij ${one.at.hoursPerWeek} uur per week`,
    en: `at ${one.at.hoursPerWeek} hours a week`,
  };
  return { text: `${name}: ${[...all, ...(isOnePace ? [writer.say(per)] : [])].join(", ")}.`, facts };
}

/** How long the move from a background takes: it is told of the role that fits it best. */
export function bridgeOf(writer: Writer, background: Background, { hours }: TimeSaid): Headline {
  const at = atHours(moveWeeks(background), hours);
  const time = weeksText(writer, at);
  const role = writer.roleNames([background.best.role])[0] ?? "";
  const name = background.name[writer.language].text;
  const steps = stepsThatFit(writer, background);
  return {
    text: writer.say({
      nl: `Zo'n ${time} van ${name} naar ${role}, als richtlijn: ${steps}.`,
      en: `About ${time} from ${name} to ${role}, as a guideline: ${steps}.`,
    }),
    facts: [writer.about(background).cite(["path"], background.path)],
  };
}

/** How long another role takes than the one that fits a background best: that of an experienced developer, and which fits best. */
export function besideBest(writer: Writer, background: Background, role: Role, time: TimeSaid): Headline {
  const best = writer.roleNames([background.best.role])[0] ?? "";
  const who = background.name[writer.language].text;
  const atSuch = (weeks: Weeks) => weeksText(writer, atHours(weeks, time.hours));
  const weeks = weeksOf(role, "experienced");
  const usual = weeks && `${role.name[writer.language].text}: ${atSuch(weeks)}`;
  const move = atSuch(moveWeeks(background));
  return own(
    writer,
    {
      nl: `${usual === undefined ? "" : `${usual} voor wie al ontwikkelt. `}Voor een ${who} is ${best} de eerste keus, in ${move}.`,
      en: `${usual === undefined ? "" : `${usual} if you already develop. `}For ${background.name.en.article} ${who}, ${best} comes first, in ${move}.`,
    },
    [...citeWeeks(writer, role, "experienced"), writer.about(background).cite(["path"], background.path)],
  );
}

/** How long both moves take that a background leads to; that to the second choice is counted for who develops already. */
export function bothMoves(writer: Writer, background: Background, time: TimeSaid): Headline {
  const weeksAt = (weeks: Weeks) => weeksText(writer, atHours(weeks, time.hours));
  const { name, best, second, ...owner } = background;
  const role = writer.catalog.role(second.role);
  const other = role && weeksOf(role, "experienced");
  const called = (id: Role["id"]) => writer.roleNames([id])[0] ?? "";
  const move = weeksAt(moveWeeks(background));
  const beside = other && weeksAt(other);
  const isAlike = other !== undefined && alike(moveWeeks(background), other);
  return own(
    writer,
    {
      nl: `${isAlike ? "Ongeveer even lang. " : ""}${called(best.role)}: ${move} vanuit ${name.nl.text}.${beside === undefined ? "" : ` ${called(second.role)}: ${beside}, geteld voor wie al ontwikkelt.`}`,
      en: `${isAlike ? "About equally long. " : ""}${called(best.role)}: ${move} from ${name.en.text}.${beside === undefined ? "" : ` ${called(second.role)}: ${beside}, counted for who develops already.`}`,
    },
    [
      writer.about(owner).cite(["path"], background.path),
      ...(role === undefined ? [] : citeWeeks(writer, role, "experienced")),
    ],
  );
}

/** Spans that overlap are told apart by nothing. */
function alike(one: Weeks, other: Weeks): boolean {
  const [a, b] = [hoursOf(one), hoursOf(other)];
  return a.from <= b.to && b.from <= a.to;
}

/** Of the characters of a headline those that are left for the steps. */
const MOST_OF_STEPS = 210;

/** The first steps of a move, and how many more there are. */
function stepsThatFit(writer: Writer, { path }: Background): string {
  const steps = path.steps.map((step) => step[writer.language]);
  const fit = steps.filter((_, place) => steps.slice(0, place + 1).join("; ").length <= MOST_OF_STEPS);
  const more = steps.length - fit.length;
  const rest = {
    nl: `nog ${more} ${more === 1 ? "stap" : "stappen"}`,
    en: `${more} more ${more === 1 ? "step" : "steps"}`,
  };
  return [...fit, ...(more === 0 ? [] : [writer.say(rest)])].join("; ");
}

/** What a background is called, as words, made once. */
const namesOf = madeOf(({ name, aliases }: Background): readonly string[] =>
  [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)]
    .map((each) => wordsOf(each).join(" "))
    .filter((each) => each !== ""),
);

/** The background that the words name: by the longest of its names. */
export function backgroundIn({ catalog }: Writer, words: string): Background | undefined {
  const said = ` ${wordsOf(words).join(" ")} `;
  const named = catalog.backgrounds.flatMap((background) =>
    namesOf(background)
      .filter((name) => said.includes(` ${name} `))
      .map((name) => ({ background, name })),
  );
  return named.toSorted((one, other) => other.name.length - one.name.length)[0]?.background;
}
