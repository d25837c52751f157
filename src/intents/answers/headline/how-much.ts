import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { type AboutRole, type Attempt, levelIn, type OfRole, subjectOf } from "./asking.ts";
import { besideBest, bridgeOf, durationOf } from "./duration.ts";
import { enoughForMove, enoughTime } from "./enough-time.ts";
import { needed, prerequisitesOf } from "./needed.ts";
import { ofField, own, spoken, told } from "./sentence.ts";
import { ofAttribute } from "./told-of.ts";
import { toolsIn } from "./tools-named.ts";

/** Attributes by which somebody asks for the time that learning takes. */
const TIMED: readonly (string | undefined)[] = [
  undefined,
  "duration",
  "steps",
  "need",
  "prerequisites",
  "experience",
];

/** A time or a number: of the attribute where one is named, else how long it takes to become one. */
export const howMuch: Attempt = (asking, role) => {
  const { writer, intent, has, time, from } = asking;
  if (!TIMED.includes(intent.attribute)) return ofAttribute(asking, role);
  if (intent.form === "how_many" && (has("year") || intent.attribute === "experience"))
    return spoken([noYears(writer), asked(asking, role)], 330);
  if (intent.form === "how_many" && intent.about !== undefined) return needed(asking, role, intent.about);
  if (intent.form === "how_many" && intent.kind === "role_tools") return numberOfTools(asking, role);
  if (from?.best.role === role.id) return bridgeOf(writer, from, time);
  return intent.form === "how_long" || has("hour") ? ofTime(asking, role) : undefined;
};

/** How long it takes, beside the best move of where somebody comes from; who begins comes from nowhere. */
function ofTime({ writer, time, from }: OfRole, role: Role): Headline | undefined {
  return from === undefined || time.person === "novice"
    ? durationOf(writer, role, time)
    : besideBest(writer, from, role, time);
}

function numberOfTools({ writer }: OfRole, role: Role): Headline {
  const { length } = role.tools;
  const name = role.name[writer.language].text;
  return own(
    writer,
    {
      nl: `De catalogus noemt ${length} tools voor de ${name}.`,
      en: `The catalog names ${length} tools for the ${name}.`,
    },
    role.tools.map((tool) => writer.about(role).cite(["tools", tool.id], tool)),
  );
}

function noYears(writer: Writer): Headline {
  return own(writer, {
    nl: "Een aantal jaren noemt de catalogus niet.",
    en: "The catalog names no number of years.",
  });
}

/** What is asked instead of years: of a level what it does, else what is needed beforehand. */
function asked({ writer, words }: OfRole, role: Role): Headline | undefined {
  const level = levelIn(words);
  return level === undefined
    ? told(writer, prerequisitesOf(role))
    : ofField(writer, role, `levels.${level}.scope`);
}

/** A prerequisite of so many years, which the catalog names as one or in digits. */
const OF_YEARS = /\b(?:a|one|(\d+)) years?\b/iu;
const WEEKS_A_YEAR = 52;
const A_MONTH = 4;
const ENOUGH_YEARS = {
  nl: "Ja, dat is wat vooraf gevraagd wordt.",
  en: "Yes, that is what is asked beforehand.",
};
/** A novice starts from nothing: what is asked beforehand is asked of the route of somebody experienced. */
const TOO_FEW_YEARS = {
  nl: "Nog niet voor de route van een ervaren developer, wel voor die van een beginner.",
  en: "No, not yet for the route of an experienced developer; for that of a novice, yes.",
};

/** "Half a year of programming": whether that is as much as is asked beforehand. */
export const yearsBehind: Attempt = (asking, role) => {
  const { writer, has, time } = asking;
  if (time.weeks === undefined || time.hours !== undefined) return undefined;
  // "Half a year of Python" is behind somebody, unless it is what the learning may take.
  const isLong = time.weeks >= A_MONTH && !has("to-learn");
  const isBehind = has("experience") || (isLong && toolsIn(asking).length > 0);
  if (!isBehind) return undefined;
  const asked = prerequisitesOf(role).find(({ fact }) => OF_YEARS.test(fact.en));
  if (asked === undefined) return undefined;
  const [, years = "1"] = OF_YEARS.exec(asked.fact.en) ?? [];
  return spoken(
    [
      own(writer, time.weeks >= Number(years) * WEEKS_A_YEAR ? ENOUGH_YEARS : TOO_FEW_YEARS),
      told(writer, [asked]),
    ],
    345,
  );
};

/** More words than who it is about put a case of their own. */
const MOST_OF_WHO = 4;

/** "Can a software engineer become one?": a developer can, in so many weeks; where nothing else is asked. */
export const canBecome: Attempt = ({ writer, intent, has, words, time }, role) => {
  const isOpen = intent.kind === "role_learning" && intent.attribute === undefined && has("becomes");
  if (!isOpen || subjectOf(words).split(" ").length > MOST_OF_WHO) return undefined;
  const span = durationOf(writer, role, time);
  return span && spoken([own(writer, { nl: "Ja.", en: "Yes." }), span], 345);
};

/** Kinds that are asked for a company: a full-time job is no time to learn in. */
const OF_COMPANY: readonly AboutRole["kind"][] = ["role_recruiting", "role_relevance", "role_vacancy"];

/** "Would half a year do": a span that is named is measured, however it is asked. */
export const isSpanEnough: Attempt = (asking, role) =>
  asking.time.weeks === undefined || asking.time.hoursInAll !== undefined
    ? undefined
    : isTimeEnough(asking, role);

/** Whether a time is enough, or how long it takes at so many hours. */
export const isTimeEnough: Attempt = ({ writer, intent, has, time, from }, role) => {
  if (intent.kind !== "role_learning" && (intent.form !== "enough" || OF_COMPANY.includes(intent.kind)))
    return undefined;
  // "A year of programming": a time that somebody has behind them.
  const isYears = (time.weeks ?? 0) >= WEEKS_A_YEAR;
  if (has("experience") && time.person !== "novice" && (isYears || !has("to-learn"))) return undefined;
  return (
    (from?.best.role === role.id ? enoughForMove(writer, from, time) : undefined) ??
    enoughTime(writer, role, time) ??
    (has("beside-work") ? durationOf(writer, role, time) : undefined) ??
    (intent.form === "enough" && has("hour") ? durationOf(writer, role, time) : undefined)
  );
};
