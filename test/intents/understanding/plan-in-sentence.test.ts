import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";

const { understand } = await openBrain();

describe("a plan in one sentence", () => {
  it.each([
    ["dit staat gepland: a) vraag voorspellen b) bestellingen annuleren c) drift meten. wie doet wat?", 3],
    ["we plan a) red teaming of our chatbot b) migrating models c) semantic search. who leads each?", 3],
    ["Churn prediction, document search and a voice assistant: which roles do we need for those?", 3],
  ])("is mapped item by item: %s", (text, count) => {
    expect(understand(text).intent).toMatchObject({
      kind: "roadmap_mapping",
      lines: expect.objectContaining({ length: count }),
    });
  });

  it("has no line without words", () => {
    expect(
      understand("we plan: Q1: , Q2: chatbot for claims, Q3: fraud model. who leads each?").intent,
    ).toMatchObject({ kind: "roadmap_mapping", lines: ["chatbot for claims", "fraud model"] });
  });

  it.each([
    "What sets a) an MLOps engineer and b) a data engineer apart, and who comes first?",
    "1) wat kost een training? 2) wie geeft die?",
  ])("is none where roles are named or each item asks: %s", (text) => {
    expect(understand(text).intent.kind).not.toBe("roadmap_mapping");
  });
});
