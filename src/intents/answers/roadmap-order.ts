import type { Headline, Section } from "../../answer/answer.ts";
import { type FirstSeat, firstSeats } from "../../knowledge/roadmap/seats-in-order.ts";
import type { Roadmap } from "../../knowledge/schema/capability.ts";
import type { Localized } from "../../language.ts";
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

/** The role at a place in the order of the seats, from 1. */
export function seatAt(roadmap: Roadmap, place: number): FirstSeat | undefined {
  return firstSeats(roadmap)[place - 1];
}

const ORDINALS: readonly Localized[] = [
  { nl: "eerste", en: "first" },
  { nl: "tweede", en: "second" },
  { nl: "derde", en: "third" },
];

/** Which role comes at a place, with what it does on the roadmap. */
export function placeTold(writer: Writer, roadmap: Roadmap, place: number, seat: FirstSeat): Headline {
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
