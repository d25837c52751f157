import type { Headline } from "../../../answer/answer.ts";
import { valueText } from "../../../answer/lead.ts";
import { madeOf } from "../../../answer/made-of.ts";
import { routeWeeks } from "../../../knowledge/queries.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { wordsOf } from "../../../text/words.ts";
import { learningLead } from "../role-learning.ts";
import type { Writer } from "../writer.ts";
import type { Person, TimeSaid } from "./time-said.ts";

/** Weeks at so many hours a week. */
export type Weeks = { readonly from: number; readonly to: number; readonly hoursPerWeek: number };

/** At so many hours a week instead of those of the route: the weeks grow or shrink in proportion. */
export function atHours({ from, to, hoursPerWeek }: Weeks, hours: number | undefined): Weeks {
  if (hours === undefined || hours < 1) return { from, to, hoursPerWeek };
  const scaled = (weeks: number) => Math.round((weeks * hoursPerWeek) / hours);
  return { from: scaled(from), to: scaled(to), hoursPerWeek: hours };
}

export function weeksOf(role: Role, person: Person): Weeks | undefined {
  const route = role.learning.routes.find((each) => each.for === person);
  return route && routeWeeks(route);
}

export function span({ from, to }: Weeks): Localized {
  return from === to
    ? { nl: `${from} weken`, en: `${from} weeks` }
    : { nl: `${from} tot ${to} weken`, en: `${from} to ${to} weeks` };
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
    return [{ at, text: `${writer.say(span(at))} ${writer.say(WHO[person])}` }];
  });
  const [one] = said;
  if (one === undefined) return undefined;
  const facts = learningLead(writer, role).map(({ id }) => id);
  const name = role.name[writer.language].text;
  const all = said.map(({ text }) => text).join(", ");
  const per = writer.say({
    nl: `bij ${one.at.hoursPerWeek} uur per week`,
    en: `at ${one.at.hoursPerWeek} hours a week`,
  });
  return { text: `${name}: ${all}, ${per}.`, facts };
}

/** How long the move from a background takes: it is told of the role that fits it best. */
export function bridgeOf(writer: Writer, background: Background, { hours }: TimeSaid): Headline {
  const { from, to } = background.path.weeks;
  const at = atHours({ from, to, hoursPerWeek: background.path.hoursPerWeek }, hours);
  const time = weeksText(writer, at);
  const role = writer.roleNames([background.best.role])[0] ?? "";
  const name = background.name[writer.language].text;
  const steps = background.path.steps.map((step) => step[writer.language]).join("; ");
  return {
    text: writer.say({
      nl: `Zo'n ${time} van ${name} naar ${role}, als richtlijn: ${steps}.`,
      en: `About ${time} from ${name} to ${role}, as a guideline: ${steps}.`,
    }),
    facts: [writer.about(background).cite(["path"], background.path)],
  };
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
