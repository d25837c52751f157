import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import { answerTo } from "./answer-to-question.ts";
import { type AboutRole, type Attempt, firstOf, type OfRole } from "./asking.ts";
import { compared } from "./compared.ts";
import { howMuch, isTimeEnough } from "./how-much.ts";
import { nearest } from "./nearest.ts";
import { ofNamedTitle } from "./of-title.ts";
import { counted } from "./ranked.ts";
import { reshaped } from "./reshaped.ts";
import { closestWith, ofAttribute, ofLevel } from "./told-of.ts";
import { why } from "./why.ts";
import { notThisRole } from "./worth.ts";
import {
  belief,
  notNamedHere,
  ofDemand,
  ofEnough,
  ofNeedInCase,
  ofSkill,
  ofThing,
  ofWorth,
} from "./yes-no.ts";

/** A statement answers a question that was left open when it speaks of this much of it; a direct one with less. */
const closestOfMost = closestWith(0.7);
const closest = closestWith(0.45);

const OPEN: readonly Attempt[] = [ofLevel, ofAttribute, closestOfMost];
const OF_PART: readonly Attempt[] = [ofAttribute, closest];
const YES_NO: readonly Attempt[] = [
  isTimeEnough,
  ofDemand,
  ofNeedInCase,
  ofWorth,
  ofThing,
  belief,
  ofSkill,
  ofAttribute,
  closest,
  notNamedHere,
];

/** How each form of a question is answered: these ways, in this order. */
const ANSWERS: Readonly<Record<Form, readonly Attempt[]>> = {
  what: OPEN,
  list: OPEN,
  yes_no: YES_NO,
  either: YES_NO,
  enough: [isTimeEnough, notThisRole, ofEnough],
  how_long: [howMuch, closest],
  how_many: [howMuch, closest],
  why: [why],
  difference: OF_PART,
  choice: OF_PART,
  who: OF_PART,
  write: [],
  operate: [],
  statement: [],
};

/** What was asked of one role; of several what is asked of each, where they are set side by side. */
export function ofRole(asking: OfRole): Headline | undefined {
  const { roles, intent } = asking;
  if (roles.length > 1 && intent.form !== undefined && SIDE_BY_SIDE.includes(intent.form))
    return compared({ ...asking, intent: { ...intent, kind: "compare_roles" } });
  const { about, form = "what", operation } = asking.intent;
  const role = asking.roles[0] ?? (about === undefined ? undefined : asking.find(about)[0]?.role);
  if (role === undefined || (roles.length === 0 && form === "why")) return nearest(asking);
  if (asking.intent.kind === "role_interview" && asking.intent.question !== undefined)
    return answerTo(asking.writer, role, asking.intent.question);
  if (operation !== undefined) return reshaped(asking, role);
  return firstOf([ofNamedTitle, countedOf, ...ANSWERS[form]])(asking, role);
}

const SIDE_BY_SIDE: readonly Form[] = ["choice", "who", "either", "difference"];

/** Kinds of which vacancies were counted. */
const COUNTED: readonly AboutRole["kind"][] = [
  "role_tools",
  "role_profile",
  "role_relevance",
  "role_learning",
];

const countedOf: Attempt = (asking) => (COUNTED.includes(asking.intent.kind) ? counted(asking) : undefined);
