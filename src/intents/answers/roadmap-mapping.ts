import type { Answer, Fact, FollowUp, Term, Value } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { groupBy } from "../../knowledge/group.ts";
import type { RoadmapMapper } from "../../knowledge/roadmap/map.ts";
import type { MappedLine, RoadmapReading } from "../../knowledge/roadmap/mapped-line.ts";
import { ROADMAP_LIMITS } from "../../values.ts";
import { sized, uncut } from "./answer-size.ts";
import { EVERYTHING, opens, perRole } from "./follow-ups.ts";
import { usualButtons } from "./help.ts";
import { firstOfLines } from "./roadmap-first.ts";
import { roadmapNotes } from "./roadmap-notes.ts";
import { roadmapParts } from "./roadmap-parts.ts";
import { shippedRoadmap } from "./roadmap-shipped.ts";
import type { Writer } from "./writer.ts";

type RoadmapIntent = IntentOf<"roadmap_mapping">;

const LEAD_FACTS = 3;

/** Which roles a roadmap needs, line by line. What is unsure is asked, not guessed. */
export function roadmapMapping(writer: Writer, intent: RoadmapIntent, map: RoadmapMapper): Answer {
  const lines = intent.lines.map((line) => line.trim()).filter((line) => line !== "");
  const named = writer.catalog.roadmaps.find(({ id }) => id === intent.roadmap);
  if (lines.length === 0)
    return named === undefined ? pasteThem(writer, intent) : shippedRoadmap(writer, intent, named, map);
  const reading = map(lines.slice(0, ROADMAP_LIMITS.answered));
  return writer.finish({
    intent,
    title: writer.say({ nl: "Rollen bij jullie roadmap", en: "Roles for your roadmap" }),
    ...opened(writer, intent, reading),
    notes: roadmapNotes(writer, reading, lines.length),
    sections: uncut(sized(roadmapParts(writer, reading), intent.section)),
    followUps: intent.section === undefined ? opening(writer, intent, reading) : [],
  });
}

/** What stands first: which role comes first where that is asked, else what each role is most needed for. */
function opened(writer: Writer, intent: RoadmapIntent, reading: RoadmapReading) {
  const headline = intent.place === undefined ? undefined : firstOfLines(writer, reading);
  if (headline !== undefined) return { headline };
  return { lead: intent.section === undefined ? leadFacts(writer, reading) : [] };
}

/** For each of the roles that lead most lines: what it is most needed for. */
function leadFacts(writer: Writer, { lines, checked }: RoadmapReading): readonly Fact[] {
  const perCapability = [...groupBy(lines.filter(isUsual(writer)), (each) => each.capabilities[0])]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([id]) => (id === undefined ? [] : (writer.catalog.capability(id) ?? [])));
  return [...groupBy(perCapability, (capability) => capability.lead)]
    .slice(0, LEAD_FACTS)
    .flatMap(([id, [capability]]) => {
      const role = writer.catalog.role(id);
      if (capability === undefined || role === undefined) return [];
      const subject: Term = { kind: "capability", id: capability.id, text: capability[writer.language] };
      const value: Value = { kind: "terms", terms: [writer.roleTerm(role)] };
      return writer
        .about({ id: capability.id, checked })
        .fact(["lead"], capability, subject, "needs_lead", value);
    });
}

/** True for lines that are led by whom their first capability says: rules can give a line another lead. */
function isUsual(writer: Writer): (mapped: MappedLine) => boolean {
  return ({ lead, capabilities: [first], confidence }) =>
    first !== undefined && confidence !== "low" && writer.catalog.capability(first)?.lead === lead;
}

function opening(
  writer: Writer,
  intent: RoadmapIntent,
  { lines, seats }: RoadmapReading,
): readonly FollowUp[] {
  if (lines.every(({ lead }) => lead === null)) return [...example(writer), ...usualButtons(writer)];
  const busiest = seats.slice(0, 1).map(({ role }) => role);
  return [
    opens(writer.say({ nl: "Waarom deze rollen", en: "Why these roles" }), intent, "why"),
    opens(writer.say({ nl: "Stoelen per rol", en: "Seats per role" }), intent, "seats"),
    opens(writer.say(EVERYTHING), intent, "all"),
    ...perRole(writer, busiest, (id) => ({ kind: "role_profile", roles: [id] })),
  ];
}

function pasteThem(writer: Writer, intent: RoadmapIntent): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Welke regels staan er op je roadmap?", en: "Which lines are on your roadmap?" }),
    notes: [
      writer.say({
        nl: `Plak ze hier onder elkaar, hoogstens ${ROADMAP_LIMITS.answered}. Bij elke regel noem ik de rol die trekt, wie steunt en wat je moet toetsen.`,
        en: `Paste them here, one below the other, ${ROADMAP_LIMITS.answered} at most. For each line I name the role that leads, who supports and what to check.`,
      }),
      ...writer.catalog.roadmaps.map((roadmap) => roadmap.reading[writer.language]),
    ],
    followUps: [...example(writer), ...usualButtons(writer)],
  });
}

/** The curated roadmaps, to see what comes out before pasting one's own. */
function example(writer: Writer): readonly FollowUp[] {
  return writer.catalog.roadmaps.slice(0, 2).map((roadmap) => ({
    label: roadmap.title[writer.language],
    intent: { kind: "roadmap_mapping", lines: [], roadmap: roadmap.id },
  }));
}
