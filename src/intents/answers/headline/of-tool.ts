import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import { type Asking, inFields } from "./asking.ts";
import { counted } from "./counted.ts";
import { speaksFirst } from "./needed.ts";
import { namesOf, spoken, told } from "./sentence.ts";
import { toolsIn } from "./tools-named.ts";
import { fateOf } from "./verdict.ts";

type Found = ReturnType<Asking["find"]>;
type Fact = Found[number]["facts"][number];

const MOST_OTHERS = 2;
/** Roles that use a tool are all told, as far as they are few. */
export const MOST_USERS = 5;
const MOST_APART = 2;

type OfTool = Asking<IntentOf<"find_role">>;

/** What was asked of a tool itself: its count or reason, what it is beside another, what became of it, and whose it is. */
export function ofTool(asking: OfTool, found: Found): Headline | undefined {
  const { form } = asking.intent;
  if (form === "how_many") return counted(asking);
  const first =
    form === "why"
      ? whyTool(asking, asking.intent.about ?? asking.intent.term)
      : isBeside(asking)
        ? ofEach(asking)
        : undefined;
  return first ?? ofTheTool(asking, found);
}

const BESIDE: readonly OfTool["intent"]["form"][] = ["either", "difference", "enough"];

/** Tools that are set beside each other, or asked about in one breath. */
function isBeside(asking: OfTool): boolean {
  return BESIDE.includes(asking.intent.form) || toolsIn(asking).length > 1;
}

function ofTheTool({ writer, intent, has }: OfTool, [first, ...others]: Found): Headline | undefined {
  const said = first && asSaid(first.role, first.facts[0]);
  if (said === undefined) return undefined;
  const all = [said.role, ...others.map(({ role }) => role)];
  const fate = intent.form === "yes_no" ? fateOf(said) : undefined;
  if (fate !== undefined)
    return spoken(
      [{ text: writer.say(fate), facts: [] }, told(writer, [said], 250), alsoBy(writer, all)],
      340,
    );
  if (intent.form !== "yes_no" || !has("uses"))
    return spoken([told(writer, [said], 250), alsoBy(writer, all)], 340);
  const names = namesOf(writer, all.slice(0, MOST_USERS));
  const used = { nl: `Ja, bij ${names}.`, en: `Yes, by the ${names}.` };
  return spoken([{ text: writer.say(used), facts: [] }, told(writer, [said], 200)], 340);
}

/** Why a tool is used, or no longer: a reason that names it, else what is said of the tool itself. */
export function whyThing(asking: Asking): Headline | undefined {
  const { writer, intent, find, roles } = asking;
  const about = "about" in intent ? intent.about : undefined;
  const found = about === undefined ? [] : find(about);
  const best = found.find(({ role }) => roles.includes(role)) ?? found[0];
  const said = best && asSaid(best.role, best.facts[0]);
  if (about === undefined || said === undefined || !isIn(said, "tools") || !speaksFirst(said, about))
    return undefined;
  return (roles.includes(said.role) ? undefined : whyTool(asking, about)) ?? told(writer, [said], 250);
}

/** A reason that names the tool, a warning first. */
function whyTool({ writer, closest, words }: Asking, about: string): Headline | undefined {
  const naming = new Set(
    closest(about, inFields(writer.catalog.roles, REASONS))
      .filter(({ share }) => share >= 1)
      .map(({ said }) => said),
  );
  const [best] = closest(`${about} ${words}`, (said) => naming.has(said));
  return best && told(writer, [best.said]);
}

const REASONS = ["learning.pitfalls", "remarks", "notThisRole"];

/** Of tools that are named together what each is for, the one that speaks of more of the question first. */
function ofEach(asking: Asking): Headline | undefined {
  const { writer, words, find, closest } = asking;
  const each = toolsIn(asking).flatMap((name) => {
    const [best] = find(name);
    const said = best && asSaid(best.role, best.facts[0]);
    if (said === undefined) return [];
    const speaks = closest(words, (other) => other.fact === said.fact)[0]?.score ?? 0;
    return [{ said, speaks }];
  });
  const ordered = each.toSorted((one, other) => other.speaks - one.speaks).slice(0, MOST_APART);
  return ordered.length < MOST_APART
    ? undefined
    : spoken(
        ordered.map(({ said }) => inShort(told(writer, [said], SHORT))),
        345,
      );
}

const SHORT = 165;

/** What stands before a semicolon says what it is, where the whole is long. */
function inShort(headline: Headline | undefined): Headline | undefined {
  if (headline === undefined || headline.text.length <= SHORT) return headline;
  const [start = ""] = headline.text.split(/;|, (?:and|en|but|maar) /u);
  return { ...headline, text: brief(ended(start)) };
}

export function asSaid(role: Role, fact: Fact | undefined): Said | undefined {
  if (fact === undefined) return undefined;
  const field = fact.path.length > 1 ? fact.path.slice(0, -1).join(".") : (fact.path[0] ?? "");
  return { ...fact, role, field, names: [] };
}

/** Who else does something; without a sentence of its own it is no fact. */
export function alsoBy(writer: Writer, others: readonly Role[], most = MOST_OTHERS): Headline | undefined {
  if (others.length === 0) return undefined;
  const names = namesOf(writer, others.slice(0, most));
  return { text: writer.say({ nl: `Zie ook: ${names}.`, en: `See also: ${names}.` }), facts: [] };
}
