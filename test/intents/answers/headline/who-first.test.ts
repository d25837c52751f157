import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("which of two roles comes first", () => {
  it.each([
    [
      "MLOps of data engineer eerst?",
      /^Eerst de Data Engineer: die hoort bij de eerste drie.*De MLOps Engineer krijgt/u,
    ],
    ["should I hire the data engineer before the MLOps engineer?", /^The Data Engineer first: it is among/u],
    ["prompt engineer or AI application developer, who comes first?", /^The AI Application Developer first/u],
  ])("is told by the order of the seats, with when each gets one: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("is said to be unknown where no seat is told of one, with what decides then", () => {
    expect(headlineTo("agent developer of data engineer eerst aannemen?")).toMatch(
      /^Wie van de twee eerst komt, zegt de catalogus niet; kies op het werk dat er ligt\. .*(?:agent|data)/iu,
    );
  });

  it("has a reason when that is asked next", () => {
    expect(headlineTo("MLOps of data engineer eerst?", "waarom?")).toMatch(
      /^Zijn je data een rommel.*Heb je een of twee modellen/u,
    );
  });

  it("is no question of what to learn first", () => {
    expect(headlineTo("leer ik eerst data engineer of mlops engineer?")).not.toMatch(/^Eerst de/u);
  });
});

describe("the role that comes first of all", () => {
  it.each([
    [
      "what's the one role we should absolutely not skip if we go ai first",
      /^The AI Application Developer goes ahead/u,
    ],
    ["welke AI-rol is onmisbaar voor ons?", /^De AI Application Developer gaat voorop/u],
    [
      "We willen AI-first worden, wie moet ik als eerste aannemen?",
      /^Bouw je met bestaande modellen, begin dan/u,
    ],
  ])("is the one to hire, and never the last of the ratings: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("of a list that was shown is the first of the seats", () => {
    expect(headlineTo("welke rollen zijn er?", "welke daarvan eerst?")).toMatch(/^Eerst de AI Application/u);
  });
});

describe("one person for the work of two roles", () => {
  it.each([
    ["Kan één persoon data engineer én MLOps engineer zijn?", /^In een klein bedrijf wel: tot 15 mensen/u],
    [
      "can't one good ML engineer just do all of this?",
      /^Up to 15 people one senior does nearly everything/u,
    ],
    ["is één developer genoeg voor alle rollen?", /^Tot 15 mensen doet één senior vrijwel alles/u],
  ])("will do in a small company: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });
});

describe("whether somebody is needed beside others", () => {
  it.each([
    [
      "do we need an MLOps engineer as well as a data engineer?",
      /^That depends on how far you are\..*MLOps.*Data/u,
    ],
    [
      "Hebben we een Chief AI Officer nodig?",
      /^Of je die nodig hebt, zegt de catalogus niet: .*beslist in de directie/u,
    ],
    [
      "heb ik naast een AI application developer ook een data scientist nodig?",
      /^Dat hangt ervan af\. Wil je vooral data verkennen/u,
    ],
  ])(
    "is told by the case in which they are, and is no yes or no of another question: %s",
    (question, headline) => {
      expect(headlineTo(question)).toMatch(headline);
    },
  );

  it.each([
    [
      "Why would I need an MLOps engineer if I already have a DevOps team?",
      /^Because it is other work\. .*With one or two models/u,
    ],
    [
      "why would I need a data engineer if I already have an MLOps engineer?",
      /^Because it is other work\. The data pipeline/u,
    ],
    [
      "we hebben al een data scientist, waarom dan nog een data engineer?",
      /^Omdat het ander werk is\. .*Data Engineer: brengt/u,
    ],
  ])("has what separates them as its reason: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });
});

describe("hiring or reskilling, of no role in particular", () => {
  it.each([
    "Should we hire these people or retrain our own developers?",
    "upskill our engineers or bring in new people?",
    "moeten we mensen werven of onze eigen ontwikkelaars trainen",
  ])("is told in general: %s", (question) => {
    expect(headlineTo(question)).toMatch(/half know the trade|half kennen/u);
  });
});

describe("which tool to learn first", () => {
  it.each([
    ["pytorch or scikit-learn first?", /^scikit-learn first\. A must for a junior: scikit-learn.*PyTorch/u],
    [
      "wat moet ik eerst leren python of sql als ik data engineer wil worden",
      /^Eerst SQL\. Vooraf nodig: eenvoudige SQL/u,
    ],
    ["which tool should I learn first as an MLOps engineer?", /^Begin with Python and Docker/u],
  ])("is the one that is asked for earlier: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("is said to be unknown where no level tells, with what each is for", () => {
    expect(headlineTo("langchain or langgraph, which one should I learn first?")).toMatch(
      /^Which of the two first, the catalog does not say\. LangChain: .*LangGraph: /u,
    );
  });
});

describe("which role comes first on a roadmap that was pasted", () => {
  const roadmap =
    "Our roadmap:\n- invoice OCR\n- internal copilot for support\n- fraud detection model in production";

  it("is the one that leads most of its lines", () => {
    expect(headlineTo(roadmap, "which of those first?")).toMatch(
      /^The AI Application Developer first: it leads 2 of the 3/u,
    );
  });

  it("is told by the order of the seats where several lead as many", () => {
    const plan =
      "Onze roadmap:\n- klantdata opschonen en pijplijnen bouwen\n- chatbot op onze eigen documenten";
    expect(headlineTo(plan, "wie daarvan als eerste?")).toMatch(
      /^Eerst de AI Application Developer: die gaat voorop.*elk trekt er 1/u,
    );
  });
});

describe("which role somebody is nearest to", () => {
  it.each([
    [
      "Is someone with 5 years of Python and Airflow a data engineer or an ML engineer?",
      /Nearest to the Data Engineer: Python and Airflow/u,
    ],
    [
      "ik ken dbt en snowflake, welke rol ligt het dichtst bij?",
      /^Het dichtst bij de Data Engineer: dbt en Snowflake/u,
    ],
    [
      "I know docker, kubernetes and mlflow. which role am I closest to?",
      /^Nearest to the MLOps Engineer: /u,
    ],
  ])("is told by the tools that are named, the rare ones first: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("stands beside what is still to learn, where both are asked", () => {
    expect(
      headlineTo("Ik maak nu Power BI dashboards, welke AI rol past bij me en wat moet ik dan nog leren?"),
    ).toMatch(/^Bij een achtergrond als .+ past Data Engineer het best\. Nog te leren: /u);
  });
});
