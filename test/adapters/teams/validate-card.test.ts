import { describe, expect, it } from "vitest";
import { toCard } from "../../../src/adapters/teams/cards.ts";
import { validateCard } from "../../../src/adapters/teams/validate-card.ts";
import { profileNl } from "../../support/small-answers.ts";

const sound = toCard(profileNl);
const text = (fields: object) => ({ type: "TextBlock", text: "x", wrap: true, ...fields });
const withBody = (...body: unknown[]) => validateCard({ ...sound, body });
const withAction = (fields: object) =>
  validateCard({
    ...sound,
    actions: [{ type: "Action.Submit", title: "x", data: { v: 1, kept: "a" }, ...fields }],
  });

it("finds nothing wrong with a sound card", () => {
  expect(validateCard(sound)).toEqual([]);
  expect(withAction({})).toEqual([]);
});

describe("what it finds", () => {
  it.each<[string, readonly string[], string]>([
    ["no card at all", validateCard("card"), "card: not an AdaptiveCard"],
    ["another version", validateCard({ ...sound, version: "1.6" }), "card: version is not 1.5"],
    ["no fallback", validateCard({ ...sound, fallbackText: "" }), "card: no fallbackText"],
    ["no body", validateCard({ ...sound, body: [] }), "body: empty"],
    ["too much", withBody(text({ text: "x".repeat(14_000) })), "card: over 28 KB"],
    ["an unknown element", withBody({ type: "Media" }), "body[0]: an element we do not use"],
    ["an element that is none", withBody(null), "body[0]: an element we do not use"],
    ["empty text", withBody(text({ text: " " })), "body[0]: no text"],
    ["text that does not wrap", withBody(text({ wrap: undefined })), "body[0]: does not wrap"],
    [
      "a link to elsewhere",
      withBody(text({ text: "[a](http://x.example)" })),
      "body[0]: a link that is not https",
    ],
    [
      "a script for a link",
      withBody(text({ text: "[a](javascript:x)" })),
      "body[0]: a link that is not https",
    ],
    ["an empty container", withBody({ type: "Container", items: [] }), "body[0]: empty"],
    [
      "a flaw deep inside",
      withBody({ type: "Container", items: [text({ text: "" })] }),
      "body[0].items[0]: no text",
    ],
    [
      "a fact without value",
      withBody({ type: "FactSet", facts: [{ title: "a" }] }),
      "body[0].facts[0]: no title or value",
    ],
    ["an empty row of actions", withBody({ type: "ActionSet", actions: [] }), "body[0]: no actions"],
    ["the same id twice", withBody(text({ id: "a" }), text({ id: "a" })), "ids: not unique"],
    ["hidden for ever", withBody(text({ id: "a", isVisible: false })), "body: hidden, and nothing shows it"],
    [
      "a target that is not there",
      withBody({
        type: "ActionSet",
        actions: [{ type: "Action.ToggleVisibility", title: "x", targetElements: ["a"] }],
      }),
      "actions: a target that is not there",
    ],
    ["an unknown action", withAction({ type: "Action.Http" }), "actions[0]: an action we do not use"],
    ["a long title", withAction({ title: "x".repeat(41) }), "actions[0]: title empty or too long"],
    ["text for data", withAction({ data: "tap" }), "actions[0]: data is not a tap of version 1"],
    ["data without a tap", withAction({ data: { v: 1 } }), "actions[0]: data is not a tap of version 1"],
    [
      "too many actions",
      validateCard({ ...sound, actions: Array(7).fill(sound.actions?.[0]) }),
      "actions: more than 6",
    ],
  ])("is %s", (_, flaws, flaw) => {
    expect(flaws).toContain(flaw);
  });
});
