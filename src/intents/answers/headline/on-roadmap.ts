import type { Headline } from "../../../answer/answer.ts";
import type { Catalog } from "../../../knowledge/catalog.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import { own } from "./sentence.ts";

type Roadmap = Catalog["roadmaps"][number];

/** Who comes first on the roadmap of insurance: the role that leads most of it, and those that lead its first phase; so many as were asked for. */
export function firstOnRoadmap(writer: Writer, count = Number.POSITIVE_INFINITY): Headline | undefined {
  const [roadmap] = writer.catalog.roadmaps;
  const [first] = roadmap?.phases ?? [];
  if (roadmap === undefined || first === undefined) return undefined;
  const { items } = roadmap;
  const [most] = byLed(roadmap);
  if (most === undefined) return undefined;
  const led = items.filter(({ lead }) => lead === most);
  const starting = items.filter(({ phase, lead }) => phase === first.phase && lead !== most);
  const leading = starting
    .filter(({ lead }, at) => starting.findIndex((each) => each.lead === lead) === at)
    .slice(0, count - 1);
  const text = leading
    .map((item) => `${nameOf(writer, item.lead)} (${short(item[writer.language])})`)
    .join(", ");
  const name = nameOf(writer, most);
  const then = leading.length === 0 ? { nl: ".", en: "." } : thenTold(text, first);
  return {
    text: brief(
      writer.say({
        nl: `${name}: die trekt op het stappenplan voor volmachtbedrijven de meeste onderdelen, ${led.length} van de ${items.length}${then.nl}`,
        en: `${name}: it leads most items of the plan for insurance MGAs, ${led.length} of ${items.length}${then.en}`,
      }),
    ),
    facts: [...led, ...leading].map((item) => writer.about(roadmap).cite(["items", item.id], item)),
  };
}

/** Why that role comes first: what it leads of the first phases. */
export function whyOnRoadmap(writer: Writer): Headline | undefined {
  const [roadmap] = writer.catalog.roadmaps;
  const [most] = roadmap === undefined ? [] : byLed(roadmap);
  if (roadmap === undefined || most === undefined) return undefined;
  const led = roadmap.items.filter(({ lead }) => lead === most);
  const shown = led.slice(0, MOST_ITEMS);
  const list = shown.map((item) => short(item[writer.language])).join("; ");
  const name = nameOf(writer, most);
  return {
    text: brief(
      writer.say({
        nl: `${name} komt eerst omdat die op het stappenplan voor volmachtbedrijven de meeste onderdelen trekt, ${led.length} van de ${roadmap.items.length}, waaronder: ${list}.`,
        en: `${name} comes first because it leads most items of the plan for insurance MGAs, ${led.length} of ${roadmap.items.length}, among them: ${list}.`,
      }),
      345,
    ),
    facts: led.map((item) => writer.about(roadmap).cite(["items", item.id], item)),
  };
}

const MOST_ITEMS = 4;

/** The leads of a roadmap, those of most items first. */
function byLed({ items }: Roadmap): readonly Role["id"][] {
  const led = (id: Role["id"]) => items.filter(({ lead }) => lead === id).length;
  return [...new Set(items.map(({ lead }) => lead))].toSorted((one, other) => led(other) - led(one));
}

function thenTold(text: string, phase: Roadmap["phases"][number]) {
  return {
    nl: `. Dan, ook in de eerste fase (${lowered(phase.nl)}): ${text}.`,
    en: `. Then, in the first phase as well (${lowered(phase.en)}): ${text}.`,
  };
}

/** How much of that roadmap a role leads and supports, and from which phase. */
export function placeOnRoadmap(writer: Writer, role: Role): Headline | undefined {
  const [roadmap] = writer.catalog.roadmaps;
  if (roadmap === undefined) return undefined;
  const { items } = roadmap;
  const led = items.filter(({ lead }) => lead === role.id);
  const supported = items.filter(({ support }) => support.includes(role.id));
  const [start] = [...led, ...supported].toSorted((one, other) => one.phase - other.phase);
  if (start === undefined) return undefined;
  const phase = phaseOf(roadmap, start.phase);
  const verdict = led.length > 0 ? { nl: "Ja", en: "Yes" } : { nl: "Als ondersteuning", en: "In support" };
  return own(
    writer,
    {
      nl: `${verdict.nl}: op de volmachtroadmap trekt deze rol ${led.length} van de ${items.length} onderdelen en helpt bij ${supported.length}, vanaf fase ${start.phase} (${phase.nl}).`,
      en: `${verdict.en}: on the volmacht (insurance) roadmap this role leads ${led.length} of ${items.length} items and supports ${supported.length}, from phase ${start.phase} on (${phase.en}).`,
    },
    [...led, ...supported].map((item) => writer.about(roadmap).cite(["items", item.id], item)),
  );
}

function phaseOf({ phases }: Roadmap, wanted: number) {
  const found = phases.find(({ phase }) => phase === wanted);
  return { nl: lowered(found?.nl ?? ""), en: lowered(found?.en ?? "") };
}

function lowered(text: string): string {
  return text.replace(" (", ", ").replace(")", "").toLowerCase();
}

function nameOf(writer: Writer, id: Role["id"]): string {
  return writer.roleNames([id])[0] ?? id;
}

/** What stands before the first comma says what it is. */
function short(text: string): string {
  return text.split(/,| en | and /u)[0] ?? text;
}
