import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/adapters/teams/card-elements.ts";
import { flawsOfCard } from "../../../src/adapters/teams/sound-card.ts";
import { actionsOn } from "../../support/card-actions.ts";
import { teamsCard } from "../../support/rendered.ts";
import { interviewEn, profileNl } from "../../support/small-answers.ts";

const sound = teamsCard(profileNl);

/** What an operator is told of a card. */
function flaws(card: unknown): readonly string[] {
  return flawsOfCard(card as Card);
}

const text = (fields: object) => ({ type: "TextBlock", text: "x", wrap: true, ...fields });
const container = (fields: object) => ({ type: "Container", items: [text({})], ...fields });
const withBody = (...body: unknown[]) => flaws({ ...sound, body });
const tap = { v: 1, kept: "a" };
const fallback = { type: "Action.Submit", title: "x", data: tap };
const withAction = (fields: object) =>
  flaws({
    ...sound,
    body: [text({})],
    actions: [{ type: "Action.Execute", title: "x", verb: "tap", data: tap, fallback, ...fields }],
  });
const toggle = (elementId: string) => ({
  type: "ActionSet",
  actions: [
    { type: "Action.ToggleVisibility", title: "x", targetElements: [{ elementId, isVisible: true }] },
  ],
});

it("finds nothing wrong with a sound card", () => {
  expect(flaws(sound)).toEqual([]);
  expect(flaws(teamsCard(interviewEn))).toEqual([]);
  expect(withAction({})).toEqual([]);
});

describe("what it finds", () => {
  it.each<[string, readonly string[], string]>([
    ["no card at all", flaws("card"), ": Invalid input"],
    ["another version", flaws({ ...sound, version: "1.6" }), "version: "],
    ["no fallback", flaws({ ...sound, fallbackText: "" }), "fallbackText: empty"],
    ["no body", withBody(), "body: Too small"],
    ["too much", withBody(text({ text: "x".repeat(28_000) })), ": over 28000"],
    ["an unknown element", withBody({ type: "Media" }), "body[0].type: "],
    ["nothing to read out", flaws({ ...sound, speak: " " }), "speak: empty"],
    ["a menu without a name", withBody({ type: "Input.ChoiceSet", id: "a", choices: [] }), "body[0].label: "],
    ["an element that is none", withBody(null), "body[0]: "],
    ["a field we do not use", withBody(text({ maxLines: 2 })), "body[0]: Unrecognized"],
    ["empty text", withBody(text({ text: " " })), "body[0].text: empty"],
    ["text that does not wrap", withBody(text({ wrap: undefined })), "body[0].wrap: "],
    ["a link to elsewhere", withBody(text({ text: "[a](http://x.example)" })), "body[0].text: a link"],
    ["a script for a link", withBody(text({ text: "[a](javascript:x)" })), "body[0].text: a link"],
    ["an empty container", withBody(container({ items: [] })), "body[0].items: Too small"],
    ["a flaw deep inside", withBody(container({ items: [text({ text: "" })] })), "body[0].items[0].text: "],
    [
      "a fact without value",
      withBody({ type: "FactSet", facts: [{ title: "a" }] }),
      "body[0].facts[0].value: ",
    ],
    [
      "a link in a fact",
      withBody({ type: "FactSet", facts: [{ title: "[a](x)", value: "a" }] }),
      "body[0].facts[0].title: a link",
    ],
    ["an empty row of actions", withBody({ type: "ActionSet", actions: [] }), "body[0].actions: Too small"],
    [
      "the same id twice",
      withBody(container({ id: "a" }), container({ id: "a" })),
      "body: an id stands twice",
    ],
    ["hidden for ever", withBody(container({ id: "a", isVisible: false })), "body: something hidden"],
    ["hidden without a name", withBody(container({ isVisible: false })), "body: something hidden"],
    ["a target that is not there", withBody(toggle("a")), "body: an action whose target"],
    ["an unknown action", withAction({ type: "Action.Http" }), "actions[0].type: "],
    ["a long title", withAction({ title: "x".repeat(41) }), "actions[0].title: Too big"],
    ["an empty title", withAction({ title: " " }), "actions[0].title: empty"],
    ["text for data", withAction({ data: "tap" }), "actions[0].data: not a tap"],
    ["data without a tap", withAction({ data: { v: 1 } }), "actions[0].data: not a tap"],
    ["a tap that would not be read", withAction({ data: { v: 1, tap: {} } }), "actions[0].data: not a tap"],
    [
      "too many actions",
      flaws({ ...sound, actions: Array(7).fill(actionsOn(sound)[0]) }),
      "actions: Too big",
    ],
  ])("is %s", (_, found, flaw) => {
    expect(found.find((each) => each.startsWith(flaw))).toBeDefined();
  });
});
