import type { Intent, SureIntent, SureKind } from "../../../intent.ts";
import { DECLINED, SURE_KINDS, UNANSWERED_KINDS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { needOf } from "../needs.ts";
import type { Known } from "../reading/known-catalog.ts";
import { isAnotherName, isOutside, type Reading, spansOf, wordsBeside } from "../reading/reading.ts";
import { asksWhoFirst } from "../slots/ranking-asked.ts";
import type { Asked, Deciding, Step } from "./asked.ts";
import { built } from "./built.ts";
import { mannerOf } from "./manner.ts";
import { isOurs } from "./ours.ts";
import { rolesCompared } from "./roles-compared.ts";
import { namedRoles } from "./roles-meant.ts";
import { isHostile } from "./ties.ts";

/** How much of the first's chance the second must have to be offered beside it. */
const CLOSE = 0.2;

/** The likeliest intent among those that the text is tied to, and the next where it is close. The last step: it always decides. */
export const weighed: Step = (asked) => {
  const likely = besideTitle(asked, ofOneRole(asked, ranked(asked))).filter(
    ({ kind }) => kind !== "compare_roles" || holdsTwo(asked) || onlyCompares(asked),
  );
  const [top = ELSE, next] = likely;
  const first = meantBy(asked, overBorder(asked, top, likely));
  const decision = built(asked, { ...first, elliptic: false });
  if (decision.second !== undefined || next === undefined || next.chance < CLOSE * first.chance)
    return decision;
  const { intent: second } = built(asked, { ...next, elliptic: false });
  return isAnswered(second) ? { ...decision, second } : decision;
};

/** Nobody taps a button to hear what is not known. */
function isAnswered(intent: Intent): intent is SureIntent {
  return !UNANSWERED_KINDS.some((kind) => kind === intent.kind);
}

/** "Compare", "compare MLOps": with which, it can be asked back. */
function onlyCompares({ reading, earlier }: Asked): boolean {
  if (earlier.intent !== undefined || !reading.has("compare")) return false;
  return wordsBeside(reading, BESIDE_COMPARE, reading.roles).length === 0;
}

const BESIDE_COMPARE: readonly Cue[] = ["compare", "filler", "follow", "catalog-roles", "crowd"];

const ELSE = { kind: "out_of_scope", chance: 1 } as const;

/**
 * How much likelier than something else a question about roles must be: what is only told of a role, or happens to a tool, looks
 * like many kinds a little, and like none of them much. Measured on sets that were not learned from.
 */
const OUTWEIGHS = 2;

/** The likeliest kind, or that it is about something else where that comes too near. */
function overBorder({ reading, ties }: Asked, top: Likely, likely: readonly Likely[]): Likely {
  const outside = likely.find(({ kind }) => kind === "out_of_scope");
  // A question that names a role, or the subject of a page, is hardly ever about something else.
  if (top.kind === "guide" && isBarePage(reading)) return top;
  const isNamed = top.kind === "guide" ? reading.pages.length > 0 : ties.named;
  const outweighs = isNamed && QUESTION.test(reading.text) ? 1 : OUTWEIGHS;
  const isNear = outside !== undefined && outweighs * outside.chance > top.chance;
  return isNear && !OF_ITSELF.includes(top.kind) ? outside : top;
}

/** Kinds that are known by what they say themselves. */
const OF_ITSELF: readonly SureKind[] = ["help", "thanks", "about_bot", "settings"];

/** What the likeliest kind comes down to, given what the text names. */
function meantBy(asked: Asked, top: Likely): Likely {
  if (asksWhichIsNamed(asked, top)) return { ...top, kind: "role_profile" };
  if (asksWho(asked, top)) return { ...top, kind: "find_role" };
  if (ordersTwo(asked, top)) return { ...top, kind: "compare_roles" };
  if (asksHireOrReskill(asked, top)) return { ...top, kind: "guide" };
  return asksOfTool(asked, top) ? { ...top, kind: "find_role" } : top;
}

/** "Which of yours is a forward deployed engineer?": by another name one of the nine was named, and that one it is. */
function asksWhichIsNamed({ reading }: Asked, { kind }: Likely): boolean {
  const isRefused = kind === "out_of_scope" || kind === "not_in_catalog";
  // Who is looked for by the name that a role goes by is that role.
  const asksWho = kind === "find_role" || kind === "list_roles" || (isRefused && reading.has("who"));
  if (!asksWho || isHostile(reading)) return false;
  if (needOf("not_in_catalog").asked.some((cue) => reading.has(cue))) return false;
  return reading.terms.length === 0 && reading.titles.length > 0 && reading.titles.every(isAnotherName);
}

/** What is asked of a role that nobody named, where it is asked who: that is the role looked for. */
function asksWho(asked: Asked, { kind }: Likely): boolean {
  const { reading, ties, earlier } = asked;
  // "Someone who" describes the role, and asks something else of it.
  if (
    !OF_A_ROLE.includes(kind) ||
    ties.aiRole ||
    reading.has("someone") ||
    earlier.intent !== undefined ||
    !reading.has("who")
  )
    return false;
  return mannerOf({ kind }, asked).form === "who";
}

/** "Does MLOps come before or after the data engineer?": of two that are named the order is theirs, and not that of all. */
function ordersTwo(asked: Asked, { kind }: Likely): boolean {
  return kind === "rank_roles" && namedRoles(asked.reading).length === 2 && asksWhoFirst(asked.reading);
}

/** "Hire these people or retrain our own": of no role in particular it is a page's. */
function asksHireOrReskill(asked: Asked, { kind }: Likely): boolean {
  const { reading, earlier } = asked;
  const isOfRole = reading.roles.some(({ meaning }) => meaning.generic !== true) || earlier.roles.length > 0;
  return kind === "role_recruiting" && !isOfRole && mannerOf({ kind }, asked).attribute === "hire-or-reskill";
}

const OF_A_ROLE: readonly SureKind[] = ["role_profile", "role_learning", "role_relevance"];

/** How sure it must be that a text with a tool in it is about something else. */
const ELSEWHERE = 0.5;

/** "Airflow or Dagster?", "is AutoGen still a good choice": the catalog knows the tool, whatever role uses it. */
function asksOfTool(asked: Asked, { kind, chance }: Likely): boolean {
  const { reading, parts } = asked;
  if (isHostile(reading)) return false;
  if (kind === "out_of_scope" && setsToolsApart(reading, parts.known)) return true;
  const isOpen = kind === "role_tools" ? isOfNobody(asked) : kind === "out_of_scope" && chance <= ELSEWHERE;
  if (!isOpen) return false;
  if (!QUESTION.test(reading.text)) return false;
  if (reading.words.length > MOST_OF_TOOL || reading.has("task") || reading.has("other-sense")) return false;
  return reading.terms.some(
    (span) =>
      isTool(span.meaning.term, parts.known) &&
      !isEveryday(reading.words.slice(span.from, span.to), parts.common),
  );
}

/** "Airflow or Dagster": two tools with a word between them that divides. */
function setsToolsApart(reading: Reading, known: Known): boolean {
  const tools = reading.terms.filter(({ meaning }) => isTool(meaning.term, known));
  const dividers = spansOf(reading, "divider");
  return tools.some((one) =>
    tools.some((other) =>
      dividers.some(({ from, to }) => one.to <= from && to <= other.from && other.from - one.to <= 2),
    ),
  );
}

/** No role is spoken of, by whatever words. */
function isOfNobody({ ties, earlier }: Asked): boolean {
  return !ties.named && !ties.described && earlier.roles.length === 0;
}

/** Some topics are called as a tool is. */
function isTool(term: string, { roles }: Known): boolean {
  const called = term.toLowerCase();
  return roles.some(({ tools }) => tools.some(({ name }) => name.toLowerCase().includes(called)));
}

/** Short words mean many things: "soda", "go". */
const SHORTEST_NAME = 5;

function isEveryday(words: Reading["words"], { nl, en }: Deciding["common"]): boolean {
  return words.every(({ text }) => text.length < SHORTEST_NAME || nl.has(text) || en.has(text));
}

/** What asks, and gives no order. */
const QUESTION =
  /\?|\bvs\b|\bversus\b|^\W*(?:what|whats|is|are|do|does|did|why|which|can|how|who|should|wat|zijn|doet|waarom|welke?|kan|hoe|wie|moet)\b/iu;

/** Longer texts are about what they tell. */
const MOST_OF_TOOL = 14;

/** One role alone cannot be compared, whatever the words say. */
function holdsTwo(asked: Asked): boolean {
  const { reading, evidence, earlier, ties, parts } = asked;
  return rolesCompared({ reading, evidence, earlier, ties, ...parts }).roles.length > 1;
}

/** "The difference between an analytics engineer and a data engineer": two names of one role are told of that role. */
function ofOneRole(asked: Asked, likely: readonly Likely[]): readonly Likely[] {
  const { reading } = asked;
  const [top] = likely;
  const names = new Set(reading.roles.map(({ from }) => from)).size;
  if (top?.kind !== "compare_roles" || names < 2 || holdsTwo(asked)) return likely;
  return likely.map((each) => (each === top ? { ...each, kind: "role_profile" } : each));
}

/** A role with a title outside the nine beside it, "MLOps or DevOps": what sets the two apart is told of the role. */
function besideTitle(asked: Asked, likely: readonly Likely[]): readonly Likely[] {
  const { reading } = asked;
  if (reading.roles.length === 0 || !reading.titles.some(isOutside)) return likely;
  const taken = likely.filter(({ kind }) => tellsOfTitle(kind, asked));
  const more = taken.reduce((sum, { chance }) => sum + chance, 0);
  return likely
    .filter((each) => !taken.includes(each))
    .map((each) => (each.kind === "role_profile" ? { ...each, chance: each.chance + more } : each))
    .sort((one, other) => other.chance - one.chance);
}

function tellsOfTitle(kind: SureKind, asked: Asked): boolean {
  const { reading } = asked;
  if (kind === "compare_roles") return !holdsTwo(asked);
  if (kind === "not_in_catalog") return !needOf(kind).asked.some((cue) => reading.has(cue));
  return kind === "legacy_mapping" && !reading.has("legacy") && sideBySide(reading);
}

/** Nothing but a word such as "or" stands between a role and a title. */
function sideBySide(reading: Reading): boolean {
  const titles = reading.titles.filter(isOutside);
  const dividers = spansOf(reading, "divider");
  return reading.roles.some((role) =>
    titles.some((title) => {
      const [first, second] = role.from < title.from ? [role, title] : [title, role];
      return dividers.some(({ from, to }) => from === first.to && second.from - to <= ARTICLE);
    }),
  );
}

/** "A", "an", "een": a word that may stand before a name. */
const ARTICLE = 1;

type Likely = { readonly kind: SureKind; readonly chance: number };

/** How much likelier a question is to ask for a page whose subject it names, where it is about no role. */
const NAMED = 4;

function isBarePage(reading: Reading): boolean {
  return reading.words.length <= MOST_BARE && wordsBeside(reading, ["filler"], reading.pages).length === 0;
}

/** Words of a page's name, and an article. */
const MOST_BARE = 5;

function chanceOf(kind: SureKind, { chances, reading }: Asked): number {
  const chance = chances().get(kind) ?? 0;
  if (kind !== "guide" || reading.pages.length === 0) return chance;
  // "Works council": nothing but a name asks for what there is to say.
  if (isBarePage(reading)) return 1;
  const { roles, backgrounds, titles } = reading;
  const isOfNobody = [roles, backgrounds, titles].every((spans) => spans.length === 0);
  // What asks for advice on one's own case is declined, whatever it names.
  if (DECLINED.some((why) => reading.has(`why-${why}`))) return chance;
  return isOfNobody && QUESTION.test(reading.text) ? NAMED * chance : chance;
}

function ranked(asked: Asked): readonly Likely[] {
  return SURE_KINDS.filter((kind) => isOurs(kind, asked))
    .map((kind) => ({ kind, chance: chanceOf(kind, asked) }))
    .sort((one, other) => other.chance - one.chance);
}
