import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { type AboutRole, inFields, type OfRole, subjectOf } from "./asking.ts";
import { demanded, demandsIn } from "./demanded.ts";
import { backgroundIn, bridgeOf, durationOf, enoughTime } from "./duration.ts";
import { demandsOf, enough, needed, neededEach } from "./needed.ts";
import { ofOtherName, ofTitle } from "./of-title.ts";
import { counted } from "./ranked.ts";
import { reshaped } from "./reshaped.ts";
import { own, spoken, told } from "./sentence.ts";
import { notThisRole, worth } from "./worth.ts";

/** A statement answers a question that was left open when it speaks of this much of it; a direct one with less. */
const SPEAKS_OF_MOST = 0.7;
const SPEAKS = 0.45;

/** What was asked of one role: each form of a question has its own kind of answer. */
export function ofRole(asking: OfRole): Headline | undefined {
  const { about } = asking.intent;
  const role = asking.roles[0] ?? (about === undefined ? undefined : asking.find(about)[0]?.role);
  if (role === undefined) return undefined;
  const title = ofNamedTitle(asking, role);
  if (title !== undefined) return title;
  if (asking.intent.operation !== undefined) return reshaped(asking, role);
  if (COUNTED.includes(asking.intent.kind)) {
    const count = counted(asking);
    if (count !== undefined) return count;
  }
  switch (asking.intent.form) {
    case "how_long":
    case "how_many":
      return howMuch(asking, role);
    case "enough":
      return isEnough(asking, role);
    case "yes_no":
    case "either":
      return yesOrNo(asking, role);
    case "why":
      return why(asking, role);
    case "operate":
    case "write":
    case "statement":
      return undefined;
    case undefined:
      return ofLevel(asking, role) ?? ofAttribute(asking, role) ?? closestTo(asking, role, SPEAKS_OF_MOST);
    case "choice":
      return counted(asking) ?? ofAttribute(asking, role) ?? closestTo(asking, role, SPEAKS);
    default:
      return ofAttribute(asking, role) ?? closestTo(asking, role, SPEAKS);
  }
}

/** Forms that ask what a title is to a role. */
const OF_TITLE: readonly (Form | undefined)[] = ["yes_no", "either", "difference", "choice"];

/** More words than a title has ask something else. */
const LONGEST_TITLE = 3;

function ofNamedTitle({ writer, intent, words }: OfRole, role: Role): Headline | undefined {
  const { about, form, attribute, kind } = intent;
  if (attribute !== undefined && attribute !== "boundaries") return undefined;
  if (subjectOf(words).split(" ").length > LONGEST_TITLE) return undefined;
  if (OF_TITLE.includes(form)) return ofTitle(writer, about, form);
  const gist = saidOf(role).filter(({ field }) => field === "oneLiner");
  return form === undefined
    ? ofOtherName(writer, about, kind === "role_profile" ? told(writer, gist) : undefined)
    : undefined;
}

/** Kinds of which vacancies were counted. */
const COUNTED: readonly AboutRole["kind"][] = [
  "role_tools",
  "role_profile",
  "role_relevance",
  "role_learning",
];

const HOURS = /\b(?:uur|uren|hours?)\b/u;
const YEARS = /\b(?:jaar|jaren|years?)\b/u;
/** Attributes by which somebody asks for the time that learning takes. */
const TIMED: readonly (string | undefined)[] = [
  undefined,
  "duration",
  "steps",
  "need",
  "prerequisites",
  "experience",
];

function howMuch(asking: OfRole, role: Role): Headline | undefined {
  const { writer, intent, words } = asking;
  if (!TIMED.includes(intent.attribute)) return ofAttribute(asking, role);
  if (YEARS.test(words) && intent.form === "how_many")
    return spoken([noYears(writer), scopeOf(asking, role)]);
  const background = backgroundIn(writer, words);
  if (background?.best.role === role.id) return bridgeOf(writer, background, words);
  return intent.form === "how_long" || HOURS.test(words)
    ? durationOf(writer, role, words)
    : closestTo(asking, role, SPEAKS);
}

function noYears(writer: Writer): Headline {
  return own(writer, {
    nl: "Een aantal jaren noemt de catalogus niet.",
    en: "The catalog names no number of years.",
  });
}

function scopeOf({ writer, words }: OfRole, role: Role): Headline | undefined {
  const level = /\b(?:junior|senior)\b/u.exec(words)?.[0] ?? "medior";
  return told(
    writer,
    saidOf(role).filter(({ field }) => field === `levels.${level}.scope`),
  );
}

function isEnough(asking: OfRole, role: Role): Headline | undefined {
  const { writer, intent, words } = asking;
  const time =
    enoughTime(writer, role, words) ?? (HOURS.test(words) ? durationOf(writer, role, words) : undefined);
  if (time !== undefined) return time;
  const against = notThisRole(asking, role);
  if (against !== undefined) return against;
  if (intent.kind === "role_relevance") return worth(asking, role);
  return neededEach(asking, role) ?? enough(asking, role, subjectOf(intent.about ?? words));
}

function yesOrNo(asking: OfRole, role: Role): Headline | undefined {
  const { intent, words } = asking;
  const { about, attribute } = intent;
  const time = intent.kind === "role_learning" ? enoughTime(asking.writer, role, words) : undefined;
  if (time !== undefined) return time;
  const demands = about === undefined ? demandsIn(attribute, words) : [];
  if (demands.length > 0) return spoken(demands.map((demand) => demanded(asking, role, demand)));
  if (isWorth(intent)) return about === undefined ? worth(asking, role) : needed(asking, role, about);
  const asksForSkill = attribute === undefined || attribute === "need" || attribute === "prerequisites";
  if (!asksForSkill) return ofAttribute(asking, role) ?? closestTo(asking, role, SPEAKS);
  if (about !== undefined) return neededEach(asking, role) ?? needed(asking, role, about);
  return (
    belief(asking, role) ??
    ofSkill(asking, role) ??
    closestTo(asking, role, SPEAKS) ??
    elseNeeded(asking, role)
  );
}

/** What people believe and the catalog warns of, where that speaks of the question most. */
function belief({ writer, closest, words }: OfRole, role: Role): Headline | undefined {
  const [best] = closest(words, ({ role: of }) => of === role).filter(({ share }) => share >= SPEAKS);
  if (best === undefined || !isIn(best.said, "learning.pitfalls")) return undefined;
  const sentence = told(writer, [best.said]);
  return (
    sentence && { ...sentence, text: writer.say({ nl: `Nee. ${sentence.text}`, en: `No. ${sentence.text}` }) }
  );
}

/** Only of what can be learned or used is it news that the catalog does not name it. */
function elseNeeded(asking: OfRole, role: Role): Headline | undefined {
  const { kind } = asking.intent;
  if (kind === "role_learning" || kind === "role_tools") return needed(asking, role, "");
  return kind === "role_recruiting" ? ofField(asking.writer, role, "recruitment.hireOrReskill") : undefined;
}

function isWorth({ kind, attribute }: AboutRole): boolean {
  return kind === "role_relevance" || attribute === "relevance" || attribute === "maturity";
}

/** What is asked for in words of no name: a demand that speaks of them. */
function ofSkill(asking: OfRole, role: Role): Headline | undefined {
  const subject = subjectOf(asking.words);
  return subject !== "" && demandsOf(asking, role, subject).length > 0
    ? needed(asking, role, subject)
    : undefined;
}

/** Attributes that ask what somebody must be able to do. */
const ABLE: readonly (string | undefined)[] = [
  undefined,
  "levels",
  "experience",
  "first-90-days",
  "tasks",
  "prerequisites",
];

/** What a level must be able to do, where one is named. */
function ofLevel({ writer, intent, words }: OfRole, role: Role): Headline | undefined {
  const level = /\b(?:junior|medior|senior)\b/u.exec(words)?.[0];
  if (level === undefined || !ABLE.includes(intent.attribute) || !OF_ABILITY.includes(intent.kind))
    return undefined;
  return told(
    writer,
    saidOf(role).filter(({ field }) => field === `levels.${level}.must`),
    300,
  );
}

const OF_ABILITY: readonly AboutRole["kind"][] = [
  "role_profile",
  "role_learning",
  "role_recruiting",
  "role_tools",
];

/** Where a reason is found, whatever kind of answer it stands in. */
const REASONS = ["remarks", "maturity", "notThisRole", "duties", "boundaries", "mission"];
/** Where one is found for what a role does, but not for why a company wants it. */
const OF_THE_WORK = ["responsibilities", "learning.pitfalls", "recruitment"];
const GIVES_REASON = 0.6;
const RATED =
  /\b(?:hoog|hoger|laag|lager|medium|beoordeeld|high|higher|low|lower|rated|rating|important|belangrijk)\b/u;

function ofField(writer: Writer, role: Role, wanted: string): Headline | undefined {
  return told(
    writer,
    saidOf(role).filter(({ field }) => field === wanted),
  );
}

function why({ writer, closest, intent, words }: OfRole, role: Role): Headline | undefined {
  const speaking = (fields: readonly string[]) =>
    closest(words, inFields([role], fields)).find(({ share }) => share >= GIVES_REASON);
  const found = speaking(REASONS) ?? (intent.kind === "role_relevance" ? undefined : speaking(OF_THE_WORK));
  if (found !== undefined) return told(writer, [found.said]);
  if (RATED.test(words))
    return spoken([ofField(writer, role, "relevance"), ofField(writer, role, "mission")], 330);
  return told(
    writer,
    saidOf(role).filter(({ field }) => field === USUAL_REASON[intent.kind]),
  );
}

/** What gives the reason for a role where nothing speaks of more. */
const USUAL_REASON: Readonly<Partial<Record<AboutRole["kind"], string>>> = {
  role_profile: "mission",
  role_relevance: "mission",
  role_tools: "mission",
  role_recruiting: "maturity",
  role_learning: "learning.pitfalls",
};

/** What the catalog says of the attribute: what speaks of the question first, else in its own order. */
function ofAttribute(asking: OfRole, role: Role): Headline | undefined {
  const { writer, closest, words, fields, intent } = asking;
  if (intent.attribute === undefined) return undefined;
  const [demand] = demandsIn(intent.attribute, words);
  if (demand !== undefined && intent.kind === "role_learning") return demanded(asking, role, demand);
  if (intent.attribute === "duration") return durationOf(writer, role, words);
  if (intent.attribute === "titles") return titles(writer, role);
  const all = saidOf(role).filter((said) => fields.some((field) => isIn(said, field)));
  const close = closest(words, inFields([role], fields)).map(({ said }) => said);
  const order: readonly Said[] = [...close, ...all.filter((said) => !close.includes(said))];
  return told(writer, order);
}

const MOST_TITLES = 7;

function titles(writer: Writer, role: Role): Headline {
  const { language } = writer;
  const names = role.aliases
    .filter((each) => each.kind === "alternative" && (each.language ?? language) === language)
    .slice(0, MOST_TITLES)
    .map(({ text }) => text)
    .join(", ");
  return own(writer, { nl: `Zoek op: ${names}.`, en: `Search for: ${names}.` });
}

function closestTo({ writer, closest, words }: OfRole, role: Role, least: number): Headline | undefined {
  const found = closest(words, (said) => said.role === role).find(({ share }) => share >= least);
  return found && told(writer, [found.said]);
}
