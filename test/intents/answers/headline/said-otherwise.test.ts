import { describe, expect, it } from "vitest";
import { answerTo, headlineTo } from "../../../support/asked.ts";

describe("a question that is put in another way than the catalog's", () => {
  it.each([
    ["Wie let erop dat de rekening van het taalmodel niet uit de hand loopt?", "AI Application Developer"],
    ["Who finds out whether the artificial records give away a real customer?", "Synthetic Data Engineer"],
  ])("gets the role whose work it describes: %s", (question, role) => {
    expect(headlineTo(question)).toMatch(new RegExp(`^(?:De|The) ${role}\\.`, "u"));
  });

  it("is refused where it is nobody's of the nine", () => {
    expect(answerTo("Who fixes the coffee machine on the third floor?").intent.kind).toBe("out_of_scope");
  });

  it("is told by what was found by its name, not by a sentence that shares a word with it", () => {
    expect(headlineTo("Wie zorgt er bij ons voor dat een model niet discrimineert?")).toContain("bias");
  });

  it("is heard behind an introduction", () => {
    const { intent } = answerTo(
      "Hoi, ik ben nieuw hier en ik weet weinig van AI. Wat doet een data engineer?",
    );
    expect(intent).toMatchObject({ kind: "role_profile", roles: ["data-engineer"] });
  });

  it("asks what a role is where it is nothing but its name", () => {
    expect(answerTo("mlops engineer").intent).toMatchObject({
      kind: "role_profile",
      roles: ["mlops-engineer"],
    });
  });

  it("may tell its one line of a plan in the question, or before it", () => {
    expect(headlineTo("Who do we need to build a fraud detection model?")).toContain("AI Software Engineer");
    expect(
      headlineTo("We willen een chatbot voor inwoners op basis van onze website. Wie heb ik daarvoor nodig?"),
    ).toContain("AI Application Developer");
  });

  it("names a role as the catalog calls it, and says so", () => {
    expect(headlineTo("compare ML engineer and AI engineer")).toMatch(
      /ML engineer \(here AI Software Engineer\): builds .*AI engineer \(here AI Application Developer\): puts/u,
    );
  });

  it("takes a general name for its role beside a title, and tells both", () => {
    const headline = headlineTo("Wat is het verschil tussen een AI engineer en een data scientist?");
    expect(headline).toMatch(
      /^AI-engineer \(hier AI Application Developer\): .*Een data scientist verkent data/u,
    );
  });

  it("is refused where it is about a person, whatever team stands beside the name", () => {
    for (const text of [
      "Is Peter from the mainframe team suitable to become data engineer?",
      "Kan Jan van het testteam prompt engineer worden?",
    ])
      expect(answerTo(text).intent).toMatchObject({ kind: "out_of_scope", why: "person" });
  });
});

describe("two questions in one message", () => {
  it("are answered both, the second in its first sentence", () => {
    const { sections } = answerTo("What does an MLOps engineer do and how long does it take to become one?");
    expect(JSON.stringify(sections)).toContain("20 to 23 weeks");
  });
});

describe("a word that is explained", () => {
  it("is asked about by its name in a second question that only points at it, with or without a question mark", () => {
    for (const text of [
      "what does a vector database do and who looks after it",
      "Wat is RAG en wie maakt dat?",
    ]) {
      const { intent, sections } = answerTo(text);
      expect(intent).toMatchObject({ kind: "guide", page: "terms" });
      expect(JSON.stringify(sections)).toContain("AI Application Developer");
    }
  });
});

describe("a background told by what somebody does", () => {
  it.each([
    ["Ik test al 15 jaar handmatig. Is er voor mij nog plek straks?", /^Ja\. .*tester past Prompt Engineer/u],
    ["I manage servers for a living, 20 years. Anything in AI for me?", /^Yes\. .*MLOps Engineer fits best/u],
  ])("leads to a role, and its years are no time to learn in: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("is told whether a tool has to be learned, and for which role that is", () => {
    expect(headlineTo("Our .NET team of six wants to build agents. Do they need to learn Python?")).toMatch(
      /^Yes, needed beforehand: .*first choice for a \.NET developer\.$/u,
    );
  });

  it("carries over what is told to do so", () => {
    expect(headlineTo("What carries over from Java to AI?")).toMatch(
      /^On the way to AI Application Developer this counts: /u,
    );
  });
});

describe("what will become of a trade", () => {
  it("is not foretold: no yes or no, and where its people can go", () => {
    expect(headlineTo("Will AI replace our testers?")).toMatch(
      /^I make no predictions\. For a tester, Prompt Engineer fits best\./u,
    );
    expect(headlineTo("Will AI replace our junior developers?")).toMatch(
      /^How many developers will be needed, this catalog does not predict\./u,
    );
  });
});

describe("a case that was put", () => {
  it("is not taken for another that shares nothing with it but 'only'", () => {
    expect(headlineTo("Do we really need a data engineer if we only use the OpenAI API?")).not.toMatch(
      /^No\b/u,
    );
  });
});

describe("a title that is none of the nine", () => {
  it("gets no verdict on whether a company needs it: that is not known", () => {
    expect(headlineTo("Hebben we nog testers nodig als we AI gebruiken?")).toMatch(
      /^Of je die nodig hebt, zegt de catalogus niet\b/u,
    );
  });
});
