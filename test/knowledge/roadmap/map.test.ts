import { describe, expect, it } from "vitest";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { buildCatalog } from "../../../src/knowledge/load/build.ts";
import { openCatalog, shippedLayer } from "../../../src/knowledge/load/shipped.ts";
import { toJsonLine } from "../../../src/knowledge/roadmap/json.ts";
import { makeRoadmapMapper } from "../../../src/knowledge/roadmap/map.ts";
import type { MappedLine } from "../../../src/knowledge/roadmap/mapped-line.ts";
import { overlay } from "../../support/catalog-layer.ts";

const catalog = makeCatalog(await openCatalog());
const map = makeRoadmapMapper(catalog);

function read(line: string): MappedLine {
  const [mapped] = map([line]).lines;
  if (mapped === undefined) throw new Error(`no reading of ${line}`);
  return mapped;
}

describe("a roadmap line", () => {
  it("finds a term inside a Dutch compound", () => {
    expect(read("Schadetriagemodule").capabilities).toContain("c02");
  });

  it("finds a term however its words are joined", () => {
    const spellings = ["datakwaliteit", "data kwaliteit", "data-kwaliteit", "DATAKWALITEIT"];
    expect(spellings.map((each) => read(`Betere ${each}`).lead)).toEqual(
      Array.from(spellings, () => "data-engineer"),
    );
  });

  it("finds a term that is misspelt by one letter", () => {
    expect(read("Synthethic records").lead).toBe("synthetic-data-engineer");
  });

  it("does not take a word for a term when nobody would mistype it so", () => {
    expect(read("Chatbor voor klanten").capabilities).toContain("c04");
    expect(read("Chambot voor klanten").capabilities).not.toContain("c04");
  });

  it("finds a term in the joined letters of a PDF", () => {
    expect(read("Classiﬁcatie van meldingen")).toMatchObject({ capabilities: ["c02"] });
  });

  it("finds a short term in its plural with an apostrophe", () => {
    expect(read("KPI's").matched).toEqual(["kpi's"]);
    expect(read("Twee LLM's vergelijken").matched).toEqual(read("LLM vergelijken").matched);
  });

  it("does not find a short term inside another word", () => {
    expect(read("Een afspraak met de voorraadbeheerder").matched).toEqual([]);
  });

  it("counts two spellings of a term in one place once", () => {
    expect(read("Copilot").matched).toHaveLength(1);
  });

  it("drops a term that is only part of a longer one", () => {
    expect(read("Knowledge graph").matched).toEqual(["knowledge graph"]);
  });

  it("masks words that only look like a capability", () => {
    const fooled = [
      "Gevolmachtigd agent werven",
      "AI-actie in de zomer",
      "Acceptatiecriteria opstellen voor release",
    ];
    expect(fooled.map((each) => read(each).capabilities)).toEqual([
      [],
      [],
      expect.not.arrayContaining(["c11"]),
    ]);
    expect(read("Testdata anonimiseren voor de acceptatieomgeving").capabilities).toEqual(["c20"]);
  });

  it("lets the action lead over the domain it happens in", () => {
    expect(read("Samenvatten van schadedossiers").lead).toBe("prompt-engineer");
  });

  it("lets the capability lead that is named first", () => {
    expect(read("Kennisbank met chatbot").capabilities[0]).toBe("c03");
    expect(read("Chatbot met kennisbank").capabilities[0]).toBe("c04");
  });

  it("lets what is built lead over the control that is named after it", () => {
    const mapped = read("Agents met vier-ogencontrole");
    expect(mapped.lead).toBe("autonomous-agent-developer");
    expect(mapped.support).toContain("ai-security-engineer");
  });

  it("lets a control lead when it is named first", () => {
    expect(read("Guardrails en least privilege voor MCP-tools").lead).toBe("ai-security-engineer");
  });

  it("names at most three capabilities", () => {
    expect(read("OCR, triage, vraagbaak, chatbot en samenvatten").capabilities).toHaveLength(3);
  });

  it("names at most three supporting roles, never the lead", () => {
    const { lead, support } = read("Synthetische data, drift en chatbot");
    expect(support).toHaveLength(3);
    expect(support).not.toContain(lead);
  });

  it("gives security a place among three where a duty asks for it", () => {
    expect(read("Ruitschade triage, vraagbaak en chatbot zonder tussenkomst").support).toContain(
      "ai-security-engineer",
    );
  });

  it("moves a copilot in a portal to the product engineer", () => {
    expect(read("Copilot in het portaal voor makelaars")).toMatchObject({ lead: "ai-saas-product-engineer" });
  });

  it("moves claims without anybody in between to the agent developer", () => {
    expect(read("Glasschade zonder tussenkomst uitbetalen")).toMatchObject({
      lead: "autonomous-agent-developer",
      overlays: ["O1"],
    });
  });

  it("moves acceptance that may be high-risk to the software engineer", () => {
    expect(read("Acceptatie AOV met gezondheidsverklaring")).toMatchObject({
      lead: "ai-software-engineer",
      class: "R3",
      overlays: ["O3"],
      support: expect.arrayContaining(["ai-security-engineer"]),
    });
  });

  it.each([
    ["Chatbot voor verzekerden", "R2", []],
    ["Kredietwaardigheid van huurders voorspellen", "R4", []],
    ["Sollicitanten voorselecteren", "R4", ["O7"]],
    ["Emotieherkenning bij medewerkers", "R5", []],
    ["Fraudemodel", "R1", ["O4", "O8"]],
    ["Samenvatten met OpenAI", "R1", ["O5"]],
    ["Kantine verbouwen", "R0", []],
  ])("is a candidate for the class its words point at: %s", (line, duty, overlays) => {
    expect(read(line)).toMatchObject({ class: duty, overlays });
  });

  it("takes a curated item's title over every rule, in both languages", () => {
    const titles = [
      "Acceptatiehulp AOV, ongevallen en leven",
      "underwriting help for income, accident and life",
    ];
    for (const title of titles) {
      expect(read(title)).toMatchObject({
        lead: "ai-software-engineer",
        confidence: "high",
        item: { roadmap: "volmacht", item: "income-and-life" },
      });
    }
  });

  it("is asked about when its words say nothing", () => {
    expect(read("Betere klantreis")).toMatchObject({
      lead: null,
      confidence: "none",
      support: [],
      capabilities: [],
    });
  });

  it("is unsure when two roles come equally near, and names the other", () => {
    expect(read("Chatbot en datakwaliteit van de levering")).toMatchObject({
      confidence: "low",
      alternatives: ["data-engineer"],
    });
  });

  it("keeps the text as it was written", () => {
    expect(toJsonLine(read("  3) Fraude  "))).toMatchObject({ line: "  3) Fraude  " });
  });

  it("prints the keys of the public contract", () => {
    expect(Object.keys(toJsonLine(read("Fraude")))).toEqual(
      expect.arrayContaining(["line", "lead", "support", "capabilities", "class", "confidence"]),
    );
  });
});

describe("a roadmap", () => {
  it("adds up leads and support per role, most leads first", () => {
    const { seats } = map(["Chatbot", "Voicebot", "Fraude"]);
    expect(seats.slice(0, 2)).toEqual([
      expect.objectContaining({ role: "ai-application-developer", lead: 2 }),
      expect.objectContaining({ role: "ai-software-engineer", lead: 1 }),
    ]);
  });

  it("puts prohibited, high-risk and fully automatic candidates first", () => {
    const { watch } = map([
      "Chatbot",
      "Schade zonder tussenkomst uitbetalen",
      "Acceptatie AOV",
      "Emotieherkenning bij medewerkers",
    ]);
    expect(watch.map(({ line }) => line)).toEqual([
      "Emotieherkenning bij medewerkers",
      "Acceptatie AOV",
      "Schade zonder tussenkomst uitbetalen",
    ]);
  });

  it("reads the curated volmacht roadmap as its curators wrote it", () => {
    const items = catalog.roadmaps.flatMap((roadmap) => roadmap.items);
    const { lines } = map(items.map((item) => item.nl));
    expect(lines.map(({ lead, support }) => ({ lead, support }))).toEqual(
      items.map(({ lead, support }) => ({ lead, support })),
    );
  });

  it("uses the words of a company's own folder", async () => {
    const files = {
      "roadmap/method.yaml":
        "contextRules:\n  - id: our-portal\n    capabilities: [c06]\n    words: [kluisje]\n    lead: data-engineer\n    nl: Zo doen wij dat.\n    en: That is our way.\n    sources: [curators]\n    confidence: judgement\n",
    };
    const built = buildCatalog([await shippedLayer(), overlay(files)]);
    if (built.kind === "broken") throw new Error(JSON.stringify(built.findings));
    const own = makeRoadmapMapper(makeCatalog(built.data));
    expect(own(["Samenvatten in het kluisje"]).lines[0]?.lead).toBe("data-engineer");
  });

  it("reads any text, and the same text always the same way", () => {
    let seed = 42;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const pieces = [
      "agents",
      "schade",
      " ",
      "-",
      "é",
      "😀",
      "\u0000",
      "\u202e",
      "İ",
      "ﬁ",
      "*",
      "=",
      "+",
      "ai act",
      "\n",
      "9",
    ];
    const texts = Array.from({ length: 400 }, () =>
      Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join(""),
    );
    const edge = ["", " ", "a", "agents ".repeat(2_000), "\ud800"];
    const { lines } = map([...texts, ...edge]);
    expect(lines).toHaveLength(texts.length + edge.length);
    expect(lines.every(({ lead, confidence }) => (lead === null) === (confidence === "none"))).toBe(true);
    expect(map([...texts, ...edge]).lines).toEqual(lines);
  });
});
