import type { Headline } from "../../../answer/answer.ts";
import { capitalised } from "../../../answer/lead.ts";
import { isIn } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { type AboutRole, type Attempt, inFields, levelIn, type OfRole, subjectOf } from "./asking.ts";
import { casePut } from "./case-put.ts";
import { demanded, demandsIn } from "./demanded.ts";
import { enough } from "./enough.ts";
import { demandsOf, needed, neededEach } from "./needed.ts";
import { noPrediction, ofField, spoken, told } from "./sentence.ts";
import { asksForSkill, thingIn } from "./thing-named.ts";
import { toolsIn } from "./tools-named.ts";
import { asJob, notThisRole, worth } from "./worth.ts";

/** Below this share of the words a sentence speaks of something else. */
const SPEAKS = 0.45;

/** How near the best a warning must come. */
const NEARLY = 0.8;

/** What will become of a role is not foretold. */
export const ofFuture: Attempt = (asking, role) => {
  const { writer, has } = asking;
  if (!has("prediction")) return undefined;
  return spoken([noPrediction(writer), ofField(writer, role, "maturity", 250)], 330);
};

/** Whether the work is a job of its own. */
export const ofOwnJob: Attempt = (asking, role) =>
  asking.has("a-job") && !asking.has("beside-work") && OF_JOB.includes(asking.intent.kind)
    ? asJob(asking, role)
    : undefined;

const OF_JOB: readonly AboutRole["kind"][] = ["role_profile", "role_recruiting", "role_relevance"];

/** A degree, maths, programming: what is asked about by many words. */
export const ofDemand: Attempt = (asking, role) => {
  const about = thingIn(asking);
  const demands = about === undefined ? demandsIn(asking) : [];
  return demands.length === 0
    ? undefined
    : turned(asking, spoken(demands.map((demand) => demanded(asking, role, demand))));
};

/** Whether it can be done without is asked the other way round: what is needed is then a no. */
function turned({ writer, has }: OfRole, verdict: Headline | undefined): Headline | undefined {
  if (verdict === undefined || !has("without")) return verdict;
  const [yes, no] = [writer.say({ nl: "Ja", en: "Yes" }), writer.say({ nl: "Nee", en: "No" })];
  // That something is among the tools does not make it needed.
  if (verdict.facts[0]?.split(".")[1] === "tools")
    return { ...verdict, text: capitalised(verdict.text.replace(OF_TOOLS, "")) };
  const [, word] = FIRST_WORD.exec(verdict.text) ?? [];
  const other = word === yes ? no : word === no ? yes : undefined;
  return other === undefined ? verdict : { ...verdict, text: verdict.text.replace(FIRST_WORD, other) };
}

const OF_TOOLS = /^\p{L}+, (?=het hoort bij|it is among)/u;
const FIRST_WORD = /^(\p{L}+)(?=[,:.])/u;

/** Whether it is asked what the role, or a thing for it, is worth to a company. */
function asksWorth(asking: OfRole): boolean {
  const { kind, attribute } = asking.intent;
  if (kind === "role_relevance" || attribute === "relevance" || attribute === "maturity") return true;
  return attribute === "need" && kind === "role_profile" && thingIn(asking) === undefined;
}

/** A case in which a role is not the one, where it is asked whether it is needed. */
export const ofNeedInCase: Attempt = (asking, role) => {
  if (thingIn(asking) !== undefined) return undefined;
  return asksWorth(asking) || asking.intent.attribute === "need" ? notThisRole(asking, role) : undefined;
};

/** A case that was put, whatever it is taken to ask of the role. */
export const ofCasePut: Attempt = (asking, role) => {
  const { kind } = asking.intent;
  // A tool that is named beside a company's need is part of its case.
  const isOfRole = kind === "role_relevance" || thingIn(asking) === undefined;
  return PUT_TO.includes(kind) && isOfRole ? casePut(asking, role) : undefined;
};

const PUT_TO: readonly AboutRole["kind"][] = [
  "role_profile",
  "role_relevance",
  "role_recruiting",
  "role_learning",
];

/** Whether a company needs the role, or the thing that was named for it. */
export const ofWorth: Attempt = (asking, role) => {
  if (!asksWorth(asking)) return undefined;
  const about = thingIn(asking);
  // What the role does not use is told of the company, not of what the role needs.
  const isOfCompany =
    about === undefined ||
    (asking.intent.kind === "role_relevance" && demandsOf(asking, role, about).length === 0);
  return isOfCompany ? worth(asking, role) : needed(asking, role, about);
};

/** "This or that" wants no yes or no, but where two tools are set apart or something is needed. */
function isOpen(asking: OfRole): boolean {
  return asking.intent.form === "either" && !asking.has("needs") && toolsIn(asking).length === 0;
}

/** "I only know Excel, can I become one": that it is among the tools is no yes. */
function knowsOnly(asking: OfRole, role: Role, about: string): boolean {
  const { intent, has } = asking;
  if (intent.kind !== "role_learning" || !has("case") || has("requires")) return false;
  const [first] = demandsOf(asking, role, about);
  return first !== undefined && isIn(first, "tools");
}

/** Where it is looked at what a candidate can do. */
const OF_CANDIDATE: readonly (string | undefined)[] = [
  "cv",
  "red-flags",
  "first-90-days",
  "levels",
  "experience",
  "scorecard",
];

/** What is asked for beforehand, where a thing that is named says more. */
const OF_DEMAND: readonly (string | undefined)[] = ["coding", "degree", "maths"];

/** "Kafka too?": of a role that was named nobody asks who uses it. */
export const ofToolOfRole: Attempt = (asking, role) =>
  asking.intent.kind === "role_tools" ? ofThing(asking, role) : undefined;

/** Whether a tool or skill is asked for; of several what is asked of each. */
export const ofThing: Attempt = (asking, role) => {
  const about = thingIn(asking);
  const { kind, attribute } = asking.intent;
  const isOfCandidate = kind === "role_recruiting" && OF_CANDIDATE.includes(attribute);
  const isOfLevel = levelIn(asking.words) !== undefined;
  // That something is used does not make two things the same.
  if (about === undefined || isOpen(asking) || asking.has("same")) return undefined;
  const isOfDemand = OF_DEMAND.includes(attribute) || asking.has("requires");
  if (!asksForSkill(asking) && !isOfCandidate && !isOfLevel && !isOfDemand) return undefined;
  if (knowsOnly(asking, role, about)) return enough(asking, role, about);
  return neededEach(asking, role) ?? turned(asking, needed(asking, role, about));
};

/** What is asked for in words of no name: a demand that speaks of them. */
export const ofSkill: Attempt = (asking, role) => {
  const subject = subjectOf(asking.words);
  if (subject === "" || !asksForSkill(asking)) return undefined;
  return demandsOf(asking, role, subject).length > 0
    ? turned(asking, needed(asking, role, subject))
    : undefined;
};

/** "An agent or a fixed workflow": what says when it is this role, and when it is not. */
export const ofWhatDecides: Attempt = ({ writer, closest, words, intent }, role) => {
  const isOpen = intent.form === "either" || intent.kind === "role_profile";
  if (!isOpen) return undefined;
  const [best] = closest(words, inFields([role], DECIDING)).filter(
    ({ weight, held }) => weight >= SPEAKS && held > 1,
  );
  return best && told(writer, [best.said]);
};

const DECIDING = ["notThisRole", "boundaries", "duties"];

/** What people believe and the catalog warns of, where that speaks of the question most. */
export const belief: Attempt = (asking, role) => {
  const { writer, closest, words } = asking;
  if (!asksForSkill(asking) || isOpen(asking)) return undefined;
  const close = closest(words, ({ role: of }) => of === role).filter(
    ({ share, weight, held }) => share >= SPEAKS && weight >= SPEAKS && held > 1,
  );
  const best = close.find(({ said }) => isIn(said, "learning.pitfalls"));
  if (best === undefined || best.score < NEARLY * (close[0]?.score ?? 0)) return undefined;
  const sentence = told(writer, [best.said]);
  return (
    sentence && { ...sentence, text: writer.say({ nl: `Nee. ${sentence.text}`, en: `No. ${sentence.text}` }) }
  );
};
