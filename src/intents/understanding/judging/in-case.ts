import type { Intent, Level } from "../../../intent.ts";
import { given, rolesOf, withoutSlots } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED } from "../needs.ts";
import { isOutside, type Reading, spansOf } from "../reading/reading.ts";
import { backgroundsOf, hoursPerWeekIn, levelOf } from "../slots/slots.ts";
import { wordsAsked } from "../slots/words-asked.ts";
import { type Asked, type Step, settled } from "./asked.ts";
import { backgroundOf } from "./coming-from.ts";
import { SHOW_ROLES, type TellsOfRole, tellsOfRole } from "./kinds-that-show.ts";
import { pointedAt, shownRoles } from "./pointed-at.ts";

/** Longer texts ask a question of their own. */
const LONGEST = 14;
/** So few need no word that leads back. */
const FEW = 5;

/** "And without Python?", "and at 20 hours a week?", "and for a junior?": the earlier question stands, in another case. */
export const inCase: Step = (asked) => {
  const { reading, ties, earlier } = asked;
  const { intent } = earlier;
  if (intent === undefined || ties.named || reading.words.length > LONGEST) return undefined;
  if (!leadsBack(reading) && !reading.has("hours")) return undefined;
  if (ASKED.some((cue) => !PUTS_CASE.includes(cue) && reading.has(cue))) return undefined;
  if (pointedAt(reading, earlier, asked.parts.known) !== undefined) return undefined;
  const changed =
    withHours(intent, reading) ??
    without(intent, asked) ??
    comingFrom(intent, asked) ??
    atLevel(intent, reading) ??
    anotherThing(intent, reading);
  return changed && settled(changed, "the earlier question in another case");
};

/** Words that put a case as well: "coming from", "without". */
const PUTS_CASE: readonly Cue[] = ["legacy", "learning", "relevance"];

const BACK: readonly Cue[] = ["follow", "same-again", "in-case"];

/** It begins as a follow-up does, or says no more than the case. */
function leadsBack(reading: Reading): boolean {
  return (
    reading.words.length <= FEW || BACK.some((cue) => spansOf(reading, cue).some(({ from }) => from === 0))
  );
}

function isOfOne(intent: Intent): intent is TellsOfRole {
  return tellsOfRole(intent) && rolesOf(intent).length > 0;
}

const TIME = { form: "how_long", attribute: "duration" } as const;

/** So many hours a week: how long it takes then. */
function withHours(intent: Intent, reading: Reading): Intent | undefined {
  const hours = spansOf(reading, "hours");
  if (!reading.numbers.some(({ to }) => hours.some(({ from }) => from === to))) return undefined;
  const words = wordsAsked(reading) ?? "";
  const time = given({ perWeek: hoursPerWeekIn(reading) });
  if (intent.kind === "legacy_mapping")
    return { ...withoutSlots(intent, ["section", "operation"]), ...TIME, words, ...time };
  const from = backgroundOf(intent);
  return isOfOne(intent)
    ? {
        ...{ kind: "role_learning", roles: intent.roles, ...TIME, words, ...time },
        ...(from.length === 0 ? {} : { from }),
      }
    : undefined;
}

/** What somebody can do without: skills that attributes stand for. */
const SKILLS: readonly string[] = ["coding", "maths", "degree", "certificate", "experience"];

/** Whether it can be done without a tool or a skill. */
function without(intent: Intent, { reading, earlier, parts }: Asked): Intent | undefined {
  if (!reading.has("op-without") && !reading.has("negation")) return undefined;
  const about = reading.terms[0]?.meaning.term;
  const attribute = reading.attributes.map(({ meaning }) => meaning).find((each) => SKILLS.includes(each));
  if (about === undefined && attribute === undefined) return undefined;
  const shown = shownRoles(earlier, parts.known);
  if (!isOfOne(intent) && SHOW_ROLES.includes(intent.kind) && shown.length > 1)
    return {
      kind: "rank_roles",
      by: attribute ?? "need",
      among: [...shown],
      form: "choice",
      words: "without",
      ...(about === undefined ? {} : { about }),
    };
  if (!isOfOne(intent)) return undefined;
  return {
    kind: "role_learning",
    roles: intent.roles,
    operation: "without",
    ...(about === undefined ? { attribute } : { about }),
  } as Intent;
}

const LIKELY = 0.4;

/** Coming from a background: whether it leads to the role that is spoken of, and how long that takes. */
function comingFrom(intent: Intent, { reading, manners }: Asked): Intent | undefined {
  const { background, counts } = backgroundsOf(reading);
  if (background.length === 0 || !isOfOne(intent)) return undefined;
  // A title that is a background as well is most often asked about.
  if (reading.titles.some(isOutside) && !reading.has("in-case") && !reading.has("legacy")) return undefined;
  // "Is it enough if he knows Jenkins" asks about the tool.
  if ((manners().forms.get("enough") ?? 0) > LIKELY) return undefined;
  const isTime = intent.form === "how_long" || intent.attribute === "duration";
  return {
    kind: "legacy_mapping",
    background,
    roles: intent.roles,
    ...(Object.keys(counts).length === 0 ? {} : { counts }),
    ...(isTime ? TIME : { form: "yes_no" as const }),
  };
}

/** "And SQL?": whether that is needed, where a tool was asked about before. */
function anotherThing(intent: Intent, reading: Reading): Intent | undefined {
  const [term, ...others] = reading.terms;
  if (term === undefined || others.length > 0 || !isOfOne(intent) || intent.about === undefined)
    return undefined;
  return reading.words.length > FEW
    ? undefined
    : { ...withoutSlots(intent, ["operation", "items"]), about: term.meaning.term };
}

/** For another level. Of how long it takes a junior is one who begins. */
function atLevel(intent: Intent, reading: Reading): Intent | undefined {
  const level = levelOf(reading);
  if (level === undefined || !isOfOne(intent)) return undefined;
  const isTime = intent.form === "how_long" || intent.attribute === "duration";
  const words = isTime ? BEGINS[level] : level;
  // Whether a thing is needed can be asked again only while it is known which.
  const isKnown = isTime || intent.about !== undefined || SKILLS.includes(intent.attribute ?? "");
  const lost = isKnown || intent.form === undefined ? [] : ["form", "attribute"];
  return { ...withoutSlots(intent, ["section", "operation", "items", ...lost]), words } as Intent;
}

const BEGINS: Readonly<Record<Level, string>> = {
  junior: "beginner",
  medior: "medior",
  senior: "senior",
};
