import type { Headline } from "../../../answer/answer.ts";
import { isIn, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { caseFor, firstHiresPage, NOT_FIRST, ofPage } from "./first-hires.ts";
import { ofField, own, spoken, told } from "./sentence.ts";

/** The part of the page on first hires that says when each role gets a seat, in that order; each statement has its role's id. */
const SEATS = "seats";
const LONGEST = 345;

/** Which of two gets a seat first, and when each does; where the catalog has no order of them, that, and what decides then. */
export function seatedFirst(
  writer: Writer,
  one: Role,
  other: Role,
  separates: Headline | undefined,
): Headline | undefined {
  const [first, second] = inOrder(writer, [one, other]);
  if (first === undefined || second === undefined || first.place === second.place)
    return spoken([noOrder(writer), separates], LONGEST);
  return spoken([seatedAs(writer, first), second.said], LONGEST);
}

/** Of some roles the one that gets a seat first, and when it and the next one do. */
export function firstSeated(writer: Writer, roles: readonly Role[]): Headline | undefined {
  const [first, second] = inOrder(writer, roles).filter(({ place }) => place < LAST);
  return first === undefined || roles.length < 2
    ? undefined
    : spoken([seatedAs(writer, first), second?.said], LONGEST);
}

/** "First the Data Engineer: it is among the first three people." */
function seatedAs(writer: Writer, { role, said }: Placed): Headline {
  const name = role.name[writer.language].text;
  const verdict = writer.say({ nl: `Eerst de ${name}`, en: `The ${name} first` });
  const start = writer.say({ nl: `De ${name} `, en: `The ${name} ` });
  const it = writer.say({ nl: "die", en: "it" });
  const text = said.text.startsWith(start)
    ? `${verdict}: ${it} ${said.text.slice(start.length)}`
    : `${verdict}. ${said.text}`;
  return { ...said, text };
}

/** The role that comes first of all, with when it does and how it is rated. */
export function notToSkip(writer: Writer): Headline | undefined {
  const [first] = inOrder(writer, writer.catalog.roles);
  return first && spoken([first.said, ofField(writer, first.role, "relevance")], LONGEST);
}

/** Why the one of two comes first: the case that is made for it, and when the other is not needed yet. */
export function whySeatedFirst(writer: Writer, one: Role, other: Role): Headline | undefined {
  const [first, second] = inOrder(writer, [one, other]);
  if (first === undefined || second === undefined || first.place === second.place) return undefined;
  const reason = caseFor(writer, first.role) ?? ofField(writer, first.role, "mission");
  return spoken([reason, second.place === LAST ? second.said : notNeededYet(writer, second.role)], LONGEST);
}

/** A case in which a role is not the one. */
function notNeededYet(writer: Writer, role: Role): Headline | undefined {
  const found = saidOf(role).find(
    (said) => isIn(said, "notThisRole") && !namesTitle(writer, said.fact[writer.language]),
  );
  return found && told(writer, [found], 200);
}

/** Whom a company needs instead is no reason to wait. */
function namesTitle({ catalog, language }: Writer, text: string): boolean {
  return catalog.titles.some(
    ({ relation, name }) => relation !== "another_name" && text.includes(name[language].text),
  );
}

/** When a role gets a seat of its own; nothing where the page does not say. */
export function seatOf(writer: Writer, role: Role): Headline | undefined {
  return inOrder(writer, [role])[0]?.said;
}

type Placed = { readonly role: Role; readonly place: number; readonly said: Headline };

/** Behind all that have a place. */
const LAST = 1_000;

/** The roles that have a place, the first first; those that nobody should begin with come last, all at one place. */
function inOrder(writer: Writer, roles: readonly Role[]): readonly Placed[] {
  const page = firstHiresPage(writer);
  const order = page?.sections.find(({ id }) => id === SEATS)?.statements ?? [];
  if (page === undefined) return [];
  const notFirst = ofPage(writer, NOT_FIRST);
  return roles
    .flatMap((role): readonly Placed[] => {
      const at = order.findIndex(({ id }) => id === role.id);
      const said = ofPage(writer, role.id);
      if (at >= 0 && said !== undefined) return [{ role, place: at, said }];
      const isNot = notFirst?.text.includes(role.name[writer.language].text) === true;
      return notFirst !== undefined && isNot ? [{ role, place: LAST, said: notFirst }] : [];
    })
    .toSorted((a, b) => a.place - b.place);
}

function noOrder(writer: Writer): Headline {
  return own(writer, {
    nl: "Wie van de twee eerst komt, zegt de catalogus niet; kies op het werk dat er ligt.",
    en: "Which of the two comes first, the catalog does not say; choose by the work there is.",
  });
}
