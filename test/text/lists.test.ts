import { describe, expect, it } from "vitest";
import { itemsOf, listsPlan, pastedItems } from "../../src/text/lists.ts";

const LIMITS = { lines: 60, characters: 1_000 };
const items = (text: string) => itemsOf(text, LIMITS);
const pasted = (message: string) => pastedItems(message, LIMITS);

describe("the items of a list", () => {
  it("come without bullets, numbering and phases", () => {
    expect(
      items(
        "- Chatbot voor klanten\n2. Fraude vinden\n• Q3: Vraagbaak\n[x] Fase 2: Agents\n3) Drift meten\n1.2 OCR",
      ),
    ).toEqual(["Chatbot voor klanten", "Fraude vinden", "Vraagbaak", "Agents", "Drift meten", "OCR"]);
  });

  it("come without the year they are planned in", () => {
    expect(items("2026: Chatbot\n2026 H2: OCR\nH1 2027 Fraude vinden")).toEqual([
      "Chatbot",
      "OCR",
      "Fraude vinden",
    ]);
  });

  it("come without dates, owners and status words", () => {
    expect(
      items(
        "Chatbot (Q3 2027)\nFraude vinden, 2027-03-01, owner: Jan\nVraagbaak @marieke [in progress]\nAgents - done",
      ),
    ).toEqual(["Chatbot", "Fraude vinden", "Vraagbaak", "Agents"]);
  });

  it("are cut at semicolons", () => {
    expect(items("Chatbot; fraude vinden; vraagbaak")).toEqual(["Chatbot", "fraude vinden", "vraagbaak"]);
  });

  it("are those of the items' column in a Markdown table", () => {
    expect(
      items(
        "| # | Item | Owner |\n|---|------|-------|\n| 1 | Chatbot voor klanten | Jan |\n| 2 | Fraude vinden | Eva |",
      ),
    ).toEqual(["Chatbot voor klanten", "Fraude vinden"]);
  });

  it("are those of the items' column in a CSV file", () => {
    expect(items('id,title,quarter\n1,"Chatbot, voor klanten",Q1\n2,Fraude snel vinden,Q2')).toEqual([
      "Chatbot, voor klanten",
      "Fraude snel vinden",
    ]);
  });

  it("keep the commas of ordinary lines", () => {
    expect(items("Modelmonitoring, drift en incidenten\nFraude, snel")).toEqual([
      "Modelmonitoring, drift en incidenten",
      "Fraude, snel",
    ]);
  });

  it("keep the numbers and hours that belong to them", () => {
    expect(items("1. 360 graden klantbeeld\n09:00 dagstart automatiseren\ne.g. a report")).toEqual([
      "360 graden klantbeeld",
      "09:00 dagstart automatiseren",
      "e.g. a report",
    ]);
  });

  it("keep a line that would be a request in a message", () => {
    expect(items("Chatbot\nPortaal waar klanten zien wie hun zaak behandelt\nOCR")).toHaveLength(3);
  });

  it("are no more and no longer than is asked for", () => {
    const text = Array.from({ length: 5 }, (_, at) => `Chatbot nummer ${at}`).join("\n");
    expect(itemsOf(text, { lines: 2, characters: 7 })).toEqual(["Chatbot", "Chatbot"]);
  });

  it("are none where there is none", () => {
    expect(["", "\n\n", "---", "| |", "Roadmap\n2027"].map(items)).toEqual([[], [], [], [], []]);
  });
});

describe("the items of a list pasted into a message", () => {
  it("are the marked lines, without the request above and the greeting below", () => {
    expect(
      pasted("Welke rollen horen hierbij?\n\n1. Chatbot voor klanten\n2) Fraude vinden\n\nGroet, Wim"),
    ).toEqual(["Chatbot voor klanten", "Fraude vinden"]);
  });

  it("are all lines but those that ask something where none is marked", () => {
    expect(pasted("Onze plannen:\nchatbot\nfraude vinden\nwelke rollen zijn dat")).toEqual([
      "chatbot",
      "fraude vinden",
    ]);
  });

  it.each([
    ["Onze backlog: een chatbot, fraude vinden en een vraagbaak. Wie heb ik nodig?"],
    ["We gaan 'een chatbot, fraude vinden en een vraagbaak' maken, met wie?"],
    ["Volgend jaar gaan we een chatbot, fraude vinden, en daarna een vraagbaak bouwen?"],
  ])("may stand in a sentence: %s", (message) => {
    expect(pasted(message).slice(0, 2)).toEqual(["chatbot", "fraude vinden"]);
    expect(pasted(message)).toHaveLength(3);
  });

  it.each([
    ["Onze roadmap: 1) facturen uitlezen 2) welke klanten opzeggen 3) een vraagbaak. Welke rollen?", 3],
    ["Our plan: (1) summarise tickets (2) predict failures. Who do we need?", 2],
    ["gepland is a) vraag voorspellen, b) bestellingen annuleren en c) drift meten. wie doet wat?", 3],
    ["Q1: testdata maken, Q2: contracten samenvatten, Q3: aanbevelingen. Wie nemen we aan?", 3],
    ["Churn prediction, document search and a voice assistant: which roles do we need for those?", 3],
    ["We willen fraudedetectie, een kennisbot en offertes schrijven: welke rollen horen daarbij?", 3],
    ["Op de roadmap staat: klachten automatisch beantwoorden en foto's beoordelen. wie heb ik nodig?", 2],
    ["roadmap: semantic search; fraud scoring; moving the office - which roles?", 3],
  ])("come without the marks and the question around them: %s", (message, count) => {
    const found = pasted(message);
    expect(found).toHaveLength(count);
    expect(found.join(" | ")).not.toMatch(/\?|rol|\bwie\b|who|which|[a-z\d][).:]|roadmap|plan/iu);
  });

  it.each([
    ["We want a chatbot that answers questions about claims, orders and bills. Who do I need?"],
    ["Op de roadmap staat: mails lezen en beantwoorden. Wie heb ik nodig?"],
  ])("are one where it is one thing: %s", (message) => {
    expect(pasted(message)).toHaveLength(1);
  });

  it("keep their dates, for their writer reads them back", () => {
    expect(pasted("Kan dit?\n- Q1: chatbot\n- OCR in maart 2027.")).toEqual([
      "Q1: chatbot",
      "OCR in maart 2027",
    ]);
  });

  it("are no more and no longer than is asked for", () => {
    const text = Array.from({ length: 5 }, (_, at) => `- Chatbot nummer ${at}`).join("\n");
    expect(pastedItems(text, { lines: 2, characters: 7 })).toEqual(["Chatbot", "Chatbot"]);
  });

  it("are none where nothing is listed", () => {
    const messages = ["Welke rol past bij mijn roadmap?", "Which role could purchase and run a platform?"];
    expect(messages.map(pasted)).toEqual([[], []]);
  });
});

describe("a pasted plan", () => {
  it.each([
    "- chatbot\n- fraude\n- agents",
    "Wie doet wat?\n* chatbot\n* fraude\n* agents",
    "chatbot voor klanten\nfraude vinden\nagents",
    "2026: chatbot\n2027 H1: fraude\n2027 H2: agents",
  ])("is three items under each other: %j", (message) => {
    expect(listsPlan(message)).toBe(true);
  });

  it.each([
    "- chatbot\n- fraude",
    "- chatbot?\n- fraude?\n- agents?",
    "Ik zoek een data engineer.\nWat kost dat?\nGroet, Wim",
    "chatbot, fraude, agents",
  ])("is not %j", (message) => {
    expect(listsPlan(message)).toBe(false);
  });
});
