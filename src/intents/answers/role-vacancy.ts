import type { Answer, Line, Section } from "../../answer/answer.ts";
import type { IntentOf, Level } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { LEVELS } from "../../values.ts";
import { topics } from "./follow-ups.ts";
import { doesFact } from "./role-profile.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Vacancy = IntentOf<"role_vacancy">;

const USUAL_LEVEL: Level = "medior";

const FILL_IN: Localized = {
  nl: "Vul zelf aan: over jullie bedrijf, standplaats, uren, salaris en hoe je reageert. Die kent de catalogus niet.",
  en: "Fill in yourself: about your company, place, hours, pay and how to apply. The catalog does not know those.",
};

/** A vacancy text for a level, in blocks to copy. */
export function roleVacancy(writer: Writer, intent: Vacancy): Answer {
  return forRoles(writer, intent, (roles) => {
    const level = intent.level ?? USUAL_LEVEL;
    const others = LEVELS.filter((each) => each !== level).map((each) => ({
      label: writer.say({ nl: `Als ${each}`, en: `As ${each}` }),
      intent: { ...intent, level: each },
    }));
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Vacaturetekst", en: "Vacancy text" })}: ${roles.map((role) => role.vacancy.title[level][writer.language]).join(" · ")}`,
      lead: roles.map((role) => doesFact(writer, role)),
      notes: [writer.say(FILL_IN)],
      sections: roles
        .flatMap((role) => vacancySections(writer, role, level))
        .flatMap((section) => (intent.operation === "brief" ? shortened(section) : section)),
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
const DISPENSABLE: readonly (string | undefined)[] = ["nice", "assessment"];
const FEW = 3;

function shortened(section: Section): readonly Section[] {
  if (section.kind !== "list" || DISPENSABLE.includes(section.name)) return [];
  return [{ ...section, lines: section.lines.slice(0, FEW) }];
}

function vacancySections(writer: Writer, role: Role, level: Level): readonly Section[] {
  const { vacancy } = role;
  const citer = writer.about(role);
  const fact = citer.cite(["vacancy"], vacancy);
  const plain = (texts: readonly Localized[]): readonly Line[] =>
    texts.map((text) => ({ text: text[writer.language], facts: [fact] }));
  const list = (name: string, title: Localized, lines: readonly Line[]): Section => ({
    kind: "list",
    name,
    title: writer.say(title),
    lines,
  });
  const needs = role.levels[level];
  return [
    list("title", { nl: "Functie", en: "Position" }, plain([vacancy.title[level], vacancy.mission])),
    list("tasks", { nl: "Wat je gaat doen", en: "What you will do" }, plain(vacancy.tasks)),
    list("must", { nl: "Wat je meebrengt", en: "What you bring" }, [
      ...plain(vacancy.must),
      ...needs.must.map((each) => citer.line(["levels", level, "must", each.id], each)),
    ]),
    list("nice", { nl: "Mooi meegenomen", en: "Nice to have" }, plain(vacancy.nice)),
    list("assessment", { nl: "Hoe we selecteren", en: "How we assess" }, plain(vacancy.assessment)),
  ];
}
