import type { Answer, FollowUp, Headline, Section } from "../../../answer/answer.ts";
import { isToCopy } from "../../../answer/citing.ts";
import { citedByBoth, citingShown } from "../../../answer/shown-facts.ts";
import type { Operation, SureIntent } from "../../../intent.ts";
import { ASKED_SLOTS, rolesOf } from "../../../values.ts";
import { BOUNDARIES } from "../compare-roles.ts";
import { plainly } from "../follow-ups.ts";
import { operationsOn } from "../operations-offered.ts";
import type { Writer } from "../writer.ts";
import type { HeadlineParts } from "./asking.ts";
import { factsSaid } from "./facts-said.ts";
import { headlineOf } from "./headline.ts";
import { ofToldLevels } from "./levels-told.ts";
import { isHardToFind } from "./ranked.ts";

/** A direct question gets its headline and so many lines below it. */
const MOST_LINES = 3;
/** Kinds that are about one role, or ask which. */
const OF_ROLE: readonly SureIntent["kind"][] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_relevance",
];
/** Headline and lines together. */
const LONGEST = 420;

/** Whether it was said how something is asked: else an intent was tapped, or asks for the whole. */
export function isAsked(intent: SureIntent): boolean {
  return "by" in intent || ASKED_SLOTS.some((slot) => slot in intent);
}

/** The answer to a direct question: its headline, what supports it, and the whole a tap away. */
export function direct(writer: Writer, whole: Answer, intent: SureIntent, parts: HeadlineParts): Answer {
  const headline = headlineOf(writer, intent, parts) ?? inFewWords(writer, whole, intent);
  if (headline === undefined) return whole;
  const told = writer.finish({
    intent,
    title: isOfNoRole(intent) || isUnordered(intent, parts) ? writer.labelOf(intent.kind) : whole.title,
    headline,
    sections: isDirect(intent) ? support(whole, headline) : [],
    followUps: [...wholeOf(writer, intent), ...operationsOn(writer, intent), ...whole.followUps],
    ...(whole.found === undefined ? {} : { found: whole.found }),
  });
  // A text to copy is what was asked for.
  if (isDirect(intent) && !whole.sections.some(isToCopy)) return told;
  return isUnordered(intent, parts) ? told : withHeadline(whole, told);
}

/** What the usual order of roles says nothing of is told without it. */
function isUnordered(intent: SureIntent, { says }: HeadlineParts): boolean {
  return intent.kind === "rank_roles" && isHardToFind((name) => says.has(name, intent.words ?? ""));
}

/** What is answered of all roles asks no longer which role is meant. */
function isOfNoRole(intent: SureIntent): boolean {
  return OF_ROLE.some((kind) => kind === intent.kind) && rolesOf(intent).length === 0;
}

/** The lead says in a sentence or two what an answer in few words would. */
function inFewWords(writer: Writer, { lead }: Answer, intent: SureIntent): Headline | undefined {
  if (lead === undefined || !isReshaped(intent)) return undefined;
  return factsSaid(writer, lead.facts, lead.text);
}

/** Kinds that set things side by side, or give what is to be copied: nothing of that is left out. */
const WHOLE: readonly SureIntent["kind"][] = [
  "compare_roles",
  "rank_roles",
  "find_role",
  "legacy_mapping",
  "role_interview",
  "role_vacancy",
  "not_in_catalog",
];

function isDirect(intent: SureIntent): boolean {
  if (intent.kind === "not_in_catalog") return false;
  return "form" in intent || isReshaped(intent) || !WHOLE.includes(intent.kind);
}

/** What is wanted of an answer without the rest of it. */
const ALONE: readonly Operation[] = [
  ...(["brief", "simple", "why", "without", "cannot"] as const),
  ...(["good-answer", "weak-answer", "only"] as const),
];

/** In fewer or plainer words nothing else is wanted. */
function isReshaped(intent: SureIntent): boolean {
  // What is to be copied stays a text of its kind.
  if (intent.kind === "role_vacancy" && intent.operation === "brief") return false;
  return "operation" in intent && intent.operation !== undefined && ALONE.includes(intent.operation);
}

/** The whole answer, with the headline in the place of its lead. */
function withHeadline({ lead, ...whole }: Answer, told: Answer): Answer {
  const { headline } = told;
  return citingShown({
    ...whole,
    sections: whole.sections.flatMap((section) => besides(section, headline)),
    ...(headline === undefined
      ? {}
      : { headline: besideOwn(whole, besideLead(whole.intent, headline, lead)) }),
    ...citedByBoth(told, whole),
  });
}

/** What an answer says first of itself, such as that it is not what was asked for, stays first. */
function besideOwn({ headline: own }: Pick<Answer, "headline">, headline: Headline): Headline {
  if (own === undefined) return headline;
  return { text: `${own.text} ${headline.text}`, facts: [...own.facts, ...headline.facts] };
}

/** What a section of boundaries says besides the headline, which says one of them. */
function besides(section: Section, headline: Headline | undefined): readonly Section[] {
  if (section.kind !== "list" || section.name !== BOUNDARIES || headline === undefined) return [section];
  const lines = section.lines.filter(({ facts }) => !facts.some((id) => headline.facts.includes(id)));
  return lines.length === 0 ? [] : [{ ...section, lines }];
}

/** Of another name for a role: what it is, and then what was asked for. */
function besideLead(intent: Answer["intent"], headline: Headline, lead: Answer["lead"]): Headline {
  const { kind } = intent;
  // In fewer words nothing stands beside it.
  if (lead === undefined || "operation" in intent) return headline;
  if (kind !== "role_interview" && kind !== "role_vacancy") return headline;
  return {
    text: `${headline.text} ${lead.text}`,
    facts: [...headline.facts, ...lead.facts.map(({ id }) => id)],
  };
}

/** A button that shows the answer as if nothing of it had been asked apart. */
function wholeOf(writer: Writer, intent: SureIntent): readonly FollowUp[] {
  return [{ label: writer.labelOf(intent.kind), intent: plainly(intent) }];
}

/** Lines of the part that the question opens, which the headline does not tell already. */
function support({ intent, sections }: Answer, headline: Headline): readonly Section[] {
  const [opened] = "section" in intent && intent.section !== undefined ? sections : [];
  if (opened?.kind !== "list") return [];
  const { section: first, together } = ofToldLevels(opened, headline.facts);
  let length = headline.text.length;
  const most = first.lines
    .filter(({ facts }) => !facts.some((id) => headline.facts.includes(id)))
    .slice(0, MOST_LINES);
  const lines = most.filter(({ text, label = "" }) => {
    length += text.length + label.length;
    return length <= LONGEST;
  });
  return lines.length === 0 || (together && lines.length < most.length) ? [] : [{ ...first, lines }];
}
