import type { RoleId } from "../../../ids.ts";
import type { Category, Intent } from "../../../intent.ts";
import { CATEGORY_KINDS, given, MOST_ROLES, withoutSlots } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED, needOf } from "../needs.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import { typeOf } from "../slots/build-intent.ts";
import { operationIn } from "../slots/operation-asked.ts";
import { asksWhoBegins } from "../slots/ranking-asked.ts";
import { backgroundsOf, categoryOf, levelOf } from "../slots/slots.ts";
import { topicOf } from "../slots/topic-asked.ts";
import { wordsAsked } from "../slots/words-asked.ts";
import { type Asked, type Step, settled } from "./asked.ts";
import { cannot } from "./cannot.ts";
import { SHOW_ROLES } from "./kinds-that-show.ts";
import { mannerOf } from "./manner.ts";
import { shownRoles } from "./pointed-at.ts";

/** Longer texts ask a question of their own. */
const LONGEST = 14;

/** "Which of those needs no Python?", "only the open source ones": asked of what was shown, and of nothing else. */
export const ofShown: Step = (asked) => {
  const { reading, earlier, ties } = asked;
  const { intent } = earlier;
  if (intent === undefined || ties.named || reading.words.length > LONGEST) return undefined;
  const first = firstOfPlan(intent, reading);
  if (first !== undefined) return settled(first, "asks who comes first on the roadmap that was shown");
  const asks = reading.has("of-those");
  // "Only 6 hours a week" is a case, and no part of what was shown.
  const isCase = reading.has("in-case") || reading.has("hours");
  const only = reading.has("only") && !isCase && operationIn(reading) === undefined;
  // Pay is asked of nobody in particular.
  const skips =
    reading.has("op-without") && intent.kind === "list_roles" && categoryOf(reading) !== undefined;
  if ((!asks && !only && !skips) || asksPay(intent, reading)) return undefined;
  const told = ofMove(intent, reading) ?? ofAll(asked, intent);
  return told && settled(told, asks ? "asks which of what was shown" : "wants a part of what was shown");
};

/** "Which of those first?" after a roadmap that was pasted: the role that it takes first. */
function firstOfPlan(intent: Intent, reading: Reading): Intent | undefined {
  if (intent.kind !== "roadmap_mapping" || intent.lines.length === 0 || !asksWhoBegins(reading))
    return undefined;
  return { ...withoutSlots(intent, ["section"]), place: 1 };
}

/** Under what licence tools are is known, what they cost is not. */
function asksPay(intent: Intent, reading: Reading): boolean {
  return reading.has("money") && !asksLicence(intent, reading);
}

/** "Which of those are open source?" speaks of a source, and asks for none. */
function asksLicence(intent: Intent, reading: Reading): boolean {
  return intent.kind === "role_tools" && reading.has("licence");
}

function ofAll(asked: Asked, intent: Intent): Intent | undefined {
  const { background } = backgroundsOf(asked.reading);
  // "Which of those can our Java people grow into": where they come from tells which.
  if (asked.reading.has("of-those") && background.length > 0)
    return { kind: "legacy_mapping", background, roles: [], form: "choice" };
  const roles = shownRoles(asked.earlier, asked.parts.known);
  return SHOW_ROLES.includes(intent.kind) && roles.length > 1
    ? ofRoles(asked, intent, roles)
    : ofItems(asked, intent);
}

/** Of what one background leads to it is known which fits best, and how long that takes from there. */
function ofMove(intent: Intent, reading: Reading): Intent | undefined {
  if (!reading.has("of-those") || intent.kind !== "legacy_mapping" || intent.background.length !== 1)
    return undefined;
  const words = wordsAsked(reading, [...reading.roles, ...spansOf(reading, "of-those")]);
  const plain = withoutSlots(intent, ["operation", "attribute", "about", "section"]);
  const attribute = reading.attributes.find(({ meaning }) => SORTED.includes(meaning))?.meaning;
  return { ...plain, roles: [], form: "choice", ...given({ words, attribute }) };
}

function ofRoles(asked: Asked, intent: Intent, roles: readonly RoleId[]): Intent | undefined {
  const { reading } = asked;
  const category = categoryAsked(reading);
  if (category !== undefined && intent.kind === "list_roles") return { kind: "list_roles", category };
  const count = countIn(reading);
  if (!reading.has("of-those")) return count === undefined ? undefined : firstOf(intent, roles, count);
  const about = reading.terms[0]?.meaning.term;
  const { attribute } = mannerOf({ kind: "rank_roles" }, asked);
  // Which of two to take is told by setting them side by side.
  const isSorted = reading.attributes.some(
    ({ meaning }) => meaning === attribute && SORTED.includes(meaning),
  );
  const isPick = about === undefined && !isSorted && !COUNTED.some((cue) => reading.has(cue));
  const words = wordsAsked(reading, [...reading.roles, ...spansOf(reading, "of-those")]);
  const asksElse = words !== undefined && !ASKED.some((cue) => reading.has(cue)) && attribute === undefined;
  if (intent.kind === "compare_roles" && isPick && !asksElse) return undefined;
  const by = attribute === "relevance" ? undefined : attribute;
  const told = { form: "choice" as const, ...given({ about, words }) };
  return intent.kind === "compare_roles"
    ? { kind: "compare_roles", roles: intent.roles, operation: "only", ...told, ...given({ attribute: by }) }
    : { kind: "rank_roles", among: roles.slice(0, MOST_ROLES), ...told, ...given({ by }) };
}

/** What tells one of two from the other by itself. */
const SORTED: readonly string[] = ["duration", "steps", "coding", "maths", "degree", "certificate"];

/** "Skip the emerging ones" wants the others. */
function categoryAsked(reading: Reading): Category | undefined {
  const named = categoryOf(reading);
  if (named === undefined || !reading.has("op-without")) return named;
  return CATEGORY_KINDS.find((each) => each !== named);
}

/** Asks what is counted of them, or how hard they are. */
const COUNTED: readonly Cue[] = ["vacancy", "market", "learning", "money"];

/** "Only the top three". */
function firstOf(intent: Intent, roles: readonly RoleId[], count: number): Intent | undefined {
  if (intent.kind === "rank_roles") return { ...withoutSlots(intent, ["words"]), count, form: "choice" };
  if (intent.kind === "compare_roles" && count > 1) return { ...intent, roles: intent.roles.slice(0, count) };
  return { kind: "rank_roles", among: roles.slice(0, count), form: "choice" };
}

/** How many; "one" and "een" are articles as well. */
function countIn(reading: Reading): number | undefined {
  const articles = spansOf(reading, "one");
  return reading.numbers.find(
    ({ from, meaning }) =>
      meaning >= 1 && meaning <= MOST_ROLES && articles.every((each) => each.from !== from),
  )?.meaning;
}

function ofItems({ reading, earlier }: Asked, intent: Intent): Intent | undefined {
  const { items = [] } = earlier;
  if (categoryOf(reading) !== undefined || reading.has("catalog-roles")) return undefined;
  if (intent.kind === "role_interview") return someQuestions(intent, reading);
  if (items.length < 2 || !("roles" in intent) || intent.kind === "not_in_catalog") return undefined;
  // "Which of those to learn first" is asked of tools as well.
  const learned: readonly Cue[] = intent.kind === "role_tools" ? ["learning"] : [];
  const own: readonly Cue[] = [...needOf(intent.kind).asked, "rank", "about-bot", ...learned];
  const asksElse = ASKED.some((cue) => !own.includes(cue) && reading.has(cue));
  if (asksElse && !asksLicence(intent, reading)) return undefined;
  const count = countIn(reading);
  const words = wordsAsked(reading, [...spansOf(reading, "of-those"), ...spansOf(reading, "only")]);
  const plain = withoutSlots(intent, ["form", "about", "attribute", "words"]);
  return {
    ...plain,
    operation: "only",
    items: count === undefined ? [...items] : items.slice(0, count),
    ...(words === undefined || count !== undefined ? {} : { words }),
  } as Intent;
}

/** Of the questions those of a kind, a level or a subject; or so many of them. */
function someQuestions(
  asked: Extract<Intent, { kind: "role_interview" }>,
  reading: Reading,
): Intent | undefined {
  const type = typeOf(reading);
  const level = levelOf(reading);
  const topic = topicOf(reading);
  const count = countIn(reading);
  if (type === undefined && level === undefined && topic === undefined && count === undefined)
    return reading.has("of-those") ? cannot(asked) : undefined;
  return {
    ...withoutSlots(asked, ["skip", "words", "operation", "items"]),
    ...given({ type, level, topic, count }),
  };
}
