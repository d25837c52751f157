import { describe, expect, it } from "vitest";
import { splitLines } from "../../../src/knowledge/roadmap/split.ts";

describe("splitting a pasted roadmap", () => {
  it("drops bullets, numbering and phases", () => {
    expect(
      splitLines(
        "- Chatbot voor klanten\n2. Fraude vinden\n• Q3: Vraagbaak\n[x] Fase 2: Agents\n3) Drift meten",
      ),
    ).toEqual(["Chatbot voor klanten", "Fraude vinden", "Vraagbaak", "Agents", "Drift meten"]);
  });

  it("drops dates, owners and status words", () => {
    expect(
      splitLines(
        "Chatbot (Q3 2027)\nFraude vinden, 2027-03-01, owner: Jan\nVraagbaak @marieke [in progress]\nAgents - done",
      ),
    ).toEqual(["Chatbot", "Fraude vinden", "Vraagbaak", "Agents"]);
  });

  it("cuts at semicolons", () => {
    expect(splitLines("Chatbot; fraude vinden; vraagbaak")).toEqual([
      "Chatbot",
      "fraude vinden",
      "vraagbaak",
    ]);
  });

  it("takes the items' column of a Markdown table", () => {
    expect(
      splitLines(
        "| # | Item | Owner |\n|---|------|-------|\n| 1 | Chatbot voor klanten | Jan |\n| 2 | Fraude vinden | Eva |",
      ),
    ).toEqual(["Chatbot voor klanten", "Fraude vinden"]);
  });

  it("takes the items' column of a CSV file", () => {
    expect(splitLines('id,title,quarter\n1,"Chatbot, voor klanten",Q1\n2,Fraude snel vinden,Q2')).toEqual([
      "Chatbot, voor klanten",
      "Fraude snel vinden",
    ]);
  });

  it("leaves commas within ordinary lines alone", () => {
    expect(splitLines("Modelmonitoring, drift en incidenten\nFraude, snel")).toEqual([
      "Modelmonitoring, drift en incidenten",
      "Fraude, snel",
    ]);
  });

  it("keeps numbers that belong to the item", () => {
    expect(splitLines("1. 360 graden klantbeeld")).toEqual(["360 graden klantbeeld"]);
  });

  it("gives no more lines than an intent can carry", () => {
    expect(splitLines(Array.from({ length: 500 }, (_, at) => `Chatbot ${at}`).join("\n"))).toHaveLength(60);
  });

  it("finds nothing in nothing", () => {
    expect(["", "\n\n", "---", "| |"].map(splitLines)).toEqual([[], [], [], []]);
  });
});
