import { expect, it } from "vitest";
import { promptsIn } from "../../../src/adapters/slack/prompts.ts";
import { brain } from "../../support/wordings.ts";

it.each([...promptsIn("nl"), ...promptsIn("en")])(
  "$message comes back as text, and is understood as what its button means",
  ({ message, intent, language }) => {
    const understood = brain.understand(message, { language: language === "nl" ? "en" : "nl" });
    expect(understood).toMatchObject({ intent, language });
  },
);
