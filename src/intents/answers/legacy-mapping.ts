import type { Answer, Fact, Line, Section, Term } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import { backgroundsFor } from "../../knowledge/queries.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { EVERYTHING, opens, perRole } from "./follow-ups.ts";
import { type AnswerPart, listPart, sized } from "./sized.ts";
import type { Writer } from "./writer.ts";

type Legacy = Extract<SureIntent, { kind: "legacy_mapping" }>;

const NO_PERSON: Localized = {
  nl: "Dit gaat over achtergronden, niet over personen: ik beoordeel niemand. De weken zijn een richtlijn.",
  en: "This is about backgrounds, not about people: I assess nobody. The weeks are a guideline.",
};
const OFFERED = ["java", "cobol", "qa-test", "dba", "frontend"];

/** What people with a legacy background can become, or which backgrounds fit a role. */
export function legacyMapping(writer: Writer, intent: Legacy): Answer {
  const backgrounds = intent.background.flatMap((id) => writer.catalog.background(id) ?? []);
  const [first, ...rest] = backgrounds;
  if (first !== undefined)
    return rest.length === 0 ? oneBackground(writer, intent, first) : team(writer, intent, backgrounds);
  const [role] = intent.roles.flatMap((id) => writer.catalog.role(id) ?? []);
  return role === undefined ? whichBackground(writer, intent) : forRole(writer, intent, role);
}

function oneBackground(writer: Writer, intent: Legacy, background: Background): Answer {
  const name = capital(background.name[writer.language].text);
  const ids = [background.best.role, background.second.role];
  const count = intent.counts?.[background.id];
  return writer.finish({
    intent,
    title:
      writer.say({ nl: `${name}: wat kun je worden?`, en: `${name}: what can you become?` }) +
      (count === undefined ? "" : ` (${count})`),
    lead: intent.section === undefined ? fits(writer, background) : [],
    notes: [writer.say(NO_PERSON)],
    sections: sized(backgroundParts(writer, background), intent.section),
    followUps: [
      ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
      ...perRole(writer, ids, (id) => ({ kind: "role_profile", roles: [id] })),
      {
        label: writer.say({ nl: "Vergelijk deze twee", en: "Compare these two" }),
        intent: { kind: "compare_roles", roles: ids },
      },
    ],
  });
}

function fits(writer: Writer, background: Background): readonly Fact[] {
  const { fact } = writer.about(background);
  const subject = backgroundTerm(writer, background);
  const role = (id: RoleId) => ({
    kind: "terms" as const,
    terms: writer.catalog.roles.filter((each) => each.id === id).map(writer.roleTerm),
  });
  const { weeks, hoursPerWeek } = background.path;
  return [
    fact(["best"], background.best, subject, "best_fits", role(background.best.role)),
    fact(["second"], background.second, subject, "second_fits", role(background.second.role)),
    fact(["path"], background.path, subject, "bridged_in", { kind: "weeks", ...weeks, hoursPerWeek }),
  ];
}

function backgroundTerm(writer: Writer, background: Background): Term {
  const { text, article, plural } = background.name[writer.language];
  return {
    kind: "background",
    id: background.id,
    text,
    ...(article === "none" ? {} : { article }),
    ...(plural === undefined ? {} : { plural }),
  };
}

function backgroundParts(writer: Writer, background: Background): readonly AnswerPart[] {
  const citer = writer.about(background);
  const part = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, writer.say(title), lines, onCard);
  const path: AnswerPart = {
    name: "path",
    onCard: 6,
    build: () => ({
      kind: "steps",
      name: "path",
      title: writer.say({ nl: "De weg ernaartoe", en: "The path" }),
      lines: background.path.steps.map((step) => ({
        label: writer.say({ nl: `${step.weeks} weken`, en: `${step.weeks} weeks` }),
        text: step[writer.language],
        facts: [citer.cite(["path"], background.path)],
      })),
    }),
  };
  return [
    part(
      "why",
      { nl: "Waarom dit past", en: "Why this fits" },
      () => [fitLine(writer, background, "best"), fitLine(writer, background, "second")],
      2,
    ),
    part(
      "carries-over",
      { nl: "Wat je meeneemt", en: "What carries over" },
      () => citer.lines("carries-over", background.carriesOver),
      4,
    ),
    part(
      "gaps",
      { nl: "Wat je nog moet leren", en: "What is still to learn" },
      () => citer.lines("gaps", background.gaps),
      4,
    ),
    path,
    part("first-project", { nl: "Eerste project", en: "First project" }, () => [
      citer.line(["first-project"], background.firstProject),
    ]),
    part("risk", { nl: "Waar je op moet letten", en: "What to watch" }, () => [
      citer.line(["risk"], background.risk),
    ]),
    part("guidance", { nl: "Hoe je dit leest", en: "How to read this" }, () => guidanceLines(writer)),
  ];
}

function fitLine(writer: Writer, background: Background, which: "best" | "second"): Line {
  const fit = background[which];
  return writer.about(background).line([which], fit, writer.roleNames([fit.role])[0] ?? fit.role);
}

function guidanceLines(writer: Writer): readonly Line[] {
  return writer.catalog.guidance.map((each) =>
    writer
      .about({ id: each.id, checked: each.checked ?? writer.catalog.roadmapMethod.checked })
      .line(["guidance"], each),
  );
}

/** Several backgrounds, with head counts where they were given. */
function team(writer: Writer, intent: Legacy, backgrounds: readonly Background[]): Answer {
  const counted = backgrounds.some((each) => intent.counts?.[each.id] !== undefined);
  const name = (id: RoleId): string => writer.roleNames([id])[0] ?? id;
  const weeks = ({ path }: Background): string =>
    path.weeks.from === path.weeks.to ? `${path.weeks.from}` : `${path.weeks.from}–${path.weeks.to}`;
  const columns = {
    nl: ["Achtergrond", "Past het best", "Tweede keus", "Weken (8 uur)"],
    en: ["Background", "Best fit", "Second fit", "Weeks (8 hours)"],
  };
  const table: Section = {
    kind: "table",
    name: "team",
    title: writer.say({ nl: "Per achtergrond", en: "Per background" }),
    columns: columns[writer.language],
    rows: backgrounds.map((each) => {
      const citer = writer.about(each);
      const count = intent.counts?.[each.id];
      const label = `${count === undefined ? "" : `${count} × `}${each.name[writer.language].text}`;
      const facts = [
        citer.cite(["best"], each.best),
        citer.cite(["second"], each.second),
        citer.cite(["path"], each.path),
      ];
      return { cells: [label, name(each.best.role), name(each.second.role), weeks(each)], facts };
    }),
  };
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Van jullie achtergronden naar AI-rollen",
      en: "From your backgrounds to AI roles",
    }),
    notes: [writer.say(NO_PERSON)],
    sections: [table, ...(counted ? [seats(writer, intent, backgrounds)] : [])],
    followUps: backgrounds.map((each) => ({
      label: each.name[writer.language].text,
      intent: { kind: "legacy_mapping", background: [each.id], roles: [] },
    })),
  });
}

/** How many people could go to each role when everyone took the best fit. */
function seats(writer: Writer, intent: Legacy, backgrounds: readonly Background[]): Section {
  const perBest = new Map<RoleId, Background[]>();
  for (const each of backgrounds) perBest.set(each.best.role, [...(perBest.get(each.best.role) ?? []), each]);
  const total = (list: readonly Background[]): number =>
    list.reduce((sum, each) => sum + (intent.counts?.[each.id] ?? 1), 0);
  const rows = [...perBest].sort(([, a], [, b]) => total(b) - total(a));
  return {
    kind: "table",
    name: "seats",
    title: writer.say({
      nl: "Opgeteld, als iedereen de beste match volgt",
      en: "Added up, if everyone takes the best fit",
    }),
    columns: writer.language === "nl" ? ["Rol", "Mensen"] : ["Role", "People"],
    rows: rows.map(([id, list]) => ({
      cells: [writer.roleNames([id])[0] ?? id, String(total(list))],
      facts: list.map((each) => writer.about(each).cite(["best"], each.best)),
    })),
  };
}

/** The reverse: which backgrounds grow into a role. */
function forRole(writer: Writer, intent: Legacy, role: Role): Answer {
  const { best, second } = backgroundsFor(writer.catalog, role.id);
  const lines = (list: readonly Background[], which: "best" | "second"): readonly Line[] =>
    list.map((each) =>
      writer.about(each).line([which], each[which], capital(each.name[writer.language].text)),
    );
  const { text } = role.name[writer.language];
  const nobody = best.length + second.length === 0;
  return writer.finish({
    intent,
    title: writer.say({ nl: `Wie kan doorgroeien naar ${text}?`, en: `Who can grow into ${text}?` }),
    notes: [
      ...(nobody
        ? [
            writer.say({
              nl: "Voor deze rol noemt de catalogus geen achtergrond als eerste of tweede keus.",
              en: "For this role the catalog names no background as first or second choice.",
            }),
          ]
        : []),
      writer.say(NO_PERSON),
    ],
    sections: [
      {
        kind: "list" as const,
        name: "best",
        title: writer.say({ nl: "Past het best", en: "Best fit" }),
        lines: lines(best, "best"),
      },
      {
        kind: "list" as const,
        name: "second",
        title: writer.say({ nl: "Ook een optie", en: "Also an option" }),
        lines: lines(second, "second"),
      },
    ].filter((section) => section.lines.length > 0),
    followUps: [...best, ...second].map((each) => ({
      label: each.name[writer.language].text,
      intent: { kind: "legacy_mapping", background: [each.id], roles: [] },
    })),
  });
}

function whichBackground(writer: Writer, intent: Legacy): Answer {
  const names = writer.catalog.backgrounds.map((each) => each.name[writer.language].text).join(", ");
  const offered = writer.catalog.backgrounds.filter((each) => OFFERED.includes(each.id));
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke achtergrond hebben jullie mensen?",
      en: "What background do your people have?",
    }),
    notes: [
      writer.say({
        nl: `Noem er een of meer, bijvoorbeeld "4 Java, 2 DBA's". Ik ken: ${names}.`,
        en: `Name one or more, such as "4 Java, 2 DBAs". I know: ${names}.`,
      }),
      writer.say(NO_PERSON),
    ],
    followUps: offered.map((each) => ({
      label: each.name[writer.language].text,
      intent: { kind: "legacy_mapping", background: [each.id], roles: [] },
    })),
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
