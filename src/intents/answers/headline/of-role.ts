import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import { given } from "../../../values.ts";
import { whichOfAllAsk } from "./among.ts";
import { type AboutRole, type Attempt, firstOf, type OfRole } from "./asking.ts";
import { firstProject, firstStep, gaps } from "./background-told.ts";
import { asksBoth } from "./both-needed.ts";
import { compared } from "./compared.ts";
import { counted } from "./counted.ts";
import { demandsIn } from "./demanded.ts";
import { notNamedHere, notSaid, ofEnough } from "./enough-asked.ts";
import { foundFor } from "./found-for.ts";
import { hoursAWeek } from "./hours-a-week.ts";
import { canBecome, howMuch, isSpanEnough, isTimeEnough, yearsBehind } from "./how-much.ts";
import { levelAfter } from "./level-after.ts";
import { levelsApart } from "./levels-compared.ts";
import { nearest } from "./nearest-said.ts";
import { ofNamedTitle } from "./of-title.ts";
import { whyThing } from "./of-tool.ts";
import { ranked } from "./ranked.ts";
import { reshaped } from "./reshaped.ts";
import { own, spoken } from "./sentence.ts";
import { mustTools } from "./some-items.ts";
import { ofNeedBeside, whyBeside } from "./title-needed.ts";
import { closestWith, ofAttribute, ofLevel } from "./told-of.ts";
import { toolFirst, toolsToBeginWith } from "./tool-first.ts";
import { ofLicence, ofLicences } from "./tool-licences.ts";
import { toolsIn } from "./tools-named.ts";
import { topTools } from "./top-tools.ts";
import { why } from "./why.ts";
import { notThisRole, worth } from "./worth.ts";
import {
  belief,
  ofCasePut,
  ofDemand,
  ofFuture,
  ofNeedInCase,
  ofOwnJob,
  ofSkill,
  ofThing,
  ofToolOfRole,
  ofWhatDecides,
  ofWorth,
} from "./yes-no.ts";

/** A statement answers a question that was left open when it speaks of this much of it; a direct one with less. */
const closestOfMost = closestWith(0.7);
const closest = closestWith(0.45);

/** What a case says of whether a company needs the role, however it is asked. */
const ofWorthInCase: Attempt = (asking, role) =>
  asking.intent.kind === "role_relevance" ? ofCasePut(asking, role) : undefined;

/** What to learn, and with what to begin, for who comes from the background that the role fits best. */
const ofMove: Attempt = ({ writer, intent, from, has }, role) => {
  const isOfWay =
    intent.kind === "role_learning" &&
    (OF_WAY.includes(intent.attribute) || (intent.attribute === "need" && has("learns")));
  const isOfMove = intent.kind === "role_learning" && from?.best.role === role.id;
  if (isOfMove && has("project")) return firstProject(writer, from);
  return isOfWay && from?.best.role === role.id
    ? spoken([firstStep(writer, from), gaps(writer, from)], 345)
    : undefined;
};

const OF_WAY: readonly (string | undefined)[] = ["steps", "prerequisites"];

const OPEN: readonly Attempt[] = [ofMove, levelsApart, ofLevel, ofWorthInCase, ofAttribute, closestOfMost];
/** "Isn't it just …": what separates the two says that it is not. */
const notJust: Attempt = (asking, role) => {
  const found =
    asking.has("same") && asking.intent.kind === "role_profile" ? ofLine(asking, role) : undefined;
  return found && spoken([own(asking.writer, { nl: "Nee.", en: "No." }), found], 345);
};

/** What separates things, and when it is another's work. */
const ofLine: Attempt = (asking, role) => spoken([separates(asking, role), elsewhere(asking, role)], 345);
const separates = closestWith(0.45, ["remarks", "boundaries"]);
const elsewhere = closestWith(0.45, ["notThisRole"]);
const OF_PART: readonly Attempt[] = [ofAttribute, closest];
const YES_NO: readonly Attempt[] = [
  ofFuture,
  levelAfter,
  yearsBehind,
  isTimeEnough,
  ofNeedBeside,
  ofCasePut,
  ofDemand,
  ofNeedInCase,
  ofWorth,
  ofThing,
  canBecome,
  ofOwnJob,
  notJust,
  ofWhatDecides,
  belief,
  ofSkill,
  ofAttribute,
  closest,
  notNamedHere,
  notSaid,
];

/** How each form of a question is answered: these ways, in this order. */
const ANSWERS: Readonly<Record<Form, readonly Attempt[]>> = {
  what: OPEN,
  list: OPEN,
  yes_no: YES_NO,
  either: [levelsApart, ...YES_NO],
  enough: [ofOwnJob, yearsBehind, isTimeEnough, notThisRole, ofEnough],
  how_long: [hoursAWeek, isSpanEnough, howMuch, closest],
  how_many: [hoursAWeek, howMuch, closest],
  why: [(asking) => whyBeside(asking, asking.intent.about), why],
  difference: [levelsApart, ofLine, ...OF_PART],
  choice: [levelsApart, ...OF_PART],
  who: [ofToolOfRole, ...OF_PART],
  write: [],
  operate: [],
  statement: [],
};

/** What was asked of one role; of several what is asked of each, where they are set side by side. */
export function ofRole(asking: OfRole): Headline | undefined {
  return ofToolLicences(asking) ?? toolFirst(asking) ?? ofRoles(asking);
}

function ofRoles(asking: OfRole): Headline | undefined {
  const { roles, intent, find } = asking;
  const { about, form = "what" } = intent;
  if (roles.length > 1 && (SIDE_BY_SIDE.includes(form) || asksBoth(asking)))
    return compared({ ...asking, intent: { ...intent, kind: "compare_roles" } });
  if (roles.length === 0 && OF_NO_ROLE.includes(form)) return ofNoRole(asking, form);
  const role = roles[0] ?? (about === undefined ? undefined : find(about)[0]?.role);
  return role === undefined ? ofAllRoles(asking) : ofOne(asking, role);
}

/** Under what licence the tools of these roles are, or the one that is named; where no role is, those of all. */
function ofToolLicences(asking: OfRole): Headline | undefined {
  const { writer, intent, roles, has } = asking;
  if (intent.kind !== "role_tools" || intent.operation !== undefined || !has("licence")) return undefined;
  const [tool, ...others] = toolsIn(asking);
  if (tool !== undefined && others.length === 0) return ofLicence(asking, tool);
  const of = roles.length > 0 ? roles : writer.catalog.roles;
  return ofLicences(
    asking,
    of.flatMap((role) => role.tools.map((each) => ({ role, tool: each }))),
  );
}

/** Kinds of which the most asked for is told of all roles together. */
function ofAllRoles(asking: OfRole): Headline | undefined {
  const isCount = asking.intent.kind === "role_tools" && (asking.has("most") || asking.has("counted"));
  const [tool, ...others] = toolsIn(asking);
  if (isCount && tool !== undefined && others.length === 0)
    return counted({ ...asking, intent: { ...asking.intent, about: tool } }) ?? nearest(asking);
  return isCount ? topTools(asking, asking.writer.catalog.roles) : nearest(asking);
}

/** Forms that ask which role, or of all of them. */
const OF_NO_ROLE: readonly Form[] = ["choice", "who", "why", "yes_no"];

function ofNoRole(asking: OfRole, form: Form): Headline | undefined {
  const { words, intent } = asking;
  const { about, attribute } = intent;
  if (form === "choice")
    return ranked({ ...asking, intent: { kind: "rank_roles", ...given({ by: attribute }) } });
  if (form === "yes_no") {
    if (asking.has("all")) return whichOfAllAsk(asking, about);
    const role = about === undefined ? undefined : asking.find(about)[0]?.role;
    return role === undefined ? ofAllRoles(asking) : ofOne(asking, role);
  }
  if (form === "why") return whyThing(asking) ?? nearest(asking);
  if (words === "") return nearest(asking);
  return foundFor({ ...asking, intent: { kind: "find_role", term: words, words } });
}

const ofOne: Attempt = (asking, role) => {
  const { kind, operation, words = "", attribute } = asking.intent;
  const form = ASKS_WHY.test(words) ? "why" : (asking.intent.form ?? "what");
  // "A course, but a short one": of what is named it is asked, not of the answer before.
  const isOfAttribute =
    operation === "brief" && kind === "role_learning" && attribute !== undefined && words !== "";
  const isOfThing = operation === "brief" && asking.intent.form !== undefined;
  if (operation !== undefined && !isOfAttribute && !isOfThing) return reshaped(asking, role);
  if (kind === "role_vacancy" && form === "yes_no") return worth(asking, role);
  return firstOf([ofNamedTitle, toolsToBeginWith, countedOf, ...ANSWERS[form]])(asking, role);
};

/** Whatever else it looks like, a question that begins so asks for a reason. */
const ASKS_WHY = /^(?:waarom|why)\b/u;

const SIDE_BY_SIDE: readonly Form[] = ["choice", "who", "either", "difference"];

/** Kinds of which vacancies were counted. */
const COUNTED: readonly AboutRole["kind"][] = [
  "role_tools",
  "role_profile",
  "role_relevance",
  "role_learning",
];

/** Whether a degree is needed is no question for a count. */
const asksForm = (form: Form | undefined) => form === "yes_no" || form === "either";

const countedOf: Attempt = (asking, role) => {
  if (!COUNTED.includes(asking.intent.kind)) return undefined;
  const { kind, form } = asking.intent;
  if (asksForm(form) && demandsIn(asking).length > 0) return undefined;
  const isOfTools = kind === "role_tools" && form !== "yes_no" && form !== "how_many";
  return (isOfTools ? (topTools(asking, [role]) ?? mustTools(asking, role)) : undefined) ?? counted(asking);
};
