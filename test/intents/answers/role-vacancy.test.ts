import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { RoleId } from "../../../src/ids.ts";
import type { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { buildCatalog } from "../../../src/knowledge/load/build.ts";
import { openCatalog, shippedLayer } from "../../../src/knowledge/load/shipped.ts";
import { vacancyParts } from "../../../src/knowledge/vacancy-text.ts";
import type { Language } from "../../../src/language.ts";
import { LANGUAGES, LEVELS } from "../../../src/values.ts";
import { overlay } from "../../support/catalog-layer.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const data = RoleId.parse("data-engineer");
const junior: Intent = { kind: "role_vacancy", roles: [data], level: "junior" };

const VACANCIES = catalog.roles.flatMap((role) => LEVELS.map((level) => [role.id, level] as const));

const linesOf = (answer: Answer, name: string): readonly string[] =>
  answer.sections.flatMap((section) =>
    section.name === name && "lines" in section ? section.lines.map(({ text }) => text) : [],
  );

describe.each(VACANCIES)("the vacancy of %s, %s", (id, level) => {
  const intent: Intent = { kind: "role_vacancy", roles: [id], level };

  it.each(LANGUAGES)("fits 2,000 characters and asks for six things at most (%s)", (language) => {
    const role = catalog.role(id);
    if (role === undefined) throw new Error(`no role ${id}`);
    expect(vacancyText(vacancyParts(role, catalog, level), language).length).toBeLessThanOrEqual(2_000);
    expect(linesOf(respond(intent, language), "must").length).toBeLessThanOrEqual(6);
  });

  it.each(LANGUAGES)("has no mark within the text, and its sources below it (%s)", (language) => {
    const answer = respond(intent, language);
    const plain = toPlainText(answer);
    const [, text = "", below = ""] =
      /\n\n([^\n]+\n\[(?:standplaats|place)\][\s\S]*?)\n\n((?:Voor je hem plaatst|Before you post it)[\s\S]*)/u.exec(
        plain,
      ) ?? [];
    expect(text).toContain(answer.sections[1]?.title);
    expect(text).not.toMatch(/\[\d+\]|richtlijn|guideline/u);
    const title = (source: string) => answer.sources.find((each) => each.id === source)?.title ?? "missing";
    for (const source of catalog.role(id)?.vacancy.sources ?? []) expect(below).toContain(title(source));
  });
});

describe("a vacancy", () => {
  it("says something else of each level", () => {
    const texts = LEVELS.map((level) => respond({ ...junior, level }, "nl"));
    expect(new Set(texts.map((answer) => linesOf(answer, "opening").at(-1))).size).toBe(3);
    expect(new Set(texts.map((answer) => linesOf(answer, "must").join())).size).toBe(3);
  });

  it("says which blanks a company fills in", () => {
    const [note] = respond(junior, "nl").notes;
    expect(note).toContain("standplaats, uren, jullie salarisschaal");
    expect(linesOf(respond(junior, "nl"), "opening")[0]).toBe("[standplaats], [uren] uur per week");
  });

  it("takes over the place and hours that were named, as they are and nowhere else", () => {
    const named: Intent = { ...junior, place: "Den Bosch", hours: { from: 32, to: 40 } };
    expect(linesOf(respond(named, "nl"), "opening")[0]).toBe("Den Bosch, 32 tot 40 uur per week");
    const english = respond({ ...named, hours: { from: 36, to: 36 } }, "en");
    expect(linesOf(english, "opening")[0]).toBe("Den Bosch, 36 hours a week");
    expect(english.notes[0]).not.toMatch(/place|hours/u);
    expect(toPlainText(english).split("Den Bosch")).toHaveLength(2);
  });

  it("keeps place and hours at another level", () => {
    const { followUps } = respond({ ...junior, place: "Gent", hours: { from: 32, to: 32 } }, "nl");
    expect(followUps[0]?.intent).toMatchObject({
      level: "medior",
      place: "Gent",
      hours: { from: 32, to: 32 },
    });
  });

  it("tells below the text, with the law, that pay is known before it is negotiated", () => {
    const answer = respond(junior, "en");
    expect(answer.sections.at(-1)).toMatchObject({ name: "beforehand" });
    expect(answer.sections.at(-1)).not.toHaveProperty("toCopy");
    expect(answer.citations.find(({ id }) => id === "vacancy-frame.beforehand.pay-band")?.law).toEqual({
      name: "Directive (EU) 2023/970",
      article: "5(1)",
    });
  });

  it("in short leaves out what can be missed, and still says what somebody gets and how to apply", () => {
    const answer = respond({ ...junior, operation: "brief" }, "en");
    const names = answer.sections.map(({ name }) => name);
    expect(names).toEqual(["opening", "tasks", "must", "offer", "closing", "beforehand"]);
    expect(linesOf(answer, "must")).toHaveLength(3);
  });

  it("shows what a company offers where its own folder says so, and asks for nothing else", async () => {
    const folder = overlay({
      "vacancies/frame.yaml": `id: vacancy-frame
offer:
  - id: pay
    nl: Je verdient 3.800 tot 5.200 euro bruto per maand.
    en: You earn 3,800 to 5,200 euros gross per month.
`,
    });
    const built = buildCatalog([await shippedLayer(), folder]);
    if (built.kind === "broken") throw new Error("the folder is broken");
    const own = makeRespond(makeCatalog(built.data))(junior, "nl");
    expect(linesOf(own, "offer")[0]).toBe("Je verdient 3.800 tot 5.200 euro bruto per maand.");
    expect(own.notes[0]).not.toContain("salarisschaal");
  });
});

/** The whole vacancy as plain text. */
function vacancyText(parts: ReturnType<typeof vacancyParts>, language: Language): string {
  return parts
    .map(({ title, lines, isProse }) =>
      [title[language], ...lines.map(({ text }) => (isProse ? text[language] : `- ${text[language]}`))].join(
        "\n",
      ),
    )
    .join("\n\n");
}
