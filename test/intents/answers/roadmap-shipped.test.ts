import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { factLists } from "../../../src/answer/section-items.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { answerTo, headlineTo } from "../../support/asked.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const roadmap = catalog.roadmaps.find(({ id }) => id === "volmacht");
if (roadmap === undefined) throw new Error("no volmacht roadmap");

const SHIPPED = { kind: "roadmap_mapping" as const, lines: [], roadmap: "volmacht" };

function answer(section?: string, language: "nl" | "en" = "nl"): Answer {
  return respond({ ...SHIPPED, ...(section === undefined ? {} : { section }) }, language);
}

const names = ({ sections }: Answer) => sections.map(({ name }) => name);

describe("the answer that shows a roadmap of the catalog", () => {
  it("holds every line, by phase, with who leads and who supports", () => {
    const tables = answer().sections.flatMap((section) => (section.kind === "table" ? [section] : []));
    expect(tables.map(({ title }) => title)).toEqual(
      roadmap.phases.map(({ phase, nl }) => expect.stringContaining(`${phase}: ${nl}`)),
    );
    expect(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual(
      roadmap.items.map(({ nl }) => nl),
    );
    expect(tables[0]?.rows[0]?.cells[1]).toBe("AI Security Engineer");
  });

  it("begins with the order in which the seats are filled", () => {
    const [first] = answer(undefined, "en").sections;
    expect(first).toMatchObject({
      name: "order",
      lines: roadmap.phases.map(({ en }) => ({ label: expect.stringContaining(en) })),
    });
    expect(first?.kind === "steps" ? first.lines[0]?.text : "").toMatch(
      /^AI Application Developer \(2 FTE\), AI Security Engineer \(0\.8\)/u,
    );
  });

  it("says in its first sentence which roles it takes, in their order", () => {
    expect(answer(undefined, "en").headline?.text).toMatch(
      /25 lines in 4 phases.*AI Application Developer, AI Security Engineer, Data Engineer.*and Autonomous Agent Developer\./u,
    );
    expect(answer("done").headline).toBeUndefined();
  });

  it("says how honest the first phase is, and what volmacht means here", () => {
    const { sections, notes } = answer();
    expect(JSON.stringify(sections)).toContain("twaalf tot vijftien maanden");
    expect(notes.join(" ")).toContain("gevolmachtigd agent");
  });

  it.each(["done", "conditions", "owners"])("opens %s behind a button", (section) => {
    expect(names(answer(section))).toEqual([section]);
    expect(answer().followUps.map(({ intent }) => intent)).toContainEqual({ ...SHIPPED, section });
  });

  it("shows everything at once, and still offers to read one's own lines", () => {
    expect(names(answer("all"))).toEqual(
      expect.arrayContaining(["order", "phase-1", "done", "conditions", "owners", "remarks", "duties"]),
    );
    expect(answer().followUps.map(({ intent }) => intent)).toContainEqual({
      kind: "roadmap_mapping",
      lines: [],
    });
  });

  it("carries buttons that are intents, and cites every fact it shows", () => {
    const { sections, citations, followUps } = answer("all");
    const cited = new Set(citations.map(({ id }) => id));
    const shown = sections.flatMap((section) => factLists(section));
    expect(shown.every((facts) => facts.length > 0 && facts.every((id) => cited.has(id)))).toBe(true);
    expect(followUps.every(({ intent }) => Intent.safeParse(intent).success)).toBe(true);
  });

  it("names the role at a place in the order", () => {
    const second = respond({ ...SHIPPED, place: 2 }, "en");
    expect(second.headline?.text).toMatch(/^AI Security Engineer comes second/u);
    expect(second.headline?.facts.length).toBeGreaterThan(0);
  });

  it("tells where one of its roles comes, and which lines it leads", () => {
    const { headline, sections } = respond(
      { ...SHIPPED, role: catalog.roles.find(({ id }) => id === "data-engineer")?.id },
      "en",
    );
    expect(headline?.text).toMatch(/^Data Engineer comes third/u);
    expect(sections[0]).toMatchObject({
      name: "leads",
      lines: roadmap.items
        .filter(({ lead }) => lead === "data-engineer")
        .map(({ phase, en }) => ({ label: `Phase ${phase}`, text: en })),
    });
  });

  it("asks for the lines where the catalog has no such roadmap", () => {
    expect(respond({ ...SHIPPED, roadmap: "hidden" }, "nl").sections).toEqual([]);
  });
});

describe("a roadmap that is asked for by name", () => {
  it.each([
    "roadmap voor een volmachtplatform",
    "Volmacht roadmap",
    "Toon de standaard volmachtroadmap",
    "Voorbeeldroadmap volmacht",
    "Gebruik de voorbeeldroadmap",
    "Vertaal de AI-rollen naar onze volmachtroadmap",
    "Welke rollen heb ik nodig voor ons volmachtplatform?",
    "AI-rollen vertalen naar jouw volmachtplatformroadmap.",
    "roadmap for a volmacht platform",
    "Show the standard volmacht roadmap",
    "Example roadmap volmacht",
    "Translate the AI roles to our volmacht roadmap",
    "Which roles do I need for our volmacht platform?",
    "Translate the AI roles to your delegated authority platform roadmap",
  ])("is shown: %s", (text) => {
    expect(answerTo(text).intent).toMatchObject(SHIPPED);
    expect(names(answerTo(text))).toContain("phase-4");
  });

  it.each([
    ["On the volmacht roadmap, which role comes second?", /^AI Security Engineer comes second/u],
    ["Welke rol komt als derde op de volmachtroadmap?", /^Data Engineer komt als derde/u],
    [
      "In the volmacht roadmap, how many of the lines lean on the AI security engineer for support?",
      /supports 13/u,
    ],
  ])("is answered by a place in it: %s", (text, headline) => {
    expect(headlineTo(text)).toMatch(headline);
  });

  it.each(["welke rollen hebben we nodig voor onze roadmap?", "which roles do we need for our roadmap?"])(
    "is not where it is one's own: %s",
    (text) => {
      expect(answerTo(text).intent).toEqual({ kind: "roadmap_mapping", lines: [] });
    },
  );

  it("opens at the phase that is asked for", () => {
    for (const text of [
      "wat staat er in fase 2 van de volmachtroadmap",
      "show phase 2 of the volmacht roadmap",
    ])
      expect(names(answerTo(text))).toEqual(["phase-2"]);
  });

  it("gives way to lines that are pasted", () => {
    const text = "onze volmachtroadmap:\n- OCR op polissen\n- chatbot voor klanten\n- fraudedetectie";
    expect(answerTo(text).intent).toEqual({
      kind: "roadmap_mapping",
      lines: ["OCR op polissen", "chatbot voor klanten", "fraudedetectie"],
    });
    expect(answerTo("Volmacht roadmap", "OCR op polissen\nchatbot voor klanten").intent).toMatchObject({
      lines: ["OCR op polissen", "chatbot voor klanten"],
    });
  });
});
