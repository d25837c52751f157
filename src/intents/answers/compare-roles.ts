import type { Answer, Row, Section } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { IntentOf } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { brief } from "../../text/brief.ts";
import { ASKED_SLOTS } from "../../values.ts";
import { countOf, isFilled } from "./answer-size.ts";
import { EVERYTHING, opens, perRole } from "./follow-ups.ts";
import { points } from "./points-compared.ts";
import { doesFact } from "./role-profile.ts";
import { sharedNames, sharedTools, together } from "./shared-tools.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Compare = IntentOf<"compare_roles">;
const MOST_ROLES = 3;
/** Where each role ends and its neighbour begins, as a section. */
export const BOUNDARIES = "boundaries";
/** On a card fewer, so that two roles fit a screen and a half of a phone, and three fit two. */
const SOME_TOOLS = 6;
const FEW_TOOLS = 3;
const FEW_SHARED = 3;

/** Two or three roles side by side, point by point from the same fields. */
export function compareRoles(writer: Writer, intent: Compare): Answer {
  return forRoles(writer, intent, (all) => {
    const roles = all.slice(0, MOST_ROLES);
    const [first] = all;
    if (roles.length === 1) return withWhom(writer, intent, first);
    return writer.finish({
      intent,
      title: roles
        .map((role) => role.name[writer.language].text)
        .join(writer.say({ nl: " of ", en: " or " })),
      lead: roles.map((role) => doesFact(writer, role)),
      notes:
        all.length > MOST_ROLES
          ? [
              writer.say({
                nl: "Ik vergelijk er hooguit drie tegelijk.",
                en: "I compare three at most at a time.",
              }),
            ]
          : [],
      sections: [
        boundaries(writer, roles, intent.section === "all"),
        ...sharedSection(writer, [first, ...roles.slice(1)], intent.section === "all"),
        pointByPoint(writer, roles, intent),
      ].filter(isFilled),
      followUps: [
        ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
        ...perRole(
          writer,
          roles.map((role) => role.id),
          (id) => ({ kind: "role_profile", roles: [id] }),
        ),
      ],
    });
  });
}

/** Every other role, those first that it is most confused with. */
function othersOf(writer: Writer, role: Role): readonly RoleId[] {
  const near = role.boundaries.map((each) => each.role);
  const all = byRelevance(writer.catalog.roles).map(({ id }) => id);
  return [...new Set([...near, ...all])].filter((id) => id !== role.id);
}

/** One role named: asks which to put next to it. */
function withWhom(writer: Writer, intent: Compare, role: Role): Answer {
  const { text } = role.name[writer.language];
  return writer.finish({
    intent,
    title: writer.say({ nl: `${text} vergelijken, waarmee?`, en: `Compare ${text} with which role?` }),
    notes: [writer.say({ nl: "Kies een rol om ernaast te leggen.", en: "Pick a role to put next to it." })],
    choices: perRole(writer, othersOf(writer, role), (id) => ({
      kind: "compare_roles",
      roles: [role.id, id],
    })),
  });
}

/** Of each two both sides, or on a card the first sentence of the first that is told. */
function boundaries(writer: Writer, roles: readonly Role[], all: boolean): Section {
  const lines = roles.flatMap((role, place) =>
    role.boundaries
      .filter((each) => roles.some((other) => other.id === each.role))
      .filter((each) => all || !roles.slice(0, place).some((other) => tells(other, role, each.role)))
      .map((each) => {
        const line = writer
          .about(role)
          .line(["boundaries", each.role], each, role.name[writer.language].text);
        return all ? line : { ...line, text: brief(line.text, 1) };
      }),
  );
  return {
    kind: "list",
    name: BOUNDARIES,
    title: writer.say({ nl: "Waar de grens ligt", en: "Where the line runs" }),
    lines,
  };
}

/** Whether a role says where the line runs to this one, of which that is told here. */
function tells(other: Role, role: Role, told: Role["id"]): boolean {
  return other.id === told && other.boundaries.some((each) => each.role === role.id);
}

function sharedSection(writer: Writer, roles: readonly [Role, ...Role[]], all: boolean): readonly Section[] {
  const shared = sharedTools(roles);
  const named = all ? shared : shared.slice(0, FEW_SHARED);
  if (named.length === 0) return [];
  const counted = named.length < shared.length ? countOf(named.length, shared.length, writer.language) : "";
  const { nl, en } = together(roles.length);
  const title = writer.say({
    nl: `Tools van ${nl.toLowerCase()}`,
    en: `Tools of ${en.toLowerCase()}`,
  });
  return [{ kind: "list", name: "shared", title: title + counted, lines: [sharedNames(writer, named)] }];
}

function pointByPoint(writer: Writer, roles: readonly Role[], intent: Compare): Section {
  const all = intent.section === "all";
  const isAsked = ASKED_SLOTS.some((slot) => slot in intent);
  const told = points(writer, all && roles.length === 2 ? SOME_TOOLS : FEW_TOOLS).filter(
    ({ onCard }) => all || onCard === "always" || (isAsked && onCard === "asked"),
  );
  const rows = told.map((point): Row => {
    const cells = roles.map((role) => ({ role, ...point.of(role) }));
    return {
      cells: [writer.say(point.name), ...cells.map((cell) => cell.text)],
      facts: cells.map((cell) => writer.about(cell.role).cite(cell.path, cell.fact)),
    };
  });
  return {
    kind: "table",
    name: "points",
    title: writer.say({ nl: "Punt voor punt", en: "Point by point" }),
    columns: [
      writer.say({ nl: "Punt", en: "Point" }),
      ...roles.map((role) => role.name[writer.language].text),
    ],
    rows,
  };
}
