import { describe, expect, it } from "vitest";
import { STARTERS } from "../../../../src/adapters/teams/package/starters.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { brain } from "../../../support/wordings.ts";

const SAID = STARTERS.flatMap(({ title, prompt, intent }) =>
  LANGUAGES.flatMap((language) =>
    [...new Set([title[language], prompt[language]])].map((words) => ({ words, language, intent })),
  ),
);

it.each(SAID)(
  "$words comes back as text, and is understood as what it stands for",
  ({ words, language, intent }) => {
    const understood = brain.understand(words, { language: language === "nl" ? "en" : "nl" });
    // What else is asked is only looked up where the intent has no answer of its own.
    const { words: _, ...meant } = understood.intent as { words?: string };
    expect(meant).toEqual(intent);
  },
);

describe("what is offered for a start", () => {
  it("is not more than older clients take, and as short as they show", () => {
    expect(STARTERS.length).toBeLessThanOrEqual(10);
    const titles = STARTERS.flatMap(({ title }) => [title.nl, title.en]);
    expect(titles.filter((title) => title.length > 32)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has interview questions among it, and help", () => {
    const kinds = STARTERS.map(({ intent }) => intent.kind);
    expect(kinds).toEqual(expect.arrayContaining(["role_interview", "help"]));
  });
});
