import type { Answer, Line, Section } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { IntentOf, Level } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { blanksIn, type VacancyPart, vacancyParts, vacancyTitle } from "../../knowledge/vacancy-text.ts";
import { LEVELS, USUAL_LEVEL } from "../../values.ts";
import { topics } from "./follow-ups.ts";
import { doesFact } from "./role-profile.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Vacancy = IntentOf<"role_vacancy">;

/** A vacancy text for a level, to copy; what the company should know before it posts it stands apart. */
export function roleVacancy(writer: Writer, intent: Vacancy): Answer {
  return forRoles(writer, intent, (roles) => {
    const level = intent.level ?? USUAL_LEVEL;
    const others = LEVELS.filter((each) => each !== level).map((each) => ({
      label: writer.say({ nl: `Als ${each}`, en: `As ${each}` }),
      intent: { ...intent, level: each },
    }));
    const texts = roles.map((role) => textOf(writer, role, level, intent));
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Vacaturetekst", en: "Vacancy text" })}: ${roles.map((role) => writer.say(vacancyTitle(role, level, intent.level !== undefined))).join(" · ")}`,
      lead: roles.map((role) => doesFact(writer, role)),
      notes: [fillIn(writer, texts.flat()), ...leftOut(writer, texts.flat(), intent.besides)],
      sections: [
        ...texts.flatMap((parts) => parts.map((part) => toSection(writer, part))),
        ...(intent.lines === undefined ? [beforehand(writer)] : []),
      ],
      followUps: [
        ...others,
        ...topics(
          writer,
          roles.map((role) => role.id),
          ["role_interview", "role_recruiting", "role_profile"],
        ),
      ],
    });
  });
}

/** What a short vacancy leaves out. */
const DISPENSABLE: readonly VacancyPart["name"][] = ["nice", "assessment"];
const FEW = 3;

function textOf(
  writer: Writer,
  role: Role,
  level: Level,
  { operation, lines, ...given }: Vacancy,
): readonly VacancyPart[] {
  const parts = vacancyParts(role, writer.catalog, level, {
    ...given,
    isLevelAsked: given.level !== undefined,
  });
  if (lines !== undefined) return inLines(parts, lines);
  if (operation !== "brief") return parts;
  return parts
    .filter(({ name }) => !DISPENSABLE.includes(name))
    .map((part) => ({ ...part, lines: part.lines.slice(0, FEW) }));
}

/** What the work is, what you do and what you bring, in so many lines. */
function inLines(parts: readonly VacancyPart[], most: number): readonly VacancyPart[] {
  const share: Readonly<Partial<Record<VacancyPart["name"], number>>> = {
    opening: 1,
    tasks: Math.ceil((most - 1) / 2),
    must: Math.floor((most - 1) / 2),
  };
  return parts.flatMap((part) => {
    const count = share[part.name] ?? 0;
    // The place stands first in the opening, and is no sentence.
    const lines = part.name === "opening" ? part.lines.slice(1) : part.lines;
    return count === 0 ? [] : [{ ...part, lines: lines.slice(0, count) }];
  });
}

/** What was asked for and does not stand in the text, so that it is not left out unseen. */
function leftOut(
  writer: Writer,
  parts: readonly VacancyPart[],
  besides: readonly string[] = [],
): readonly string[] {
  const text = parts
    .flatMap(({ lines }) => lines.map((line) => line.text[writer.language]))
    .join(" ")
    .toLowerCase();
  const missing = besides.filter((each) => !text.includes(each.toLowerCase()));
  if (missing.length === 0) return [];
  const names = listed(missing, writer.language);
  return [
    writer.say({
      nl: `Niet in de tekst verwerkt: ${names}. Zet dat zelf bij wat iemand meebrengt.`,
      en: `Not worked into the text: ${names}. Add it yourself to what somebody brings.`,
    }),
  ];
}

function fillIn(writer: Writer, parts: readonly VacancyPart[]): string {
  const blanks = blanksIn(parts, writer.language);
  if (blanks.length === 0)
    return writer.say({ nl: "De tekst kun je overnemen.", en: "The text is yours to copy." });
  const names = listed(blanks, writer.language);
  return writer.say({
    nl: `De tekst kun je overnemen. Vul in of schrap wat tussen vierkante haken staat: ${names}. Dat kent de catalogus niet.`,
    en: `The text is yours to copy. Fill in or strike what stands in square brackets: ${names}. The catalog does not know those.`,
  });
}

function toSection(writer: Writer, { name, title, lines, isProse }: VacancyPart): Section {
  return {
    kind: isProse ? "prose" : "list",
    name,
    title: writer.say(title),
    lines: lines.map(({ text, grounds }) => ({
      text: writer.say(text),
      facts: grounds.map(({ owner, path, fact }) => writer.about(owner).cite(path, fact)),
    })),
    toCopy: true,
  };
}

/** For the company, and no part of the text. */
function beforehand(writer: Writer): Section {
  const { vacancyFrame: frame } = writer.catalog;
  const lines: readonly Line[] = writer.about(frame).lines("beforehand", frame.beforehand);
  const title = writer.say({ nl: "Voor je hem plaatst", en: "Before you post it" });
  return { kind: "list", name: "beforehand", title, lines };
}
