import { listed } from "../../answer/lead.ts";
import type { MappedLine, RoadmapReading } from "../../knowledge/roadmap/mapped-line.ts";
import type { Writer } from "./writer.ts";

const MOST_QUESTIONS = 4;
const LONGEST_QUOTE = 90;

/** What an answer about a roadmap says besides its tables: limits, questions back, and how it was made. */
export function roadmapNotes(writer: Writer, reading: RoadmapReading, given: number): readonly string[] {
  const unsure = reading.lines.filter(({ confidence }) => confidence === "low");
  const unmapped = reading.lines.filter(({ lead }) => lead === null);
  const { version, checked } = reading;
  return [
    ...tooMany(writer, given, reading.lines.length),
    ...unsure.slice(0, MOST_QUESTIONS).map((each) => question(writer, each)),
    ...unmappedNote(writer, unmapped),
    ...readings(writer, reading),
    writer.say({
      nl: "Klassen zijn kandidaten om te toetsen, geen juridisch oordeel.",
      en: "Classes are candidates to check, not a legal verdict.",
    }),
    writer.say({
      nl: `Indeling versie ${version}, nagekeken op ${checked}. Wie welke regel trekt is een richtlijn.`,
      en: `Taxonomy version ${version}, checked on ${checked}. Who leads which line is a guideline.`,
    }),
  ];
}

/** A line as it is quoted in a sentence or a cell. */
export function quoted(line: string): string {
  const text = line.replace(/\s+/gu, " ").trim();
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}

function tooMany(writer: Writer, given: number, read: number): readonly string[] {
  if (given <= read) return [];
  return [
    writer.say({
      nl: `Ik heb de eerste ${read} van ${given} regels bekeken. Stuur de rest in een volgend bericht.`,
      en: `I read the first ${read} of ${given} lines. Send the rest in a next message.`,
    }),
  ];
}

function question(writer: Writer, { line, lead, alternatives }: MappedLine): string {
  const [role = ""] = writer.roleNames(lead === null ? [] : [lead]);
  const others = writer.roleNames(alternatives);
  const or = new Intl.ListFormat(writer.language === "nl" ? "nl" : "en-GB", { type: "disjunction" });
  const rest =
    others.length === 0
      ? ""
      : writer.say({ nl: ` Of eerder ${or.format(others)}?`, en: ` Or rather ${or.format(others)}?` });
  return writer.say({
    nl: `Klopt dit? "${quoted(line)}": ${role}.${rest}`,
    en: `Is this right? "${quoted(line)}": ${role}.${rest}`,
  });
}

function unmappedNote(writer: Writer, unmapped: readonly MappedLine[]): readonly string[] {
  if (unmapped.length === 0) return [];
  const lines = listed(
    unmapped.map(({ line }) => `"${quoted(line)}"`),
    writer.language,
  );
  return [
    writer.say({
      nl: `Hier kan ik nog geen rol bij noemen: ${lines}. Gaat het om documenten en tekst, kennis en chat, voorspellen en opsporen, data, beheer en beveiliging, iets dat zelf handelt, of om geen AI? Schrijf dat erbij, dan kijk ik opnieuw.`,
      en: `I cannot name a role for these yet: ${lines}. Is it about documents and text, knowledge and chat, predicting and detecting, data, running and securing, something that acts by itself, or no AI at all? Add that and I will look again.`,
    }),
  ];
}

/** Which meaning of the roadmap's name is meant, where a line uses that name. */
function readings(writer: Writer, { lines }: RoadmapReading): readonly string[] {
  return writer.catalog.roadmaps
    .filter(
      ({ id }) =>
        lines.some(({ item }) => item?.roadmap === id) ||
        lines.some(({ line }) => line.toLowerCase().includes(id)),
    )
    .map((roadmap) => roadmap.reading[writer.language]);
}
