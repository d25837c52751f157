import { describe, expect, it } from "vitest";
import type { Answer, Section } from "../../../src/answer/answer.ts";
import { factLists } from "../../../src/answer/section-items.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const LINES = ["Chatbot voor klanten", "Fraude vinden", "Acceptatie AOV", "Betere klantreis"];

function answer(lines: readonly string[], section?: string, language: "nl" | "en" = "nl"): Answer {
  return respond(
    { kind: "roadmap_mapping", lines: [...lines], ...(section === undefined ? {} : { section }) },
    language,
  );
}

function table({ sections }: Answer, name: string): Extract<Section, { kind: "table" }> {
  const found = sections.find((section) => section.name === name);
  if (found?.kind !== "table") throw new Error(`no table ${name}`);
  return found;
}

function codesIn(text = ""): readonly string[] {
  return text.match(/\b[RO]\d\b/gu) ?? [];
}

describe("which role comes first on a roadmap", () => {
  it("rests on what says who leads those lines, and not on what says otherwise", () => {
    const lines = ["Mandaattabel uit volmacht en samenwerkingsovereenkomst"];
    const { headline } = respond({ kind: "roadmap_mapping", lines, place: 1 }, "nl");
    expect(headline?.text).toContain("Eerst de Data Engineer");
    expect(headline?.facts).toEqual(["volmacht.items.mandate-table"]);
  });
});

describe("the answer about a roadmap", () => {
  it("asks for the lines when there are none, and offers the volmacht roadmap", () => {
    const { followUps, sections, notes } = answer([]);
    expect(sections).toEqual([]);
    expect(followUps[0]?.intent).toMatchObject({ kind: "roadmap_mapping" });
    expect(Intent.safeParse(followUps[0]?.intent).success).toBe(true);
    expect(notes.join(" ")).toContain("gevolmachtigd agent");
  });

  it("shows lead, support and what to check for each line", () => {
    const [first] = table(answer(LINES), "lines").rows;
    expect(first?.cells).toEqual([
      "Chatbot voor klanten",
      "AI Application Developer",
      expect.stringContaining("Prompt Engineer"),
      "zeggen dat het AI is (R2)",
    ]);
  });

  it("asks about lines it cannot map, and leaves them out of the table", () => {
    const mapped = answer(LINES);
    expect(table(mapped, "lines").rows.map(({ cells }) => cells[0])).not.toContain("Betere klantreis");
    expect(mapped.notes.join(" ")).toContain('"Betere klantreis"');
  });

  it("asks whether an unsure line is right", () => {
    const mapped = answer(["Aanvraag"]);
    expect(table(mapped, "lines").rows[0]?.cells[1]).toContain("klopt dit?");
    expect(mapped.notes[0]).toMatch(/^Klopt dit\? "Aanvraag"/u);
  });

  it("adds up the roles", () => {
    expect(table(answer(["Chatbot", "Voicebot"]), "roles").rows[0]?.cells).toEqual([
      "AI Application Developer",
      "2",
      "0",
    ]);
  });

  it("puts what needs care above the table, as a candidate", () => {
    const { sections, notes } = answer(LINES);
    expect(sections[0]).toMatchObject({
      name: "watch",
      lines: [expect.objectContaining({ label: expect.stringContaining("R3") })],
    });
    expect(notes.join(" ")).toContain("geen juridisch oordeel");
  });

  it.each(["why", "seats"])("opens the part %s behind a button", (section) => {
    const opened = answer(LINES, section, "en");
    expect(opened.sections.map(({ name }) => name)).toEqual([section]);
    expect(answer(LINES).followUps).toContainEqual(
      expect.objectContaining({ intent: { kind: "roadmap_mapping", lines: LINES, section } }),
    );
  });

  it("explains at the end every code that a line is to be checked for", () => {
    const mapped = answer(["Fraudesignalen", "AI agents"]);
    const codes = table(mapped, "lines").rows.flatMap(({ cells }) => codesIn(cells[3]));
    const last = mapped.sections.at(-1);
    const explained = last?.kind === "list" ? last.lines.flatMap(({ label }) => codesIn(label)) : [];
    expect(last?.name).toBe("duties");
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(explained)).toEqual(new Set(codes));
  });

  it("shows no code without what it stands for", () => {
    const shown = JSON.stringify(answer(["Fraudesignalen", "AI agents", "Chatbot voor klanten"]).sections);
    expect(shown.match(/\b[RO]\d\b/gu)).not.toBeNull();
    expect(shown.replaceAll(/\p{L} \([RO]\d\)/gu, "").replaceAll("Als R1,", "")).not.toMatch(/\b[RO]\d\b/u);
  });

  it("explains a code that only the meaning of another names", () => {
    const last = answer(["Chatbot voor klanten"]).sections.at(-1);
    const labels = last?.kind === "list" ? last.lines.map(({ label }) => label) : [];
    expect(labels).toEqual(["Zeggen dat het AI is (R2)", "Op geen lijst (R1)"]);
  });

  it("opens what the codes mean by itself, as buttons of older versions ask", () => {
    expect(answer(LINES, "duties").sections.map(({ name }) => name)).toEqual(["duties"]);
  });

  it("explains by the words it found", () => {
    expect(answer(["Chatbot voor klanten"], "why").sections[0]).toMatchObject({
      lines: [expect.objectContaining({ text: expect.stringContaining("chatbot") })],
    });
  });

  it("names the version and the day of its words", () => {
    const { version, checked } = catalog.roadmapMethod;
    expect(answer(LINES).notes.at(-1)).toContain(`versie ${version}, nagekeken op ${checked}`);
  });

  it("reads 40 lines and says how many there were", () => {
    const many = Array.from({ length: 55 }, (_, at) => `Chatbot ${at}`);
    const mapped = answer(many);
    expect(table(mapped, "lines").rows).toHaveLength(40);
    expect(mapped.notes[0]).toContain("40 van 55");
  });

  it("cites every fact it shows", () => {
    for (const section of [undefined, "all"]) {
      const { sections, citations } = answer([...LINES, "Fraudesignalen"], section);
      const shown = sections.flatMap((each) => factLists(each));
      const cited = new Set(citations.map(({ id }) => id));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.every((facts) => facts.length > 0 && facts.every((id) => cited.has(id)))).toBe(true);
    }
  });

  it("leads with what is most needed, each role once", () => {
    const { lead } = answer(["Chatbot", "Voicebot", "Vraagbaak", "Fraude vinden"]);
    expect(lead?.facts.map(({ id }) => id)).toEqual(["c04.lead", "c14.lead"]);
  });
});
