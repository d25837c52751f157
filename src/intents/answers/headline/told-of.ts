import type { Headline } from "../../../answer/answer.ts";
import type { Form } from "../../../intent.ts";
import type { Close } from "../../../knowledge/closest.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { USUAL_LEVEL } from "../../../values.ts";
import { stagesTold } from "../interview-stages.ts";
import type { Writer } from "../writer.ts";
import { type AboutRole, type Attempt, inFields, levelIn, type OfRole, subjectOf } from "./asking.ts";
import { demanded, demandsIn } from "./demanded.ts";
import { durationOf } from "./duration.ts";
import { peopleSkills } from "./of-people-skills.ts";
import { searchNames } from "./search-names.ts";
import { searchString } from "./search-string.ts";
import { ofField, own, spoken, told } from "./sentence.ts";
import { verdictOn } from "./verdict.ts";

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
export const ofLevel: Attempt = ({ writer, intent, words }, role) => {
  const level = levelIn(words);
  if (level === undefined || !ABLE.includes(intent.attribute) || !OF_ABILITY.includes(intent.kind))
    return undefined;
  return ofField(writer, role, `levels.${level}.must`, 300);
};

const OF_ABILITY: readonly AboutRole["kind"][] = [
  "role_profile",
  "role_learning",
  "role_recruiting",
  "role_tools",
];

/** What the catalog says of the attribute: what speaks of the question first, else in its own order. */
export const ofAttribute: Attempt = (asking, role) => {
  const { writer, intent, time } = asking;
  if (asking.has("search-string")) return searched(asking, role);
  if (intent.attribute === undefined) return undefined;
  const [demand] = demandsIn(asking);
  if (demand !== undefined && intent.kind === "role_learning") return demanded(asking, role, demand);
  switch (intent.attribute) {
    case "duration":
      return durationOf(writer, role, time);
    case "titles":
      return titles(writer, role);
    case "soft-skills":
      return peopleSkills(writer, role);
    case "not-this-role":
      return whoDoesThat(asking, role) ?? inFieldsOf(asking, role);
    case "red-flags":
      return onPaper(asking, role) ?? inFieldsOf(asking, role);
    case "tasks":
      return worksAt(asking, role);
    case "approach":
      return toCopy(writer, role);
    case "interview-stages":
      return stagesTold(writer, role, ("level" in intent ? intent.level : undefined) ?? USUAL_LEVEL);
    case "law":
      return lawElsewhere(asking, role) ?? inFieldsOf(asking, role);
    default:
      return inFieldsOf(asking, role);
  }
};

/** What the work is: where nothing of it in particular is asked, what it is for goes first. */
function worksAt(asking: OfRole, role: Role): Headline | undefined {
  const tasks = inFieldsOf(asking, role);
  const isOpen =
    subjectOf(asking.words).split(" ").length <= MOST_OPEN && asking.intent.kind === "role_profile";
  return isOpen ? spoken([ofField(asking.writer, role, "oneLiner"), tasks], 345) : tasks;
}

const MOST_OPEN = 2;

/** "What do they not do?": what is another role's, where nothing else is asked. */
function whoDoesThat({ writer, intent, words }: OfRole, role: Role): Headline | undefined {
  const isOpen = subjectOf(words).split(" ").length <= MOST_OPEN && /\b(?:niet|not)\b/u.test(words);
  if (!isOpen || intent.form !== undefined) return undefined;
  const [first, second] = saidOf(role).filter(({ field }) => field === "boundaries");
  return spoken([first && told(writer, [first], 160), second && told(writer, [second], 160)], 345);
}

/** Red flags are seen in a conversation; of a CV it is known what to look for. */
function onPaper({ writer, has }: OfRole, role: Role): Headline | undefined {
  if (!has("cv")) return undefined;
  const none = own(writer, {
    nl: "Waarschuwingen op een cv noemt de catalogus niet apart.",
    en: "The catalog names no red flags for a CV as such.",
  });
  return spoken(
    [
      none,
      ofField(writer, role, "recruitment.cvSignals", 110),
      ofField(writer, role, "recruitment.redFlags", 90),
    ],
    345,
  );
}

/** Below stands a text to copy. */
function toCopy(writer: Writer, role: Role): Headline {
  const name = role.name[writer.language].text;
  return own(
    writer,
    {
      nl: `Een kort bericht voor een ${name}, om over te nemen. Vul in wat tussen vierkante haken staat.`,
      en: `A short message for ${role.name.en.article} ${name}, yours to copy. Fill in what stands in square brackets.`,
    },
    [writer.about(role).cite(["vacancy"], role.vacancy)],
  );
}

/** A search string; where it is asked as well where to look, that beside it. */
function searched(asking: OfRole, role: Role): Headline | undefined {
  const places = asking.has("to-find")
    ? ofField(asking.writer, role, "recruitment.channels", 120)
    : undefined;
  return spoken([searchString(asking.writer, role), places], 345);
}

function inFieldsOf({ writer, closest, words, fields, intent }: OfRole, role: Role): Headline | undefined {
  const found = closest(words, inFields([role], fields));
  const isVerdict = WANTS_VERDICT.includes(intent.form) && OF_NEED.includes(intent.attribute ?? "");
  const [best] = found;
  if (isVerdict && !speaks(best)) return undefined;
  const verdict = isVerdict && best !== undefined ? verdictOn(writer, best.said) : undefined;
  if (verdict !== undefined) return verdict;
  const close = found.map(({ said }) => said);
  const all = saidOf(role).filter((said) => fields.some((field) => isIn(said, field)));
  const order: readonly Said[] = [...close, ...all.filter((said) => !close.includes(said))];
  return told(writer, order);
}

function speaks(best: Close | undefined): boolean {
  if (best === undefined) return false;
  return best.weight >= SPEAKS || (best.score >= RARE && !isIn(best.said, "tools"));
}

/** One rare word in common is enough. */
const RARE = 7;

/** A duty of another role, where it speaks of so much more of the question. */
function lawElsewhere({ writer, closest, words }: OfRole, role: Role): Headline | undefined {
  const all = closest(words, inFields(writer.catalog.roles, ["duties"]));
  const here = all.find(({ said }) => said.role === role)?.score ?? 0;
  const [best] = all;
  return best !== undefined && best.score > MUCH_CLOSER * here ? told(writer, [best.said]) : undefined;
}

/** Whether something is needed is answered by what speaks of it, not by all that is needed. */
const WANTS_VERDICT: readonly (Form | undefined)[] = ["yes_no", "either"];
const OF_NEED: readonly string[] = ["need", "prerequisites"];
const SPEAKS = 0.4;

const MUCH_CLOSER = 1.5;

const MOST_TITLES = 5;
/** What is left for how settled the title is. */
const LEFT = 320;

function titles(writer: Writer, role: Role): Headline | undefined {
  const names = searchNames(writer, role, MOST_TITLES).join(", ");
  return spoken(
    [
      own(writer, { nl: `Zoek op: ${names}.`, en: `Search for: ${names}.` }),
      ofField(writer, role, "maturity", LEFT - names.length),
    ],
    345,
  );
}

/** Forms that a sentence without a number does not answer. */
const HOW_MUCH: readonly (Form | undefined)[] = ["how_many", "how_long"];
const NUMBER = /\d/u;

/** The statement of a role that speaks of most of the question, where it speaks of at least this share. */
export function closestWith(least: number, fields?: readonly string[]): Attempt {
  return ({ writer, closest, words, intent }, role) => {
    const isMeant = fields === undefined ? (said: Said) => said.role === role : inFields([role], fields);
    const found = closest(words, isMeant).find(
      ({ share, held, said }) =>
        share >= least && held > 0 && (HOW_MUCH.includes(intent.form) ? NUMBER.test(said.fact.en) : true),
    );
    return found && told(writer, [found.said]);
  };
}
