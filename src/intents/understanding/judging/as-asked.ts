import type { AttributeId, Form, Intent, IntentOf, SureIntent } from "../../../intent.ts";
import type { Settings } from "../../../settings-asked.ts";
import type { Span } from "../../../text/phrases.ts";
import { COMES_FIRST, given, ROLE_KINDS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { isAnotherName, isOutside, type Reading } from "../reading/reading.ts";
import { operationIn } from "../slots/operation-asked.ts";
import { asksWhoFirst } from "../slots/ranking-asked.ts";
import { hoursPerWeekIn } from "../slots/slots.ts";
import { wordsAsked, wordsBesides } from "../slots/words-asked.ts";
import type { Asked, Manner } from "./asked.ts";
import { besideRoles } from "./beside-roles.ts";
import { comingFrom } from "./coming-from.ts";
import { TELL_OF_ROLE } from "./kinds-that-show.ts";
import { namesAsked, namesWhatIsWanted } from "./manner.ts";
import { namedRoles } from "./roles-meant.ts";
import { settingMeant } from "./setting-meant.ts";
import { calledBy, withoutGuessedLevels } from "./two-names.ts";

/** Forms that ask for the whole: the first sentence that every answer has serves them. */
const OPEN: readonly Form[] = ["what", "list", "write", "statement", "operate"];

/** The form that an intent has by itself, so that a button, a command and a text that ask the same are the same. */
const OWN: Readonly<Partial<Record<Intent["kind"], Form>>> = {
  compare_roles: "difference",
  find_role: "who",
  rank_roles: "choice",
};

/** What roles are ranked by where nothing else is asked. */
const RANKED_BY: AttributeId = "relevance";

/** An intent with how it was asked: one about roles takes form, attribute, section and what was asked about. */
export function withManner(intent: SureIntent, manner: Manner, asked: Asked): SureIntent {
  if (intent.kind === "not_in_catalog" && intent.about !== undefined)
    return { ...intent, ...directForm(intent.kind, manner), ...namesAsked(manner) };
  if (intent.kind === "settings")
    return aboutRole({ ...intent, what: settingMeant(asked) ?? intent.what }, asked.reading);
  return isAboutRoles(intent) ? ofRoles(intent, manner, asked) : besideRoles(intent, asked);
}

function ofRoles(intent: AboutRoles, manner: Manner, asked: Asked): SureIntent {
  switch (intent.kind) {
    case "role_interview":
      return { ...intent, ...slotsOf(intent.kind, forQuestions(intent, manner), asked) };
    case "role_learning":
      return fromSomewhere(intent, manner, asked);
    case "compare_roles":
      return compared(intent, manner, asked);
    case "role_profile":
      return ofProfile(intent, manner, asked);
    case "legacy_mapping":
      return { ...intent, ...slotsOf(intent.kind, manner, asked), ...timeGiven(asked.reading) };
    case "rank_roles":
      return rankedBy(intent, manner, asked);
    case "list_roles":
    case "role_tools":
    case "role_recruiting":
    case "role_vacancy":
    case "role_relevance":
    case "find_role":
      return { ...intent, ...slotsOf(intent.kind, manner, asked) };
  }
}

/** "Do you have questions about drift?" asks for them. */
function forQuestions({ topic }: IntentOf<"role_interview">, manner: Manner): Manner {
  return topic !== undefined && manner.form === "yes_no" ? { form: "list" } : manner;
}

function rankedBy(intent: IntentOf<"rank_roles">, { attribute }: Manner, { reading }: Asked): SureIntent {
  const words = wordsAsked(reading);
  return {
    ...intent,
    ...(attribute === undefined || attribute === RANKED_BY ? {} : { by: attribute }),
    ...(words === undefined ? {} : { words }),
  };
}

/** A person who is wanted for one role: questions about each may go to somebody else. */
function aboutRole(settings: Settings, reading: Reading): Settings {
  const [topic, ...others] = namedRoles(reading);
  return settings.what === "person" && others.length === 0 ? { ...settings, ...given({ topic }) } : settings;
}

/** Roles side by side: what of them is asked, and what they were called. */
function compared(
  intent: Extract<SureIntent, { readonly kind: "compare_roles" }>,
  manner: Manner,
  asked: Asked,
): SureIntent {
  const slots = slotsOf(intent.kind, manner, asked);
  // What tells them apart is no order.
  const isOrder = slots.form !== undefined && slots.attribute === undefined && asksWhoFirst(asked.reading);
  return {
    ...intent,
    ...slots,
    ...(isOrder ? { attribute: COMES_FIRST } : {}),
    ...calledBy(asked.reading),
  };
}

/** What a role is; set apart from a title, by the name that it was called by as well. */
function ofProfile(
  intent: Extract<SureIntent, { readonly kind: "role_profile" }>,
  manner: Manner,
  asked: Asked,
): SureIntent {
  const slots = slotsOf(intent.kind, withoutGuessedLevels(manner, asked.reading), asked);
  const isApart = slots.form === "difference" && slots.about !== undefined;
  return { ...intent, ...slots, ...(isApart ? calledBy(asked.reading) : {}) };
}

/** Learning a role; where only it is known where somebody comes from, the move from there. */
function fromSomewhere(
  intent: Extract<SureIntent, { readonly kind: "role_learning" }>,
  manner: Manner,
  asked: Asked,
): SureIntent {
  const from = comingFrom(asked);
  const [background, ...others] = from;
  const isMove = intent.roles.length === 0 && background !== undefined && others.length === 0;
  const time = timeGiven(asked.reading);
  return isMove
    ? {
        kind: "legacy_mapping",
        background: from,
        roles: [],
        ...slotsOf("legacy_mapping", manner, asked),
        ...time,
      }
    : { ...intent, ...slotsOf(intent.kind, manner, asked), ...(from.length === 0 ? {} : { from }), ...time };
}

/** How many hours a week who asks can spend: a later question about another role keeps them. */
function timeGiven(reading: Reading): { readonly perWeek?: number } {
  return given({ perWeek: hoursPerWeekIn(reading) });
}

/** What may be wanted of an answer that is asked for the first time. */
const OF_WHOLE = ["brief", "simple"] as const;

/** Kinds whose answer hangs on whatever else is said. */
const ALWAYS_ASKED: readonly Intent["kind"][] = ["legacy_mapping", "compare_roles", "find_role"];

/** Of a bare name, "Kafka", the words say no more than the term. */
function wordsOf(kind: Intent["kind"], direct: Form | undefined, reading: Reading): string | undefined {
  const isBare =
    kind === "find_role" && direct === undefined && wordsAsked(reading, reading.terms) === undefined;
  return isBare ? undefined : wordsAsked(reading);
}

/** Of what is told of a role something may be asked that no attribute names. */
function wordsOfPart(kind: Intent["kind"], reading: Reading): string | undefined {
  if (!TELL_OF_ROLE.some((each) => each === kind)) return undefined;
  // What vacancies ask for was counted.
  const isToldOf =
    COUNTED.some((cue) => reading.has(cue)) ||
    (kind === "role_tools" && OF_TOOLS.some((cue) => reading.has(cue)));
  return isToldOf ? wordsAsked(reading) : wordsBesides(reading);
}

const COUNTED: readonly Cue[] = ["vacancy", "market", "rank"];
/** Under what licence its tools are, and which of them are asked for most, is told of them. */
const OF_TOOLS: readonly Cue[] = ["licence", "must-have"];

type Slots = Pick<AboutRoles, "form" | "attribute" | "section" | "about" | "operation" | "words">;

/** The form of a question that is asked directly, so that an answer can begin with what was asked, and its attribute. */
function directForm(kind: Intent["kind"], { form, attribute }: Manner): Manner {
  if (form === undefined || OPEN.includes(form) || form === OWN[kind]) return {};
  return { form, ...(attribute === undefined ? {} : { attribute }) };
}

/** What is asked directly, of which an answer's first sentence speaks; a section opens for an open question too. */
function slotsOf(kind: AboutRoles["kind"], { form, attribute }: Manner, { parts, reading }: Asked): Slots {
  const { form: direct } = directForm(kind, { ...(form === undefined ? {} : { form }) });
  const entry = attribute === undefined ? undefined : parts.entries[attribute];
  const section = entry?.intent === kind ? entry.section : undefined;
  const slots: Slots = {
    form: direct,
    attribute:
      direct !== undefined || entry?.section !== undefined || kind === "compare_roles"
        ? attribute
        : undefined,
    section,
    operation: namesWhatIsWanted(reading, parts)
      ? undefined
      : OF_WHOLE.find((each) => each === operationIn(reading)),
    about: aboutOf(kind, direct, reading),
    words:
      direct !== undefined || attribute !== undefined || ALWAYS_ASKED.includes(kind)
        ? wordsOf(kind, direct, reading)
        : wordsOfPart(kind, reading),
  };
  return given(slots);
}

/** Kinds about more roles than one: what one of them was called tells nothing of the others. */
const SEVERAL: readonly Intent["kind"][] = ["list_roles"];

/** Forms that set what is asked about beside a role: a title counts before a tool. */
const BESIDE: readonly Form[] = ["difference", "either"];

/**
 * What was asked about beside a role: a title that is another name of it, a tool or a title in a direct question. A background
 * says where people come from.
 */
function aboutOf(kind: AboutRoles["kind"], direct: Form | undefined, reading: Reading): string | undefined {
  if (kind === "legacy_mapping" || kind === "find_role")
    return direct === undefined ? undefined : reading.terms[0]?.meaning.term;
  const named = SEVERAL.includes(kind) ? undefined : otherName(reading);
  if (direct === undefined) return named;
  const outside = reading.titles.find(isOutside)?.meaning.title;
  const term = reading.terms.find((each) => !isVerb(each, reading))?.meaning.term;
  return (BESIDE.includes(direct) ? (outside ?? term) : (term ?? outside)) ?? named;
}

/** "Go for it": a name of two letters is written with a capital, or it is none. */
function isVerb({ from, to }: Span<unknown>, { words }: Reading): boolean {
  const [word] = words.slice(from, to);
  return to - from === 1 && word !== undefined && word.text.length < 3 && word.raw === word.raw.toLowerCase();
}

/** What a role was called, where that is more than a general name such as "AI engineer". */
function otherName({ roles, titles }: Reading): string | undefined {
  const general = roles.filter(({ meaning }) => meaning.generic === true);
  return titles.find(
    (title) => isAnotherName(title) && general.every(({ from, to }) => to <= title.from || title.to <= from),
  )?.meaning.title;
}

/** A plan is read line by line: nothing of it is asked apart. */
type AboutRoles = Extract<
  SureIntent,
  { readonly kind: Exclude<(typeof ROLE_KINDS)[number], "roadmap_mapping"> }
>;

function isAboutRoles(intent: SureIntent): intent is AboutRoles {
  return intent.kind !== "roadmap_mapping" && ROLE_KINDS.some((kind) => kind === intent.kind);
}
