import type { Answer, Fact, FollowUp, Section } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import { groupBy } from "../../knowledge/group.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import { fitFact, type Legacy, NO_PERSON } from "./legacy-said.ts";
import { choiceNote } from "./legacy-wish.ts";
import type { Writer } from "./writer.ts";

const LEAD_ROLES = 3;

/** Several backgrounds, with head counts where they were given. */
export function team(writer: Writer, intent: Legacy, backgrounds: readonly Background[]): Answer {
  const counted = backgrounds.some((each) => intent.counts?.[each.id] !== undefined);
  const name = (id: RoleId): string => writer.roleNames([id])[0] ?? id;
  const paces = new Set(backgrounds.map(({ path }) => path.hoursPerWeek));
  const weeks = ({
    path: {
      weeks: { from, to },
      hoursPerWeek,
    },
  }: Background): string =>
    (from === to ? `${from}` : `${from}–${to}`) + (paces.size > 1 ? ` (${hoursPerWeek})` : "");
  const hours = [...paces].join(" / ");
  const columns = {
    nl: ["Achtergrond", "Past het best", "Tweede keus", `Weken (${hours} uur)`],
    en: ["Background", "Best fit", "Second fit", `Weeks (${hours} hours)`],
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
    lead: intent.section === undefined ? bestFits(writer, backgrounds) : [],
    notes: [
      ...intent.roles
        .flatMap((id) => writer.catalog.role(id) ?? [])
        .map((role) => choiceNote(writer, backgrounds, role)),
      writer.say(NO_PERSON),
    ],
    sections: [table, ...(counted ? [seats(writer, intent, backgrounds)] : [])],
    followUps: [
      ...comparison(writer, backgrounds),
      ...backgrounds.map((each) => ({
        label: each.name[writer.language].text,
        intent: { kind: "legacy_mapping" as const, background: [each.id], roles: [] },
      })),
    ],
  });
}

/** The roles that the backgrounds lead to, side by side: those of most backgrounds, where they are two or more. */
function comparison(writer: Writer, backgrounds: readonly Background[]): readonly FollowUp[] {
  const roles = [...new Set(backgrounds.map(({ best }) => best.role))].slice(0, LEAD_ROLES);
  return roles.length < 2
    ? []
    : [
        {
          label: writer.say({ nl: "Vergelijk deze rollen", en: "Compare these roles" }),
          intent: { kind: "compare_roles", roles },
        },
      ];
}

/** The roles that fit most of the backgrounds, each with the backgrounds it fits. */
function bestFits(writer: Writer, backgrounds: readonly Background[]): readonly Fact[] {
  return [...groupBy(backgrounds, (each) => each.best.role).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, LEAD_ROLES)
    .flatMap((group) => group.map((each) => fitFact(writer, each, "best")));
}

/** How many people could go to each role when everyone took the best fit. */
function seats(writer: Writer, intent: Legacy, backgrounds: readonly Background[]): Section {
  const perBest = groupBy(backgrounds, (each) => each.best.role);
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
