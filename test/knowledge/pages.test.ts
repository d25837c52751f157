import { beforeAll, describe, expect, it } from "vitest";
import { moveWeeks } from "../../src/knowledge/durations.ts";
import { toMessage } from "../../src/knowledge/finding.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";
import { openCatalog, shippedLayer } from "../../src/knowledge/load/shipped.ts";
import { partsOf } from "../../src/knowledge/walk.ts";
import { overlay, shippedWith } from "../support/catalog-layer.ts";

const { backgrounds, pages } = await openCatalog();
const TODAY = "2026-11-27";
const messages = (layer: Layer) => {
  const built = buildCatalog([layer], TODAY);
  return built.kind === "clean" ? [] : built.findings.map(toMessage);
};
const swap = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`the page no longer holds ${from}`);
  return changed;
};

describe("the pages", () => {
  it("are there for what HR, recruiters and those who build a team ask", () => {
    expect(pages.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...["ai-act-employers", "ai-literacy", "career-paths", "case-for-a-seat", "certificates"],
        ...["coding-assistants", "cv-screening", "find-people-nl", "first-hires", "frameworks"],
        ...["hire-or-reskill", "labelling", "pay-transparency", "questions-not-to-ask", "subsidies"],
        ...["portfolio-ideas", "terms", "week-in-the-work", "what-changed", "works-council"],
      ]),
    );
  });

  it("answer four questions or more, each in a label that fits a button", () => {
    for (const { answers } of pages) {
      expect(answers.length).toBeGreaterThanOrEqual(4);
      for (const { question } of answers)
        for (const label of [question.nl, question.en]) expect(label.length).toBeLessThanOrEqual(32);
    }
  });

  it("say in both languages whatever they say", () => {
    const lopsided = pages.flatMap((page) =>
      [...partsOf(page, page.id)].filter(({ value }) => typeof value["nl"] !== typeof value["en"]),
    );
    expect(lopsided.map(({ id }) => id)).toEqual([]);
  });

  it("rest on a law, an authority or somebody's page where they are about the law", () => {
    const ofLaw = [
      "ai-act-employers",
      "ai-literacy",
      "cv-screening",
      "questions-not-to-ask",
      "works-council",
    ];
    for (const page of pages.filter(({ id }) => ofLaw.includes(id)))
      expect(page.answers[0]?.statements.map((id) => confidenceOf(page, id))).not.toEqual(["judgement"]);
  });

  it("end with who can advise where they touch the law or money", () => {
    const without = pages.filter(({ advice }) => advice === undefined).map(({ id }) => id);
    expect(without.sort()).toEqual(
      [
        "career-paths",
        "case-for-a-seat",
        "certificates",
        "coding-assistants",
        "frameworks",
        "interview-round",
        "labelling",
        "portfolio-ideas",
      ].concat("terms", "week-in-the-work"),
    );
  });
});

describe("the list of words", () => {
  const page = pages.find(({ id }) => id === "terms");
  const statements = page?.sections.flatMap((section) => section.statements) ?? [];
  const terms = page?.answers.slice(1) ?? [];

  it("explains each word in one short statement that begins with it", () => {
    expect(terms.length).toBeGreaterThanOrEqual(36);
    for (const { id, statements: named } of terms) {
      expect(named).toEqual([id]);
      const said = statements.find((each) => each.id === id);
      for (const text of [said?.nl ?? "", said?.en ?? ""]) {
        expect(text).toMatch(/^[^.:]{2,70}: /u);
        expect(text.length).toBeLessThanOrEqual(240);
      }
    }
  });

  it("knows a word by one answer alone, in whatever way it is written", () => {
    const spellings = terms.flatMap(({ id, words }) =>
      [...new Set([...(words?.nl ?? []), ...(words?.en ?? [])])].map((word) => ({ id, word })),
    );
    const twice = spellings.filter(({ id, word }) =>
      spellings.some((other) => other.word === word && other.id !== id),
    );
    expect(twice).toEqual([]);
    expect(spellings.map(({ word }) => word)).toEqual(
      expect.arrayContaining(["llm's", "embeddings", "evals", "guardrails", "rag", "mcp"]),
    );
  });

  it("goes by names of the list, and leaves its words to other questions", () => {
    const names = [...(page?.words.nl ?? []), ...(page?.words.en ?? [])];
    const claimed = terms.flatMap(({ words }) => [...(words?.nl ?? []), ...(words?.en ?? [])]);
    expect(names.filter((name) => claimed.includes(name))).toEqual([]);
  });
});

function confidenceOf(page: (typeof pages)[number], id: string): string | undefined {
  return page.sections.flatMap(({ statements }) => statements).find((each) => each.id === id)?.confidence;
}

describe("a fault in a page", () => {
  it("of an answer that names a statement which the page does not have says which it has", async () => {
    const layer = await shippedWith({
      "pages/ai-literacy.yaml": swap("[what, no-level]", "[what, no-levels]"),
    });
    expect(messages(layer)).toEqual([
      expect.stringMatching(
        /ai-literacy\.yaml:\d+: ai-literacy\.answers\.duty names the statement "no-levels"/u,
      ),
    ]);
  });

  it("of a headline that is too long says by how much", async () => {
    const longer = "Dat geldt ook voor wie hier maar een dag werkt. ".repeat(6);
    const layer = await shippedWith({
      "pages/ai-literacy.yaml": swap("        nl: Ja. Wie AI maakt", `        nl: ${longer}Wie AI maakt`),
    });
    expect(messages(layer).join("\n")).toMatch(
      /the headline of ai-literacy\.answers\.duty has \d{3} characters in nl/u,
    );
  });

  it("of a statement's id that stands twice names it", async () => {
    const layer = await shippedWith({ "pages/ai-literacy.yaml": swap("- id: no-level", "- id: what") });
    expect(messages(layer).join("\n")).toContain('ai-literacy has two statements with the id "what"');
  });

  it("of a word that two pages claim names the other", async () => {
    const layer = await shippedWith({
      "pages/works-council.yaml": swap("    - ondernemingsraad\n", "    - ai-geletterdheid\n"),
    });
    expect(messages(layer).join("\n")).toContain('"ai-geletterdheid" is a word of ai-literacy as well');
  });

  it("of an id that a role has says so, and of a page that does not exist what comes near", async () => {
    const taken = await shippedWith({
      "pages/certificates.yaml": swap("id: certificates", "id: data-engineer"),
    });
    expect(messages(taken).join("\n")).toContain('the id "data-engineer" is one of roles as well');
    const dangling = await shippedWith({
      "pages/certificates.yaml": swap("pages: [ai-literacy,", "pages: [ai-literate,"),
    });
    expect(messages(dangling).join("\n")).toMatch(
      /pages names "ai-literate", .* Did you mean .*ai-literacy/u,
    );
  });
});

describe("a company's own folder", () => {
  let own: (typeof pages)[number] | undefined;
  beforeAll(async () => {
    const layer = overlay({
      "pages/ai-literacy.yaml": `id: ai-literacy
sections:
  - id: steps
    statements:
      - id: ours
        nl: Bij ons volgt iedereen in de eerste maand de basistraining.
        en: With us everyone follows the basic training in the first month.
        sources: [curators]
        confidence: judgement
`,
      "hide.yaml": "- ai-literacy.sections.duty.statements.no-level\n- week-in-the-work\n",
    });
    const built = buildCatalog([await shippedLayer(), layer], TODAY);
    if (built.kind === "broken") throw new Error(built.findings.map(toMessage).join("\n"));
    own = built.data.pages.find(({ id }) => id === "ai-literacy");
    expect(built.data.pages.some(({ id }) => id === "week-in-the-work")).toBe(false);
  });

  it("adds a statement to a page, hides another, and hides a page", () => {
    const ids = own?.sections.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids).toContain("ours");
    expect(ids).not.toContain("no-level");
  });
});

it("says of reskilling the weeks and hours that the backgrounds come to", () => {
  const moves = backgrounds.map(moveWeeks);
  const weeks = [Math.min(...moves.map(({ from }) => from)), Math.max(...moves.map(({ to }) => to))];
  const hours = weeks.map((each) => each * (moves[0]?.hoursPerWeek ?? 0));
  const page = pages.find(({ id }) => id === "hire-or-reskill");
  const said = page?.sections.flatMap(({ statements }) => statements).find(({ id }) => id === "hours");
  expect(said?.en).toContain(`${weeks[0]} to ${weeks[1]}, so some ${hours[0]} to ${hours[1]} hours`);
});
