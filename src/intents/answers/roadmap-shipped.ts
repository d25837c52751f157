import type { Answer, Line, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { RoadmapMapper } from "../../knowledge/roadmap/map.ts";
import type { Roadmap } from "../../knowledge/schema/capability.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized, uncut } from "./answer-size.ts";
import { EVERYTHING, opens, perRole } from "./follow-ups.ts";
import { linesLed, orderOfSeats, phaseCalled, placedAt, placeTold, rolesInOrder } from "./roadmap-order.ts";
import { roadmapParts } from "./roadmap-parts.ts";
import type { Writer } from "./writer.ts";

type Intent = IntentOf<"roadmap_mapping">;
type Phase = Roadmap["phases"][number];

const REMARKS_ON_CARD = 3;

/** A roadmap of the catalog: every line by phase, with who leads and supports, and in which order the seats are filled. */
export function shippedRoadmap(writer: Writer, intent: Intent, roadmap: Roadmap, map: RoadmapMapper): Answer {
  const whole: Intent = { kind: "roadmap_mapping", lines: [], roadmap: roadmap.id };
  const title = roadmap.title[writer.language];
  const placed = placedAt(roadmap, intent.place, intent.role);
  if (placed !== undefined)
    return writer.finish({
      ...{ intent, title, headline: placeTold(writer, roadmap, placed) },
      sections: [linesLed(writer, roadmap, placed.seat.role), orderOfSeats(writer, roadmap)],
      followUps: [
        { label: title, intent: whole },
        ...perRole(writer, [placed.seat.role], (id) => ({ kind: "role_profile", roles: [id] })),
      ],
    });
  const headline = intent.section === undefined ? rolesInOrder(writer, roadmap) : undefined;
  return writer.finish({
    ...{ intent, title },
    ...(headline === undefined ? {} : { headline }),
    notes: intent.section === undefined ? notesOf(writer, roadmap) : [],
    sections: uncut(sized(partsOf(writer, roadmap, map), intent.section)),
    followUps: intent.section === "all" ? [] : buttonsOf(writer, whole),
  });
}

function buttonsOf(writer: Writer, whole: Intent) {
  return [
    opens(writer.say({ nl: "Klaar als", en: "Done when" }), whole, "done"),
    opens(writer.say({ nl: "Voorwaarden", en: "Conditions" }), whole, "conditions"),
    opens(writer.say({ nl: "Eigenaar en nulmeting", en: "Owner and baseline" }), whole, "owners"),
    opens(writer.say(EVERYTHING), whole, "all"),
    {
      label: writer.say({ nl: "Eigen regels plakken", en: "Paste your own lines" }),
      intent: { kind: "roadmap_mapping" as const, lines: [] },
    },
  ];
}

function notesOf(writer: Writer, roadmap: Roadmap): readonly string[] {
  return [
    roadmap.reading[writer.language],
    writer.say({
      nl: "Wie welke regel trekt en in welke volgorde is een richtlijn. Plak je eigen regels onder elkaar, dan zet ik de rollen daarbij.",
      en: "Who leads which line, and in which order, is a guideline. Paste your own lines one below the other and I will put the roles beside them.",
    }),
  ];
}

function partsOf(writer: Writer, roadmap: Roadmap, map: RoadmapMapper): readonly AnswerPart[] {
  const { phases, items, remarks } = roadmap;
  const citer = writer.about(roadmap);
  const list = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, writer.say(title), lines, onCard);
  const reading = map(items.map((item) => item[writer.language]));
  return [
    { name: "order", onCard: phases.length, build: () => orderOfSeats(writer, roadmap) },
    list(
      "remarks",
      { nl: "Goed om te weten", en: "Good to know" },
      () => citer.lines("remarks", remarks),
      REMARKS_ON_CARD,
    ),
    ...phases.map((phase) => phasePart(writer, roadmap, phase)),
    list("done", { nl: "Klaar als", en: "Done when" }, () =>
      items.map((item) =>
        citer.line(["items", item.id], { ...item, ...item.doneWhen }, item[writer.language]),
      ),
    ),
    list("conditions", { nl: "Voorwaarden", en: "Conditions" }, () =>
      items.flatMap((item) =>
        (item.conditions ?? []).map((each) =>
          citer.line(["items", item.id, "conditions", each.id], each, item[writer.language]),
        ),
      ),
    ),
    list("owners", { nl: "Eigenaar en nulmeting per fase", en: "Owner and baseline of each phase" }, () =>
      phases.flatMap((phase, at) => ownerLines(writer, roadmap, phase, at)),
    ),
    ...roadmapParts(writer, reading)
      .filter(({ name }) => name === "watch" || name === "duties")
      .map(({ name, build }) => ({ name, build })),
  ];
}

function phasePart(writer: Writer, roadmap: Roadmap, phase: Phase): AnswerPart {
  const items = roadmap.items.filter((item) => item.phase === phase.phase);
  const name = `phase-${phase.phase}`;
  const build = (): Section => ({
    ...{ kind: "table", name, title: phaseCalled(writer, phase) },
    columns: { nl: ["Regel", "Trekt", "Steunt"], en: ["Line", "Leads", "Supports"] }[writer.language],
    rows: items.map((item) => ({
      cells: [
        item[writer.language],
        writer.roleNames([item.lead]).join(""),
        writer.roleNames(item.support).join(", "),
      ],
      facts: [writer.about(roadmap).cite(["items", item.id], item)],
    })),
  });
  return { name, onCard: items.length, build };
}

function ownerLines(writer: Writer, roadmap: Roadmap, phase: Phase, at: number): readonly Line[] {
  const citer = writer.about(roadmap);
  const label = (what: Localized) =>
    writer.say({ nl: `Fase ${phase.phase}, ${what.nl}`, en: `Phase ${phase.phase}, ${what.en}` });
  const { owner, baseline } = phase;
  const path = (field: string) => ["phases", String(at + 1), field];
  return [
    ...(owner === undefined
      ? []
      : [citer.line(path("owner"), owner, label({ nl: "eigenaar", en: "owner" }))]),
    ...(baseline === undefined
      ? []
      : [citer.line(path("baseline"), baseline, label({ nl: "nulmeting", en: "baseline" }))]),
  ];
}
