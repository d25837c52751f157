import type { Line, Row, Section } from "../../answer/answer.ts";
import { capitalised, listed } from "../../answer/lead.ts";
import type { FactId, RoleId } from "../../ids.ts";
import type { MappedLine, RoadmapReading } from "../../knowledge/roadmap/mapped-line.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart } from "./answer-size.ts";
import { type Code, checkCalled, checksCalled, isCode } from "./roadmap-checks.ts";
import { quoted } from "./roadmap-notes.ts";
import type { Citer, Writer } from "./writer.ts";

const WATCH_ON_CARD = 5;

/** The parts of an answer about a roadmap. Lines without a role are asked about in the notes, not shown here. */
export function roadmapParts(writer: Writer, reading: RoadmapReading): readonly AnswerPart[] {
  const mapped = reading.lines.filter(({ lead }) => lead !== null);
  const list = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number): AnswerPart =>
    listPart(name, writer.say(title), lines, onCard);
  return [
    list(
      "watch",
      { nl: "Eerst naar kijken", en: "Look at these first" },
      () => reading.watch.flatMap((each) => watchLine(writer, each)),
      WATCH_ON_CARD,
    ),
    { name: "lines", onCard: mapped.length, build: () => linesTable(writer, mapped) },
    { name: "roles", onCard: reading.seats.length, build: () => rolesTable(writer, reading) },
    list("why", { nl: "Waarom deze rollen", en: "Why these roles" }, () =>
      mapped.map((each) => whyLine(writer, each)),
    ),
    list("seats", { nl: "Stoelen per rol", en: "Seats per role" }, () => seatLines(writer, reading)),
    list(
      "duties",
      { nl: "Wat bij Toetsen staat", en: "What stands under Check" },
      () => dutyLines(writer, reading),
      writer.catalog.roadmapMethod.meanings.length,
    ),
  ];
}

function linesTable(writer: Writer, lines: readonly MappedLine[]): Section {
  const unsure = writer.say({ nl: " (klopt dit?)", en: " (right?)" });
  return {
    kind: "table",
    name: "lines",
    title: writer.say({ nl: "Regel voor regel", en: "Line by line" }),
    columns: {
      nl: ["Regel", "Trekt", "Steunt", "Toetsen"],
      en: ["Line", "Leads", "Supports", "Check"],
    }[writer.language],
    rows: lines.map((each) => ({
      cells: [
        quoted(each.line),
        `${leadName(writer, each)}${each.confidence === "low" ? unsure : ""}`,
        writer.roleNames(each.support).join(", "),
        checksCalled(writer, each),
      ],
      facts: [...roleFacts(writer, each), ...ruleFacts(writer, each)],
    })),
  };
}

function rolesTable(writer: Writer, { seats, lines }: RoadmapReading): Section {
  return {
    kind: "table",
    name: "roles",
    title: writer.say({ nl: "Opgeteld per rol", en: "Added up per role" }),
    columns: { nl: ["Rol", "Trekt", "Steunt"], en: ["Role", "Leads", "Supports"] }[writer.language],
    rows: seats.map(
      ({ role, lead, support }): Row => ({
        cells: [writer.roleNames([role])[0] ?? role, String(lead), String(support)],
        facts: factsOfRole(writer, lines, role),
      }),
    ),
  };
}

function seatLines(writer: Writer, { seats, lines }: RoadmapReading): readonly Line[] {
  const named = (some: readonly MappedLine[]): string =>
    listed(
      some.map(({ line }) => quoted(line)),
      writer.language,
    );
  return seats.map(({ role }) => {
    const leads = lines.filter(({ lead }) => lead === role);
    const supports = lines.filter(({ support }) => support.includes(role));
    const parts = [
      leads.length === 0
        ? writer.say({ nl: "Trekt geen regel.", en: "Leads no line." })
        : writer.say({
            nl: `Trekt ${leads.length}: ${named(leads)}.`,
            en: `Leads ${leads.length}: ${named(leads)}.`,
          }),
      supports.length === 0
        ? ""
        : writer.say({ nl: `Steunt er ${supports.length}.`, en: `Supports ${supports.length}.` }),
    ];
    return {
      label: writer.roleNames([role])[0] ?? role,
      text: parts.filter((part) => part !== "").join(" "),
      facts: factsOfRole(writer, lines, role),
    };
  });
}

function whyLine(writer: Writer, mapped: MappedLine): Line {
  const names = mapped.capabilities.flatMap((id) => writer.catalog.capability(id)?.[writer.language] ?? []);
  const because =
    mapped.item === undefined
      ? writer.say({
          nl: `Herkend aan: ${mapped.matched.join(", ")}.`,
          en: `Recognised by: ${mapped.matched.join(", ")}.`,
        })
      : writer.say({
          nl: "Staat zo op de roadmap van de catalogus.",
          en: "Stands like this on the catalog's roadmap.",
        });
  const moved = contextRule(writer, mapped)?.[writer.language];
  return {
    label: quoted(mapped.line),
    text: [`${names.join("; ")}.`, because, ...(moved === undefined ? [] : [moved])].join(" "),
    facts: roleFacts(writer, mapped),
  };
}

function watchLine(writer: Writer, mapped: MappedLine): readonly Line[] {
  const texts = regulatory(writer, mapped).map((rule) => rule[writer.language]);
  const meant = mapped.item === undefined ? [] : meanings(writer, [mapped.class, ...mapped.overlays]);
  const facts = [
    ...ruleFacts(writer, mapped),
    ...meant.map(({ id, rest }) => method(writer).cite(["meanings", id], rest)),
  ];
  const text = [...texts, ...meant.map(({ rest }) => rest[writer.language])].join(" ");
  if (text === "") return [];
  return [{ label: `${quoted(mapped.line)}: ${checksCalled(writer, mapped)}`, text, facts }];
}

/** Every class and overlay that the lines carry, heaviest class first. */
function dutyLines(writer: Writer, reading: RoadmapReading): readonly Line[] {
  const lines = reading.lines.filter((each) => each.lead !== null || each.rules.length > 0);
  const classes = [...new Set(lines.map((each) => each.class))].sort().reverse();
  const overlays = [...new Set(lines.flatMap((each) => each.overlays))].sort();
  return withNamed(writer, [...classes, ...overlays]).map(({ id, rest }) =>
    method(writer).line(["meanings", id], rest, capitalised(checkCalled(writer, id))),
  );
}

/** Codes with what they mean, and those that these meanings speak of themselves: "like R1". */
function withNamed(writer: Writer, ids: readonly Code[]) {
  const named = meanings(writer, ids).flatMap(
    ({ rest }) => rest[writer.language].match(/\b[RO]\d\b/gu)?.filter(isCode) ?? [],
  );
  return meanings(writer, [...new Set([...ids, ...named])]);
}

function meanings(writer: Writer, ids: readonly Code[]) {
  const all = writer.catalog.roadmapMethod.meanings;
  return ids.flatMap((id) => all.filter((each) => each.id === id).map((rest) => ({ id, rest })));
}

function leadName(writer: Writer, { lead }: MappedLine): string {
  return lead === null ? "" : (writer.roleNames([lead])[0] ?? lead);
}

function method(writer: Writer): Citer {
  return writer.about({ id: "method", checked: writer.catalog.roadmapMethod.checked });
}

function regulatory(writer: Writer, { rules }: MappedLine) {
  return writer.catalog.roadmapMethod.regulatoryRules.filter(({ id }) => rules.includes(id));
}

function contextRule(writer: Writer, { rules }: MappedLine) {
  return writer.catalog.roadmapMethod.contextRules.find(({ id }) => rules.includes(id));
}

function ruleFacts(writer: Writer, mapped: MappedLine): readonly FactId[] {
  return regulatory(writer, mapped).map((rule) => method(writer).cite(["regulatoryRules", rule.id], rule));
}

/** What says who leads a line: the curated item, or its capabilities and the rule that moved the lead. */
export function roleFacts(writer: Writer, mapped: MappedLine): readonly FactId[] {
  const roadmap = writer.catalog.roadmaps.find(({ id }) => id === mapped.item?.roadmap);
  const item = roadmap?.items.find(({ id }) => id === mapped.item?.item);
  if (roadmap !== undefined && item !== undefined)
    return [writer.about(roadmap).cite(["items", item.id], item)];
  const { checked } = writer.catalog.roadmapMethod;
  const moved = contextRule(writer, mapped);
  return [
    ...mapped.capabilities.flatMap((id) => {
      const capability = writer.catalog.capability(id);
      return capability === undefined ? [] : [writer.about({ id, checked }).cite(["lead"], capability)];
    }),
    ...(moved === undefined ? [] : [method(writer).cite(["contextRules", moved.id], moved)]),
  ];
}

function factsOfRole(writer: Writer, lines: readonly MappedLine[], role: RoleId): readonly FactId[] {
  const own = lines.filter(({ lead, support }) => lead === role || support.includes(role));
  return [...new Set(own.flatMap((each) => roleFacts(writer, each)))];
}
