import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { factLists, sectionItems } from "../../../src/answer/section-items.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { News } from "../../../src/knowledge/schema/news.ts";
import { LANGUAGES } from "../../../src/values.ts";

const data = await openCatalog();
const NEWS = Intent.parse({ kind: "about_bot", what: "news" });
const ALL = Intent.parse({ kind: "about_bot", what: "news", section: "all" });

const item = (fact: string, of: string, given: object = {}) => ({
  change: "changed",
  fact,
  of: { nl: of, en: of },
  nl: `Nieuwe zin van ${fact}.`,
  en: `New sentence of ${fact}.`,
  sources: ["curators"],
  confidence: "judgement",
  day: "2026-11-27",
  ...given,
});

/** Twenty changes of two roles, a page and a guidance, and a correction. */
const news = News.parse({
  release: "0.1.0",
  day: "2026-11-27",
  items: [
    item("mlops-engineer.tools.mlflow", "MLOps Engineer", { corrected: true, day: "2026-11-28" }),
    ...Array.from({ length: 17 }, (_, index) => item(`data-engineer.tools.tool-${index}`, "Data Engineer")),
    item("mlops-engineer.mission", "MLOps Engineer", { change: "added" }),
    item("works-council.advice", "De ondernemingsraad", { change: "ended" }),
    item("expectations", "Omscholing"),
  ],
  others: 3,
});
const respondTo = (told?: News) => makeRespond(makeCatalog({ ...data, news: told }));
const respond = respondTo(news);

describe.each(LANGUAGES)("what is new (%s)", (language) => {
  it("says since when how much changed, and shows corrections and the newest of each", () => {
    const answer = respond(NEWS, language);
    const text = toPlainText(answer);
    expect(text).toContain(
      { nl: "1 nieuw, 19 gewijzigd, 1 vervallen", en: "1 new, 19 changed, 1 ended" }[language],
    );
    expect(answer.sections.map(({ name }) => name)).toEqual(["corrected", "latest"]);
    expect(text).toContain("2026-11-28, MLOps Engineer: ");
    const labels = answer.sections.flatMap(sectionItems).map((line) => ("label" in line ? line.label : ""));
    expect(labels.slice(1, 4).map((label) => label?.split(",")[0])).toEqual([
      "Data Engineer",
      "MLOps Engineer",
      "De ondernemingsraad",
    ]);
  });

  it("shows all of it behind a button, by what it is of, and cites every line", () => {
    const button = respond(NEWS, language).followUps[0];
    expect(button?.intent).toEqual(ALL);
    const answer = respond(ALL, language);
    expect(answer.sections.map(({ title }) => title).slice(1)).toEqual([
      "Data Engineer",
      "MLOps Engineer",
      "De ondernemingsraad",
      "Omscholing",
    ]);
    expect(answer.sections.flatMap(sectionItems)).toHaveLength(21);
    const cited = new Map(answer.citations.map(({ id, sources }) => [id, sources]));
    for (const facts of answer.sections.flatMap(factLists))
      for (const id of facts) expect(cited.get(id)).toEqual(["curators"]);
  });

  it("says so when nothing changed", () => {
    const none = News.parse({ release: "0.1.0", day: "2026-11-27", items: [], others: 0 });
    const answer = respondTo(none)(NEWS, language);
    expect(answer.notes[0]).toBe(
      {
        nl: "Sinds versie 0.1.0 van 2026-11-27 is geen tekst in de catalogus veranderd.",
        en: "Since release 0.1.0 of 2026-11-27 no text in the catalog has changed.",
      }[language],
    );
    expect(answer.followUps.map(({ intent }) => intent.kind)).toEqual(["list_roles"]);
  });
});
