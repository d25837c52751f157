import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { answerTo } from "../../support/asked.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);

const asked = (about: string) =>
  Intent.parse({ kind: "not_in_catalog", roles: catalog.title(about)?.nearest ?? [], about });

describe("a title outside the catalog", () => {
  it("is named, placed, told apart with its source, and leads to the nearest roles first", () => {
    const { title, headline, citations, followUps } = respond(asked("data-scientist"), "nl");
    expect(title).toBe("Data scientist");
    expect(headline?.text).toMatch(
      /^Data scientist is geen rol in deze catalogus\. Het dichtst bij komen de AI Software Engineer en de Data Engineer\. Een data scientist /u,
    );
    expect(citations[0]).toMatchObject({ id: "data-scientist.separates", sources: ["TZ"] });
    expect(followUps.slice(0, 2).map(({ intent }) => intent)).toEqual([
      { kind: "role_profile", roles: ["ai-software-engineer"] },
      { kind: "role_profile", roles: ["data-engineer"] },
    ]);
  });

  it.each([
    ["ciso", /^CISO is not a role in this catalog\. Nearest is the AI Security Engineer\./u],
    [
      "computer-vision-engineer",
      /^Computer vision engineer is not a separate role .* the AI Software Engineer\./u,
    ],
    ["agent-engineer", /^Agent engineer is another name for the Autonomous Agent Developer\./u],
    ["scrum-master", /^Scrum master is not a role in this catalog\./u],
  ])("is said to be what it is to the nine: %s", (about, said) => {
    expect(respond(asked(about), "en").headline?.text).toMatch(said);
  });

  it.each([
    "kan mijn scrum master ai engineer worden of is dat onzin",
    "Heeft een data-annotator bij ons toekomst en wat zou die persoon kunnen gaan doen?",
  ])("is no yes or no to what is asked of it: %s", (text) => {
    const answer = answerTo(text);
    expect(answer.headline?.text).not.toMatch(/^(?:Ja|Nee)\b/u);
    expect(answer.notes.join()).not.toContain(`Wel kan ik je geven: ${answer.title}`);
  });

  it("that is a background too leads to what people can become from there", () => {
    expect(respond(asked("tester"), "en").followUps.map(({ intent }) => intent)).toContainEqual({
      kind: "legacy_mapping",
      background: ["qa-test"],
      roles: [],
    });
  });

  it("that the catalog no longer holds is told as what no catalog knows", () => {
    expect(respond(Intent.parse({ kind: "not_in_catalog", roles: [], about: "wizard" }), "en").title).toBe(
      "That is not in the catalog",
    );
  });

  it("is offered by its name beside another reading", () => {
    const second = { kind: "not_in_catalog", roles: [], about: "vibe-coder" } as const;
    expect(
      respond({ kind: "list_roles" }, "en", { intent: { ...second, roles: [] } }).followUps[0]?.label,
    ).toBe("Vibe coder");
  });

  it.each(LANGUAGES)("fits one phone screen in %s, each with its own fact", (language) => {
    const facts = catalog.titles.map(({ id }) => {
      const answer = respond(asked(id), language);
      expect(toPlainText({ ...answer, sources: [] }).length).toBeLessThanOrEqual(900);
      return answer.citations[0]?.id;
    });
    expect(facts).toEqual(catalog.titles.map(({ id }) => `${id}.separates`));
  });
});
