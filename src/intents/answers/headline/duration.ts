import type { Headline } from "../../../answer/answer.ts";
import { valueText } from "../../../answer/lead.ts";
import { routeWeeks } from "../../../knowledge/queries.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { learningLead } from "../role-learning.ts";
import type { Writer } from "../writer.ts";

/** Weeks at so many hours a week. */
export type Weeks = { readonly from: number; readonly to: number; readonly hoursPerWeek: number };

type Person = "novice" | "experienced";

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["een", "one"],
    ["twee", "two"],
    ["drie", "three"],
    ["vier", "four"],
    ["vijf", "five"],
    ["zes", "six"],
    ["zeven", "seven"],
    ["acht", "eight"],
    ["negen", "nine"],
    ["tien", "ten"],
    ["elf", "eleven"],
    ["twaalf", "twelve"],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);
const WEEKS_IN: readonly (readonly [RegExp, number])[] = [
  [/^(?:week|weken|weeks)$/u, 1],
  [/^(?:maand|maanden|month|months)$/u, 4.35],
  [/^(?:jaar|jaren|year|years)$/u, 52],
];
const IS_HOURS = /^(?:uur|uren|hour|hours|hrs)$/u;
/** Speaks of hours. */
export const HOURS = /\b(?:uur|uren|hours?)\b/u;
const NOVICE =
  /\b(?:beginner|beginnend\w*|novice|zero|scratch|nul|starter|blanco|newbie|ground up|zonder (?:\w+ )?\w*(?:ervaring|achtergrond)|without (?:\w+ )?(?:coding|experience)|no (?:coding|experience|background))\b/u;

/** "3 maanden" as weeks, and "20 uur" as hours, as far as the words say them. */
function spanIn(words: string): { readonly weeks?: number; readonly hours?: number } {
  const list = words.split(" ");
  const numberAt = (at: number) => {
    const word = list[at] ?? "";
    return /^\d{1,3}$/u.test(word) ? Number(word) : NUMBERS[word];
  };
  let weeks: number | undefined;
  let hours: number | undefined;
  for (const [at, word] of list.entries()) {
    const number = list[at - 1] === "half" ? 0.5 : numberAt(at - 1);
    if (number === undefined) continue;
    if (IS_HOURS.test(word)) hours = number;
    const unit = WEEKS_IN.find(([pattern]) => pattern.test(word))?.[1];
    if (unit !== undefined) weeks = number * unit;
  }
  return { ...(weeks === undefined ? {} : { weeks }), ...(hours === undefined ? {} : { hours }) };
}

/** Who is asked about: somebody new to the trade, or somebody who already develops. */
export function personIn(words: string): Person {
  return NOVICE.test(words) ? "novice" : "experienced";
}

/** At so many hours a week instead of those of the route: the weeks grow or shrink in proportion. */
function atHours({ from, to, hoursPerWeek }: Weeks, hours: number | undefined): Weeks {
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

const WHO: Readonly<Record<Person, Localized>> = {
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
export function durationOf(writer: Writer, role: Role, words: string): Headline | undefined {
  const { hours } = spanIn(words);
  const first = personIn(words);
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

/** Whether a time is enough: compared with the weeks of the route. */
export function enoughTime(writer: Writer, role: Role, words: string): Headline | undefined {
  const asked = spanIn(words);
  const weeks = weeksOf(role, personIn(words));
  if (weeks === undefined) return undefined;
  if (asked.weeks === undefined) return enoughHours(writer, role, weeks, asked.hours);
  const need = atHours(weeks, asked.hours);
  const facts = learningLead(writer, role).map(({ id }) => id);
  const who = WHO[personIn(words)];
  const time = weeksText(writer, need);
  const rest = { nl: `reken op ${time} ${who.nl}.`, en: `allow ${time} ${who.en}.` };
  const verdict: Localized =
    asked.weeks >= need.to
      ? { nl: "Ja", en: "Yes" }
      : asked.weeks < need.from
        ? { nl: "Nee, dat is te kort", en: "No, that is too short" }
        : { nl: "Ja, maar krap", en: "Yes, but only just" };
  return { text: writer.say({ nl: `${verdict.nl}: ${rest.nl}`, en: `${verdict.en}: ${rest.en}` }), facts };
}

/** More hours than a week has for it are hours in all. */
const HOURS_IN_ALL = 50;

function enoughHours(writer: Writer, role: Role, weeks: Weeks, hours = 0): Headline | undefined {
  if (hours < HOURS_IN_ALL) return undefined;
  const [least, most] = [weeks.from * weeks.hoursPerWeek, weeks.to * weeks.hoursPerWeek];
  const time = weeksText(writer, weeks);
  const verdict =
    hours >= most
      ? { nl: "Ja", en: "Yes" }
      : hours < least
        ? { nl: "Nee", en: "No" }
        : { nl: "Net", en: "Only just" };
  return {
    text: writer.say({
      nl: `${verdict.nl}: reken op ${least} tot ${most} uur, ${time}, als je al ontwikkelt.`,
      en: `${verdict.en}: allow ${least} to ${most} hours, ${time}, if you already develop.`,
    }),
    facts: learningLead(writer, role).map(({ id }) => id),
  };
}

/** How long the move from a background takes: it is told of the role that fits it best. */
export function bridgeOf(writer: Writer, background: Background, words: string): Headline {
  const { from, to } = background.path.weeks;
  const at = atHours({ from, to, hoursPerWeek: background.path.hoursPerWeek }, spanIn(words).hours);
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

/** The background that one of the words is a name for. */
export function backgroundIn({ catalog }: Writer, words: string): Background | undefined {
  const said = new Set(words.toLowerCase().split(" "));
  return catalog.backgrounds.find(({ aliases }) => aliases.some(({ text }) => said.has(text.toLowerCase())));
}
