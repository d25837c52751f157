import type { Level } from "../intent.ts";
import type { Language, Localized } from "../language.ts";
import type { CatalogData } from "./schema/catalog-data.ts";
import type { Role } from "./schema/role.ts";
import type { SingleStatement } from "./schema/statement.ts";
import type { VacancyFrame } from "./schema/vacancy.ts";

/** A fact that a line rests on, and where it stands within its entry. */
type Ground = {
  readonly owner: Role | VacancyFrame;
  readonly path: readonly string[];
  readonly fact: Pick<SingleStatement, "sources" | "confidence" | "checked" | "law">;
};

type VacancyLine = { readonly text: Localized; readonly grounds: readonly Ground[] };

export type VacancyPart = {
  readonly name: "opening" | "tasks" | "must" | "nice" | "assessment" | "offer" | "closing";
  readonly title: Localized;
  /** Whether its lines are running text, and no list. */
  readonly isProse: boolean;
  readonly lines: readonly VacancyLine[];
};

/** What a reader said of the vacancy, in their own words. */
export type Given = {
  readonly place?: string | undefined;
  readonly hours?: { readonly from: number; readonly to: number } | undefined;
  /** Whether the level was asked for, so that it stands in the title. */
  readonly isLevelAsked?: boolean;
};

const TITLES = {
  tasks: { nl: "Wat je gaat doen", en: "What you will do" },
  must: { nl: "Wat je meebrengt", en: "What you bring" },
  nice: { nl: "Mooi meegenomen", en: "Nice to have" },
  assessment: { nl: "Hoe we selecteren", en: "How we assess" },
  offer: { nl: "Wat je van ons krijgt", en: "What you get from us" },
  closing: { nl: "Zo reageer je", en: "How to apply" },
} satisfies Record<string, Localized>;

/** Its title; a medior has one without the word, which stands before it where it was asked for. */
export function vacancyTitle({ vacancy }: Pick<Role, "vacancy">, level: Level, isAsked: boolean): Localized {
  const title = vacancy.title[level];
  const called = (text: string) =>
    isAsked && level === "medior" && !/medior/iu.test(text) ? `Medior ${text}` : text;
  return { nl: called(title.nl), en: called(title.en) };
}

/** The vacancy of a role at a level, part by part, in the order in which it is read. */
export function vacancyParts(
  role: Role,
  { vacancyFrame: frame }: Pick<CatalogData, "vacancyFrame">,
  level: Level,
  given: Given = {},
): readonly VacancyPart[] {
  const { vacancy } = role;
  const { scope, tasks, must } = vacancy.levels[level];
  const whole: Ground = { owner: role, path: ["vacancy"], fact: vacancy };
  const said = (texts: readonly Localized[]) => texts.map((text) => ({ text, grounds: [whole] }));
  const framed = (fact: SingleStatement, ...path: string[]): VacancyLine => ({
    text: fact,
    grounds: [{ owner: frame, path, fact }],
  });
  const list = (name: keyof typeof TITLES, lines: readonly VacancyLine[]): VacancyPart => ({
    ...{ name, title: TITLES[name], lines },
    isProse: name === "closing",
  });
  return [
    {
      name: "opening",
      title: vacancyTitle(role, level, given.isLevelAsked === true),
      isProse: true,
      lines: [
        { ...framed(frame.place, "place"), text: placed(frame.place, given) },
        ...said([vacancy.mission, scope]),
      ],
    },
    list("tasks", said([...vacancy.tasks, ...tasks])),
    list(
      "must",
      must.map((each) => ({ text: each, grounds: [whole, ...mustsOf(role, level, each.from)] })),
    ),
    list("nice", said(vacancy.nice)),
    list("assessment", said(vacancy.assessment)),
    list(
      "offer",
      frame.offer.map((each) => framed(each, "offer", each.id)),
    ),
    list("closing", [framed(frame.welcome, "welcome"), framed(frame.apply, "apply")]),
  ];
}

function mustsOf(role: Role, level: Level, ids: readonly string[] = []): readonly Ground[] {
  return role.levels[level].must
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({ owner: role, path: ["levels", level, "must", fact.id], fact }));
}

/** The blanks that a reader's own words can fill. */
const PLACE: Localized = { nl: "[standplaats]", en: "[place]" };
const HOURS: Localized = { nl: "[uren]", en: "[hours]" };
const TO: Localized = { nl: " tot ", en: " to " };

function placed(text: Localized, given: Given): Localized {
  const filled = (language: Language): string => {
    const { place, hours } = given;
    // As functions: a dollar sign in a reader's words is no pattern.
    return text[language]
      .replace(PLACE[language], (blank) => place ?? blank)
      .replace(HOURS[language], (blank) => (hours === undefined ? blank : spanOf(hours, language)));
  };
  return { nl: filled("nl"), en: filled("en") };
}

function spanOf({ from, to }: NonNullable<Given["hours"]>, language: Language): string {
  return from === to ? String(from) : `${from}${TO[language]}${to}`;
}

const BLANK = /\[([^\]]+)\]/gu;

/** What is left for the company to fill in, each once, in order. */
export function blanksIn(parts: readonly VacancyPart[], language: Language): readonly string[] {
  const texts = parts.flatMap(({ lines }) => lines.map(({ text }) => text[language]));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(BLANK)].map(([, blank = ""]) => blank)))];
}
