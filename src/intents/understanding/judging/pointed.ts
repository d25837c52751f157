import type { FactId } from "../../../ids.ts";
import type { Intent, Operation } from "../../../intent.ts";
import { withoutSlots } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED, needOf } from "../needs.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import { type Asked, type Step, settled } from "./asked.ts";
import { SHOW_ROLES } from "./kinds-that-show.ts";
import { placeIn, pointedAt } from "./pointed-at.ts";

/** Longer texts ask something of what they point at. */
const LONGEST = 6;
/** What is asked of one question or tool may take more words. */
const LONGEST_OF_ITEM = 14;
/** So few say no more than the place. */
const BARE = 3;
/** Kinds whose answers show lines that can be pointed at. */
const LINES: readonly Intent["kind"][] = ["role_profile", "role_learning", "role_recruiting"];
const POINTS = "points at what was shown";

/** "Number 5", "the last one": what that role is, what that tool is for, what a good answer to that question holds. */
export const pointed: Step = (asked) => {
  const { reading, ties, earlier, parts } = asked;
  const { intent } = earlier;
  if (ties.named || intent === undefined) return undefined;
  const item = itemIn(asked, intent);
  if (item !== undefined) return settled(item, POINTS);
  const isList =
    SHOW_ROLES.includes(intent.kind) || ("operation" in intent && intent.operation === "pointed");
  if (reading.words.length > LONGEST || !isList) return undefined;
  if (asksElse(reading)) return undefined;
  const role = pointedAt(reading, earlier, parts.known);
  if (role === undefined) return undefined;
  return intent.kind === "legacy_mapping"
    ? settled({ ...withoutSlots(intent, ["section", "operation"]), roles: [role], form: "yes_no" }, POINTS)
    : settled({ kind: "role_profile", roles: [role], operation: "pointed" }, POINTS);
};

/** Whether more is asked than what that one is, which "tell me more about number 2" asks too. */
function asksElse(reading: Reading): boolean {
  const pointing = [...spansOf(reading, "numbered"), ...spansOf(reading, "about")];
  const isApart = ({ from }: { readonly from: number }) => pointing.every((each) => each.from !== from);
  const asks = reading.cues.some(
    (cue) => ASKED.includes(cue.meaning) && cue.meaning !== "profile" && isApart(cue),
  );
  return asks || (reading.words.length > BARE && reading.attributes.some(isApart));
}

/** One of the questions, tools or lines that were shown. */
function itemIn({ reading, earlier: { items = [] } }: Asked, intent: Intent): Intent | undefined {
  if (items.length === 0 || reading.words.length > LONGEST_OF_ITEM || !("roles" in intent)) return undefined;
  const isThing = intent.kind === "role_interview" || intent.kind === "role_tools";
  // Of a line nothing else can be asked than what it says.
  const isBare =
    LINES.includes(intent.kind) && reading.words.length <= LONGEST && reading.attributes.length === 0;
  if (!isThing && !isBare) return undefined;
  // "Which tools does the second one use" asks another question.
  const own: readonly Cue[] = [...needOf(intent.kind).asked, "profile", "rank", "roadmap"];
  const wanted = wantedOf(reading);
  if (wanted === undefined && ASKED.some((cue) => !own.includes(cue) && reading.has(cue))) return undefined;
  const operation = wanted ?? sameAsBefore(intent, reading) ?? "pointed";
  const item = itemAt(reading, items, operation !== "pointed" && intent.kind === "role_interview");
  if (item === undefined) return undefined;
  const plain = withoutSlots(intent, ["count", "form", "attribute", "about", "words", "section"]);
  return {
    ...plain,
    operation: intent.kind === "role_interview" ? operation : "pointed",
    items: [item],
  } as Intent;
}

function wantedOf(reading: Reading): Operation | undefined {
  if (reading.has("weak-answer")) return "weak-answer";
  return reading.has("good-answer") ? "good-answer" : undefined;
}

/** "And number 4?" after what a weak answer to number 3 is. */
function sameAsBefore(intent: Intent, { words }: Reading): Operation | undefined {
  const before = "operation" in intent ? intent.operation : undefined;
  return words.length <= LONGEST && (before === "good-answer" || before === "weak-answer")
    ? before
    : undefined;
}

/** Of one alone, or where an answer is asked about and none is pointed at, it is the first. */
function itemAt(reading: Reading, items: readonly FactId[], asksAnswer: boolean): FactId | undefined {
  const place = placeIn(reading);
  if (place !== undefined) return items.at(place);
  return asksAnswer && items.length === 1 ? items[0] : undefined;
}
