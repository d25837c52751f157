import { describe, expect, it } from "vitest";
import { answerTo, headlineTo } from "../../../support/asked.ts";

describe("what somebody asks to have", () => {
  it("is a search string of the role's names and tools", () => {
    expect(headlineTo("Give me a LinkedIn search string for an MLOps engineer")).toMatch(
      /^Search string: \("MLOps Engineer" OR .*AND \("Kubernetes"/u,
    );
  });

  it("is a message to approach somebody with, and not the last answer in short", () => {
    expect(
      headlineTo("where do I find agent developers?", "can you write a short message I can send them?"),
    ).toMatch(/^A short message for an Autonomous Agent Developer, yours to copy\./u);
  });

  it("is a plan of the round, with each subject in one part and its minutes", () => {
    expect(headlineTo("Maak een interviewplan voor een MLOps engineer met fases en minuten")).toMatch(
      /^Gesprek, \d+ minuten: .*Praktijk, \d+ minuten: /u,
    );
    const { intent } = answerTo("Stel een gespreksplan op voor een prompt engineer: welke rondes, hoe lang");
    expect(intent).toMatchObject({ kind: "role_interview", attribute: "interview-stages" });
  });

  it("is a vacancy in as many lines as were said", () => {
    expect(answerTo("Schrijf een vacature voor een data engineer in vijf regels").intent).toMatchObject({
      kind: "role_vacancy",
      lines: 5,
    });
  });

  it("is what a word means", () => {
    expect(headlineTo("what is RAG?")).toMatch(/^RAG \(retrieval-augmented generation\): /u);
    expect(headlineTo("wat betekent eval?")).toMatch(/^Eval \(evaluatie\): /u);
  });
});

describe("tools", () => {
  it("that are must-haves are those of the levels and of the vacancies", () => {
    expect(headlineTo("Welke tools zijn onmisbaar voor een data engineer?")).toMatch(
      /^Onmisbaar volgens de niveaus: .*Het vaakst in vacatures: Python \(\d+%\)/u,
    );
  });

  it("to learn first are asked of those that were shown", () => {
    expect(
      headlineTo("Welke tools gebruikt een MLOps engineer", "welke daarvan moet je als eerste leren?"),
    ).toMatch(/^Onmisbaar volgens de niveaus: Kubernetes/u);
  });
});

describe("what is asked on from an answer", () => {
  it("about one instead of three, or three instead of five, is counted so", () => {
    expect(
      answerTo("Welke drie AI-rollen moeten we als eerste invullen?", "En als we er maar één kunnen betalen?")
        .intent,
    ).toMatchObject({ kind: "rank_roles", count: 1 });
    expect(
      answerTo("What do I ask a prompt engineer in an interview?", "make it 3 and for a junior").intent,
    ).toMatchObject({ kind: "role_interview", count: 3, level: "junior" });
  });

  it("about a day a week is counted in hours", () => {
    expect(
      headlineTo(
        "Hoe lang duurt het om een ervaren Java-ontwikkelaar om te scholen tot machine learning engineer?",
        "En als hij er maar één dag per week aan kan besteden?",
      ),
    ).toContain("bij 8 uur per week");
  });

  it("about a time is told for a beginner where one is named", () => {
    expect(
      headlineTo(
        "hoe lang doet een java-ontwikkelaar erover om ml engineer te worden?",
        "en voor een beginner?",
      ),
    ).toMatch(/^AI Software Engineer: \d+ tot \d+ weken \(.*\) voor een beginner/u);
  });

  it("about how easily somebody is found says that this is not known", () => {
    expect(
      headlineTo(
        "verschil tussen mlops engineer en data engineer",
        "welke van de twee is makkelijker te vinden?",
      ),
    ).toMatch(/^Hoe makkelijk je iemand vindt, weet de catalogus niet\./u);
  });

  it("about a case of a page is told by the page, or said not to be in it", () => {
    const page = "Moet de ondernemingsraad instemmen als we Copilot invoeren?";
    expect(headlineTo(page, "en als het alleen een proef is met 20 mensen?")).toMatch(
      /^Ook een pilot telt\./u,
    );
    expect(
      headlineTo("Do we need the works council for Copilot?", "and what if we have no offices abroad?"),
    ).toMatch(/^Of that case apart the catalog says nothing; /u);
  });
});
