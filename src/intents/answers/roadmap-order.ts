import type { Headline, Section } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { RoleId } from "../../ids.ts";
import { type FirstSeat, firstSeats } from "../../knowledge/roadmap/seats-in-order.ts";
import type { Roadmap } from "../../knowledge/schema/capability.ts";
import type { Localized } from "../../language.ts";
import { brief } from "../../text/brief.ts";
import type { Writer } from "./writer.ts";

type Phase = Roadmap["phases"][number];

/** A phase with its number, as it is headed. */
export function phaseCalled(writer: Writer, { phase, ...text }: Phase): string {
  return writer.say({ nl: `Fase ${phase}: ${text.nl}`, en: `Phase ${phase}: ${text.en}` });
}

/** Of each phase its seats, in the order in which they are filled. */
export function orderOfSeats(writer: Writer, roadmap: Roadmap): Section {
  return {
    ...{ kind: "steps", name: "order" },
    title: writer.say({ nl: "Wie je wanneer nodig hebt", en: "Whom you need when" }),
    lines: roadmap.phases.flatMap((phase, at) => {
      const { staffing } = phase;
      if (staffing === undefined) return [];
      const seats = staffing.seats.map(({ role, fte }, place) => {
        const unit = place === 0 ? writer.say({ nl: " fte", en: " FTE" }) : "";
        return `${writer.roleNames([role]).join("")} (${inFigures(writer, fte)}${unit})`;
      });
      const facts = [writer.about(roadmap).cite(["phases", String(at + 1), "staffing"], staffing)];
      return [{ label: phaseCalled(writer, phase), text: `${seats.join(", ")}.`, facts }];
    }),
  };
}

/** Which roles a roadmap takes, in the order of their first seats. */
export function rolesInOrder(writer: Writer, roadmap: Roadmap): Headline | undefined {
  const seats = firstSeats(roadmap);
  if (seats.length === 0) return undefined;
  const names = listed(writer.roleNames(seats.map(({ role }) => role)), writer.language);
  const { items, phases } = roadmap;
  const citer = writer.about(roadmap);
  const facts = seats.map(({ at, staffing }) => citer.cite(["phases", String(at + 1), "staffing"], staffing));
  return {
    text: brief(
      writer.say({
        nl: `De roadmap heeft ${items.length} regels in ${phases.length} fasen, en vraagt deze rollen in deze volgorde: ${names}.`,
        en: `The roadmap has ${items.length} lines in ${phases.length} phases, and takes these roles in this order: ${names}.`,
      }),
    ),
    facts: [...new Set(facts)],
  };
}

/** A role in the order of the seats, with its place in it, from 1. */
export type Placed = { readonly place: number; readonly seat: FirstSeat };

/** The role at a place in the order of the seats, or a role wherever it comes. */
export function placedAt(roadmap: Roadmap, place?: number, role?: RoleId): Placed | undefined {
  const seats = firstSeats(roadmap);
  const at = place === undefined ? seats.findIndex((each) => each.role === role) : place - 1;
  const seat = seats[at];
  return seat === undefined ? undefined : { place: at + 1, seat };
}

/** The lines that a role leads, each with its phase. */
export function linesLed(writer: Writer, roadmap: Roadmap, role: RoleId): Section {
  return {
    ...{ kind: "list", name: "leads", title: writer.say({ nl: "Trekt", en: "Leads" }) },
    lines: roadmap.items
      .filter(({ lead }) => lead === role)
      .map((item) => ({
        label: writer.say({ nl: `Fase ${item.phase}`, en: `Phase ${item.phase}` }),
        text: item[writer.language],
        facts: [writer.about(roadmap).cite(["items", item.id], item)],
      })),
  };
}

const ORDINALS: readonly Localized[] = [
  { nl: "eerste", en: "first" },
  { nl: "tweede", en: "second" },
  { nl: "derde", en: "third" },
];

/** Which role comes at a place, with what it does on the roadmap. */
export function placeTold(writer: Writer, roadmap: Roadmap, { place, seat }: Placed): Headline {
  const { role, fte, at, phase, staffing } = seat;
  const citer = writer.about(roadmap);
  const led = roadmap.items.filter(({ lead }) => lead === role);
  const supported = roadmap.items.filter(({ support }) => support.includes(role));
  const name = writer.roleNames([role]).join("");
  const ordinal = ORDINALS[place - 1] ?? { nl: `nummer ${place}`, en: `number ${place}` };
  const figures = inFigures(writer, fte);
  const all = roadmap.items.length;
  const text = writer.say({
    nl: `${name} komt als ${ordinal.nl} op deze roadmap: ${figures} fte in fase ${phase.phase}. Deze rol trekt ${led.length} van de ${all} regels en steunt er ${supported.length}.`,
    en: `${name} comes ${ordinal.en} on this roadmap: ${figures} FTE in phase ${phase.phase}. This role leads ${led.length} of ${all} lines and supports ${supported.length}.`,
  });
  const facts = [
    citer.cite(["phases", String(at + 1), "staffing"], staffing),
    ...[...led, ...supported].map((item) => citer.cite(["items", item.id], item)),
  ];
  return { text, facts: [...new Set(facts)] };
}

function inFigures(writer: Writer, number: number): string {
  return new Intl.NumberFormat(writer.language === "nl" ? "nl" : "en-GB").format(number);
}
