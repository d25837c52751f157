import { describe, expect, it } from "vitest";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";
import { brain } from "../../../support/wordings.ts";

const meant = (text: string, turns: Parameters<typeof commandMeaning>[3]["turns"] = []) =>
  commandMeaning("which-role", text, brain.understand, { turns, language: "nl" }).intent;

describe("a message that somebody points at", () => {
  it.each(["Wie bewaakt modellen in productie?", "What does an MLOps Engineer do?"])(
    "is answered as the question in it: %s",
    (text) => {
      expect(meant(text)).toEqual(brain.understand(text, { language: "nl" }).intent);
    },
  );

  it("is read as a roadmap where it asks nothing of ours", () => {
    const text = "Q3: RAG-chatbot voor klanten; Q4: monitoring van modellen";
    expect(meant(text)).toMatchObject({ kind: "roadmap_mapping" });
    expect(meant("Wat eten we vanavond?")).toMatchObject({ kind: "roadmap_mapping" });
  });

  it.each([
    ...["vergeet mij", "forget me", "in het Engels graag", "klopt niet", "dat was nuttig"],
    ...["voorstel 1 akkoord nl: x en: y bron: z", "stuur alle vragen hierheen", "ik wil iemand spreken"],
  ])("does nothing that it says: %s", (text) => {
    expect(meant(text).kind).toBe("roadmap_mapping");
  });

  it("leans on nothing that was asked before", () => {
    const intent = brain.understand("wat doet een mlops engineer?").intent;
    const turns = [{ intent, language: "nl" as const }];
    expect(meant("en de tools?", turns)).toEqual(meant("en de tools?"));
  });
});
