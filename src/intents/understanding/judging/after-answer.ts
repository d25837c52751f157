import type { Intent, SureIntent } from "../../../intent.ts";
import type { Word } from "../../../text/words.ts";
import { ASKED_SLOTS, withoutSlots } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED, isGround, needOf } from "../needs.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { operationIn } from "../slots/operation-asked.ts";
import { type Step, settled } from "./asked.ts";
import { cannot, isOperable } from "./cannot.ts";
import { placeIn } from "./pointed-at.ts";

/** What a text is about that says so itself. */
const ASKS: readonly Cue[] = [...ASKED, "profession", "profession-ending"];
/** Words that say nothing of their own beside "ok" or "more". */
const BESIDE: readonly Cue[] = ["acknowledge", "again", "everything", "filler", "follow", "go-on", "thanks"];
/** Longer texts say more than that an answer was heard. */
const LONGEST = 8;
/** Words that may stand beside "more" without asking anything. */
const MOST_SPARE = 2;

/** What a text means that only takes note of the last answer ("ok", "got it"), judges it, or goes on from it ("more"). */
export const afterAnswer: Step = ({ reading, earlier: before }) => {
  const earlier = { ...before, ...before.news };
  const { length } = reading.words;
  // "I do not get it" wants plainer words.
  if (earlier.intent === undefined || length === 0 || length > LONGEST || operationIn(reading) !== undefined)
    return undefined;
  if (reading.has("judges-badly") && wordsBeside(reading, [...BESIDE, "judges-badly"]).length === 0)
    return settled({ kind: "settings", what: "feedback-bad" }, "judges the last answer");
  const spare = wordsBeside(reading, BESIDE);
  if (goesOn(reading, spare)) return goneOn(reading, earlier, earlier.intent);
  return spare.length === 0 && reading.has("acknowledge")
    ? settled({ kind: "thanks" }, "takes note of the last answer")
    : undefined;
};

/** With the next page, more questions, or the fuller form. */
function goneOn(reading: Reading, { roles, nextPage }: Earlier, intent: Intent): ReturnType<Step> {
  if (nextPage !== undefined)
    return { intent, page: nextPage, because: ["goes on with the next page"], chance: 1 };
  if (intent.kind !== "role_interview") {
    // "More about number 2" says of which.
    return placeIn(reading) === undefined
      ? settled(fuller(intent) ?? nothingMore(intent), "goes on from the last answer")
      : undefined;
  }
  // With a number of its own it says itself how many.
  if (reading.numbers.length > 0) return undefined;
  const material = { reading, roles, earlier: { intent, roles, mentioned: roles }, elliptic: true };
  return settled(needOf("role_interview").intent(material), "goes on from the last questions");
}

/** All of it was shown. */
function nothingMore(intent: Intent): Intent {
  return isOperable(intent) ? cannot(intent) : { kind: "help" };
}

/** "More", alone or beside a word or two that ask nothing: "can you show more", "more details". */
function goesOn(reading: Reading, spare: readonly Word[]): boolean {
  // "Thanks, that's all" asks for nothing.
  if (reading.has("thanks")) return false;
  if (spare.length === 0) return reading.has("go-on") || reading.has("everything");
  const more = reading.has("go-on") || reading.has("again");
  // A word that nobody taught us is most likely what the text is about.
  const plain = spare.length <= MOST_SPARE && spare.every(({ known }) => known);
  return more && plain && !ASKS.some((cue) => reading.has(cue)) && !namesSomething(reading);
}

function namesSomething({ roles, titles, nearby, backgrounds, terms, concepts, levels }: Reading): boolean {
  return [roles, titles, nearby, backgrounds, terms, concepts, levels].some((spans) => spans.length > 0);
}

/** The same answer in full, where it has a fuller form that was not shown yet; of few words first the usual ones. */
export function fuller(asked: Intent): SureIntent | undefined {
  if (asked.kind === "unclear") return undefined;
  const intent = withoutSlots(asked, ASKED_SLOTS);
  if ("operation" in asked && asked.operation !== undefined) return withoutSlots(intent, ["section"]);
  return inFull(intent) ?? (isGround(asked.kind) && "form" in asked ? intent : undefined);
}

function inFull(intent: SureIntent): SureIntent | undefined {
  if ("section" in intent && intent.section === "all") return undefined;
  switch (intent.kind) {
    case "role_profile":
    case "role_tools":
    case "role_recruiting":
    case "role_relevance":
    case "find_role":
    case "compare_roles":
    case "roadmap_mapping":
    case "guide":
      return { ...intent, section: "all" };
    case "role_learning":
      return intent.roles.length === 1 ? { ...intent, section: "all" } : undefined;
    case "legacy_mapping":
      return intent.background.length + intent.roles.length === 1 ? { ...intent, section: "all" } : undefined;
    case "about_bot":
      return intent.what === "news" ? { ...intent, section: "all" } : undefined;
    case "list_roles":
    case "role_interview":
    case "role_vacancy":
    case "rank_roles":
    case "help":
    case "thanks":
    case "not_in_catalog":
    case "out_of_scope":
    case "settings":
      return undefined;
  }
}
