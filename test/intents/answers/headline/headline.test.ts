import { describe, expect, it } from "vitest";
import { answerTo, headlineTo } from "../../../support/asked.ts";

describe("a direct question is answered in its first sentence", () => {
  it.each([
    ["is python needed for mlops", /^Yes, needed beforehand: at least a year of programming, with Python/u],
    ["moet een junior data engineer al Spark kennen?", /^Nee, pas vanaf medior een vereiste/u],
    ["moet een data engineer kafka kennen?", /^Het helpt, maar is geen vereiste/u],
    [
      "do prompt engineers need a degree?",
      /^No, the catalog does not name a degree for the Prompt Engineer/u,
    ],
    [
      "Moet een AI application developer PyTorch kennen?",
      /^Nee, PyTorch noemt de catalogus niet .* wel bij/u,
    ],
    ["do agent developers still run AutoGPT in production", /^Seldom\./u],
    [
      "moet ik wiskunde kunnen voor AI software engineer",
      /^Het is geen harde eis\. Statistiek en lineaire algebra op schoolniveau helpen/u,
    ],
  ])("%s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    [
      "hoe lang duurt het om data engineer te worden?",
      /20 tot 21 weken .* 46 weken voor een beginner, bij 10 uur/u,
    ],
    [
      "how long until you're an AI security engineer if you can do 20 hours a week",
      /^AI Security Engineer: 9 weeks .* at 20 hours a week/u,
    ],
    ["is 3 maanden genoeg om prompt engineer te worden", /^Nee, dat is te kort: reken op 14 tot 16 weken/u],
    ["Hoe lang van .NET naar AI app developer?", /^Zo'n 12 weken bij 8 uur per week/u],
  ])("with the time it takes: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    ["welke rol is het snelst te leren", /^Het snelst voor wie al ontwikkelt: AI Application Developer/u],
    [
      "welke rol heeft het minste wiskunde nodig",
      /daar is het geen voorwaarde\. Alleen bij AI Software Engineer/u,
    ],
    ["least relevant role for a saas company?", /^AI Software Engineer: rated medium/u],
  ])("by what roles can be sorted by: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("with what separates two roles, both by name", () => {
    expect(headlineTo("verschil date engineer en mlops engineer")).toMatch(
      /datapijplijn is van de Data Engineer, de modelpijplijn van de MLOps Engineer/u,
    );
    expect(headlineTo("difference between prompt engineer and AI application developer")).not.toMatch(
      /this role/u,
    );
  });

  it.each([
    ["can a data analyst become an ML engineer", /^Yes, AI Software Engineer fits best\./u],
    [
      "ben ik te oud voor ai op mijn 54ste? doe al mn leven delphi",
      /^Nee, leeftijd telt nergens mee\. .*AI Application Developer/u,
    ],
    ["which background has the shortest road into AI?", /^Quickest first: business analyst/iu],
  ])("for whoever comes from elsewhere: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    [
      "is DevOps the same as MLOps",
      /^No: DevOps engineer is not a role in this catalog\. Nearest is the MLOps Engineer\./u,
    ],
    [
      "wat is een forward deployed engineer",
      /^Forward deployed engineer is een andere naam voor de AI Application Developer\./u,
    ],
    ["wat is het verschil tussen een CISO en een ai security engineer", /CISO/u],
  ])("about a title outside the nine: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    "difference in tooling between data engineer and mlops",
    "op welke zoekwoorden moet ik zoeken voor een AI application developer",
    "welke rol is het snelst te leren",
  ])("with every fact it tells cited: %s", (question) => {
    const { headline, citations } = answerTo(question);
    expect(headline?.facts).not.toEqual([]);
    expect(citations.flatMap(({ sources }) => sources)).not.toEqual([]);
  });

  it("names a role with the article that the catalog gives it", () => {
    expect(headlineTo("What does an MLOps engineer do?", "shorter")).toMatch(
      /^An MLOps Engineer gets models live/u,
    );
  });

  it("keeps to a few lines below it, and leaves the whole a tap away", () => {
    const { sections, followUps, lead } = answerTo("is python needed for mlops");
    expect(lead).toBeUndefined();
    expect(
      sections.flatMap((section) => (section.kind === "list" ? section.lines : [])).length,
    ).toBeLessThanOrEqual(3);
    expect(followUps.map(({ intent }) => intent)).toContainEqual({
      kind: "role_learning",
      roles: ["mlops-engineer"],
      section: "prerequisites",
    });
  });
});

describe("what is wanted of the last answer", () => {
  it("is given in fewer and in plainer words", () => {
    const asked = "Wat doet een MLOps engineer?";
    for (const wish of ["korter graag", "in 1 zin aub", "leg dat eens uit alsof ik 12 ben"])
      expect(headlineTo(asked, wish)).toBe(
        "Een MLOps Engineer brengt modellen automatisch live, bewaakt ze en kan altijd terug naar de vorige versie.",
      );
  });

  it("is an example, or questions of another level", () => {
    expect(headlineTo("what is a data engineer", "give me an example")).toMatch(
      /^For example, from the work sample: /u,
    );
    expect(answerTo("3 interviewvragen voor een junior data engineer", "moeilijker").intent).toMatchObject({
      kind: "role_interview",
      level: "medior",
      operation: "harder",
    });
  });

  it("is all of it", () => {
    const { headline, sections } = answerTo("is python needed for mlops", "more");
    expect(headline).toBeUndefined();
    expect(sections.length).toBeGreaterThan(3);
  });

  it("is its reason", () => {
    expect(headlineTo("wat doet een data engineer?", "waarom?")).toMatch(
      /Data Engineer zorgt dat modellen data krijgen/u,
    );
    expect(headlineTo("welke rol eerst?", "waarom die?")).toMatch(
      /^Voor AI-first SaaS is AI Application Developer beoordeeld als zeer hoog\. Een AI Application Developer zet /u,
    );
  });

  it("points into the list that was shown", () => {
    const list = "welke AI-rollen zijn er?";
    expect(headlineTo(list, "nr 5")).toMatch(/^Een Prompt Engineer /u);
    expect(headlineTo(list, "de laatste")).toMatch(/^Een Synthetic Data Engineer /u);
    expect(headlineTo("which AI roles are there?", "second to last")).toMatch(/Autonomous Agent Developer/u);
    expect(headlineTo("which AI roles are there?", "number 4 please")).toMatch(/MLOps Engineer/u);
  });

  it("changes a comparison: one more, one less, one for another", () => {
    const compare = "vergelijk data engineer en mlops";
    expect(answerTo(compare, "voeg prompt engineer toe").intent).toMatchObject({
      roles: ["data-engineer", "mlops-engineer", "prompt-engineer"],
    });
    expect(answerTo(compare, "vervang de eerste door ai security").intent).toMatchObject({
      roles: ["ai-security-engineer", "mlops-engineer"],
    });
  });
});
