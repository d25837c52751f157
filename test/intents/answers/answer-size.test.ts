import { expect, it } from "vitest";
import { type AnswerPart, onCard, type Sized, sized } from "../../../src/intents/answers/answer-size.ts";

const part = (name: string, texts: readonly string[], onCard?: number): AnswerPart => ({
  name,
  build: () => ({ kind: "list", name, title: name, lines: texts.map((text) => ({ text, facts: [] })) }),
  ...(onCard === undefined ? {} : { onCard }),
});
const parts = [part("tasks", ["plan", "build", "test"], 2), part("duties", []), part("levels", ["junior"])];
const sectionsOf = (all: Sized) => ("card" in all ? onCard(all.card, 0, "en") : all.sections);
const shown = (section: string | undefined) =>
  sectionsOf(sized(parts, section)).map((each) => [each.name, each.kind === "list" ? each.lines.length : 0]);

it("shows a card of the parts that belong on it, shortened", () => {
  expect(shown(undefined)).toEqual([["tasks", 2]]);
});

it("opens one part whole, and all of them", () => {
  expect(shown("levels")).toEqual([["levels", 1]]);
  expect(shown("all")).toEqual([
    ["tasks", 3],
    ["levels", 1],
  ]);
});

it.each(["duties", "a part of an older version"])(
  "gives the card for %s, which has nothing to open",
  (name) => {
    expect(shown(name)).toEqual(shown(undefined));
  },
);
