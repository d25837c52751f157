import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { factLists } from "../../../src/answer/section-items.ts";
import { withoutSources } from "../../../src/answer/sources.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import type { Language } from "../../../src/language.ts";
import { LANGUAGES } from "../../../src/values.ts";

const data = await openCatalog();
const catalog = makeCatalog(data);
const respond = makeRespond(catalog);
const guide = (slots: object) => Intent.parse({ kind: "guide", ...slots });
const factsIn = ({ headline, sections }: Answer) => [
  ...(headline?.facts ?? []),
  ...sections.flatMap((section) => factLists(section).flat()),
];

/** What the buttons under an answer ask of the same page. */
const questionsUnder = (asked: Intent, language: Language) =>
  respond(asked, language).followUps.flatMap(({ intent }) =>
    intent.kind === "guide" && "page" in asked && intent.page === asked.page && intent.section === undefined
      ? [{ page: intent.page, ...(intent.question === undefined ? {} : { question: intent.question }) }]
      : [],
  );

describe.each(LANGUAGES)("a page (%s)", (language) => {
  const asked = catalog.pages.flatMap(({ id, answers }) =>
    answers.map(
      (answer) => [id, answer.id, respond(guide({ page: id, question: answer.id }), language)] as const,
    ),
  );

  it("answers each of its questions in a first sentence of at most 350 characters, of cited facts", () => {
    for (const [id, question, { headline, citations }] of asked) {
      expect(headline?.text.length, `${id} ${question}`).toBeLessThanOrEqual(350);
      const cited = new Set(citations.map((each) => each.id));
      expect(headline?.facts.filter((fact) => !cited.has(fact))).toEqual([]);
    }
  });

  it("tells no two of its questions the same", () => {
    for (const { id } of catalog.pages) {
      const told = asked.filter(([page]) => page === id).map(([, , { headline }]) => headline?.text);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it("stands on a card of one phone screen, and says nothing twice", () => {
    for (const [id, question, answer] of asked) {
      expect(toPlainText(withoutSources(answer)).length, `${id} ${question}`).toBeLessThanOrEqual(1_500);
      const facts = factsIn(answer);
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  it("ends with who can advise, where it knows", () => {
    for (const [id, , { sections }] of asked) {
      const { advice } = catalog.pages.find((page) => page.id === id) ?? {};
      if (advice === undefined) continue;
      const last = sections.at(-1);
      expect(last?.kind === "list" && last.lines.map(({ text }) => text)).toEqual([advice[language]]);
    }
  });

  it("shows everything it has, a tap away", () => {
    for (const { id, sections } of catalog.pages) {
      const whole = respond(guide({ page: id, section: "all" }), language);
      const stated = sections.flatMap((section) => section.statements.map((each) => each[language]));
      const shown = `${whole.headline?.text ?? ""} ${toPlainText(whole)}`;
      expect(stated.filter((text) => !shown.includes(text))).toEqual([]);
    }
  });

  it("leads to each of its other questions by buttons, however many taps", () => {
    for (const { id, answers } of catalog.pages) {
      const reached = new Map([[JSON.stringify({ page: id }), guide({ page: id })]]);
      // What is added while it is walked is walked too.
      for (const intent of reached.values())
        for (const next of questionsUnder(intent, language)) reached.set(JSON.stringify(next), guide(next));
      expect(reached.size).toBe(answers.length);
    }
  });
});

describe("a page", () => {
  it("whose question is unknown, or that is gone, still answers", () => {
    expect(respond(guide({ page: "ai-literacy", question: "nothing" }), "en").headline).toEqual(
      respond(guide({ page: "ai-literacy" }), "en").headline,
    );
    expect(respond(guide({ page: "no-such-page" }), "en").choices).toHaveLength(catalog.pages.length);
  });

  it("not named shows which there are", () => {
    const { choices = [] } = respond(guide({}), "nl");
    expect(choices.map(({ intent }) => intent)).toEqual(
      catalog.pages.map(({ id }) => ({ kind: "guide", page: id })),
    );
  });

  it("is shorter on request, and names its sources", () => {
    const brief = respond(guide({ page: "works-council", operation: "brief" }), "en");
    expect([brief.sections, brief.headline?.text]).toEqual([
      [],
      respond(guide({ page: "works-council" }), "en").headline?.text,
    ]);
    expect(
      respond(guide({ page: "works-council", operation: "sources" }), "en").sources.length,
    ).toBeGreaterThan(2);
  });

  it("says of the law which article and since when, and of a rule of thumb that it is one", () => {
    const text = toPlainText(respond(guide({ page: "ai-literacy" }), "en"));
    expect(text).toContain("AI Act art. 4, applies from 2025-02-02");
    expect(toPlainText(respond(guide({ page: "first-hires" }), "en"))).toMatch(/guideline/iu);
  });
});

describe("a question for pay", () => {
  const pay = (roles: readonly string[], of = data) =>
    makeRespond(makeCatalog(of))(Intent.parse({ kind: "not_in_catalog", roles, section: "pay" }), "en");

  it("gets no figure, where dated ones are, and the rule on openness", () => {
    const { title, sections, followUps } = pay(["data-engineer"]);
    expect(title).toBe("That is not in the catalog");
    const lines = sections.flatMap((section) => (section.kind === "list" ? section.lines : []));
    expect(lines.map(({ facts }) => facts[0])).toEqual([
      "pay-transparency.sections.figures.statements.where",
      "pay-transparency.sections.rule.statements.range",
    ]);
    expect(followUps[0]?.intent).toEqual({ kind: "guide", page: "pay-transparency" });
  });

  it("gets a company's own band, with its day, where it filled one in", () => {
    const own = structuredClone(data);
    const role = own.roles.find(({ id }) => id === "data-engineer");
    if (role === undefined) throw new Error("no data engineer");
    role.salary = [
      {
        ...{ level: "medior", low: 4_500, high: 6_000, asOf: "2026-09-01" },
        ...{ sources: role.focus.sources, confidence: "sourced" },
      },
    ];
    const { title, notes, sections } = pay(["data-engineer"], own);
    expect([title, notes]).toEqual(["What your company pays", []]);
    expect(sections[0]).toMatchObject({
      lines: [
        {
          label: "Data Engineer, medior",
          text: "4,500 to 6,000 euros gross a month at 40 hours, as of 2026-09-01.",
          facts: ["data-engineer.salary.medior"],
        },
      ],
    });
  });
});

it("a refusal to advise on the law offers what the law says in general", () => {
  const { followUps } = respond(Intent.parse({ kind: "out_of_scope", why: "legal" }), "en");
  expect(followUps.filter(({ intent }) => intent.kind === "guide")).toHaveLength(3);
});
