import type { RoleId } from "../../../ids.ts";
import type { IntentOf } from "../../../intent.ts";
import { askingPart } from "../../../text/asking-part.ts";
import { isAsking } from "../../../text/asking-words.ts";
import { pastedItems } from "../../../text/lists.ts";
import { isTelling } from "../../../text/roots.ts";
import { ABOUT_BOT, DECLINED, given, QUESTION_TYPES, ROADMAP_LIMITS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { isOutside, type Reading, spansOf, uncovered } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { levelBeside, operationIn } from "./operation-asked.ts";
import { rolesCounted, sectorIn } from "./ranking-asked.ts";
import { settingOf } from "./setting-asked.ts";
import { asksForMore, backgroundsOf, categoryOf, countOf, levelOf } from "./slots.ts";
import { termOf } from "./term-asked.ts";
import { topicOf } from "./topic-asked.ts";
import { linesAsked, vacancyGiven } from "./vacancy-given.ts";

/** What an intent is put together from. */
export type Material = {
  readonly reading: Reading;
  /** At most nine. */
  readonly roles: readonly RoleId[];
  readonly earlier: Earlier;
  /** The text only swaps a part of the earlier question, so the rest of that question still holds. */
  readonly elliptic: boolean;
  /** How likely it is that the text describes the work of each role. */
  readonly described?: () => ReadonlyMap<string, number>;
};

export function listIntent({ reading }: Material): IntentOf<"list_roles"> {
  const category = categoryOf(reading);
  return { kind: "list_roles", ...(category === undefined ? {} : { category }) };
}

/** "Top 3", for an insurer: how many from the top, and for what trade. What a follow-up leaves open stays as it was asked. */
export function rankIntent({ reading, earlier, elliptic }: Material): IntentOf<"rank_roles"> {
  const goesOn = elliptic || !reading.has("catalog-roles");
  const before = goesOn && earlier.intent?.kind === "rank_roles" ? earlier.intent : undefined;
  const count = rolesCounted(reading) ?? before?.count;
  const sector = sectorIn(reading) ?? before?.sector;
  return { kind: "rank_roles", ...given({ count, sector }) };
}

const MOST_DESCRIBED = 2;
/** What a second role must have to be meant as well. */
const LIKELY = 0.2;

/** The roles that a description means, likeliest first; a term of a word or two describes nobody's work. */
export function findIntent({ reading, described }: Material): IntentOf<"find_role"> {
  const likely = [...(namesOnly(reading) ? [] : (described?.() ?? []))]
    .filter(([, chance]) => chance >= LIKELY)
    .toSorted(([, one], [, other]) => other - one);
  const roles = likely.slice(0, MOST_DESCRIBED).map(([id]) => id as RoleId);
  return { kind: "find_role", term: termOf(reading), ...(roles.length === 0 ? {} : { described: roles }) };
}

/** Who uses a tool is looked up: hardly anything is said but its name. */
function namesOnly(reading: Reading): boolean {
  if (reading.terms.length === 0) return false;
  if (reading.terms.some(({ meaning }) => meaning.kind === "tool")) return true;
  const left = uncovered(reading, reading.terms).filter(({ text }) => isTelling(text) && !isAsking(text));
  return left.length <= MOST_BESIDE;
}

const MOST_BESIDE = 2;

/** The roadmap of the catalog that the words of its cue speak of. */
const SHIPPED = "volmacht";
/** Longer texts tell of a plan of their own. */
const MOST_WORDS_OF_NAME = 25;

/** Lines that are pasted; without any, the roadmap of the catalog where it is named. */
export function roadmapIntent({ reading }: Material): IntentOf<"roadmap_mapping"> {
  const lines = pastedItems(reading.text, ROADMAP_LIMITS);
  const isNamed = reading.has("shipped-roadmap") && reading.words.length <= MOST_WORDS_OF_NAME;
  if (lines.length === 0 && !isNamed) return { kind: "roadmap_mapping", lines: planTold(reading) };
  if (lines.length > 0 || !isNamed) return { kind: "roadmap_mapping", lines };
  return { kind: "roadmap_mapping", lines, roadmap: SHIPPED, ...partOfShipped(reading) };
}

/** "We want a chatbot that answers from our own site. Whom do I need for that?": what is told before the question is one line. */
function planTold(reading: Reading): string[] {
  const { text } = reading;
  const asking = askingPart(text);
  // "Who do we need to build a fraud model?" tells its one line in the question.
  if (asking === text) return reading.has("roadmap") ? [] : withinLimits(text);
  const told = text
    .slice(0, text.lastIndexOf(asking))
    .trim()
    .replace(/[.,:;]+$/u, "");
  return told.split(/\s+/u).length >= FEWEST_OF_PLAN ? withinLimits(told) : [];
}

function withinLimits(line: string): string[] {
  return line.length <= ROADMAP_LIMITS.characters ? [line] : [];
}

const FEWEST_OF_PLAN = 5;

const PLACES: readonly Cue[] = ["ordinal-first", "ordinal-second", "ordinal-third"];

/** What of it is asked apart: a place in the order of its roles, one of its phases, or one of its roles. */
function partOfShipped(reading: Reading): Partial<IntentOf<"roadmap_mapping">> {
  const place = placeIn(reading);
  if (place !== undefined) return { place };
  const phase = phaseIn(reading);
  if (phase !== undefined) return { section: `phase-${phase}` };
  const [role, ...others] = new Set(reading.roles.map(({ meaning }) => meaning.role));
  return role === undefined || others.length > 0 ? {} : { role };
}

const MOST_PHASES = 9;

/** "Phase 2": the number behind a word for a part of a plan. */
function phaseIn(reading: Reading): number | undefined {
  const parts = spansOf(reading, "roadmap");
  return reading.numbers.find(
    ({ from, meaning }) => meaning >= 1 && meaning <= MOST_PHASES && parts.some(({ to }) => to === from),
  )?.meaning;
}

/** "Which role comes second": its place in an order. */
function placeIn(reading: Reading): number | undefined {
  const at = PLACES.findIndex((cue) => reading.has(cue));
  return at < 0 ? undefined : at + 1;
}

export function settingsIntent({ reading }: Material): IntentOf<"settings"> {
  return { kind: "settings", what: settingOf(reading) ?? "what-do-you-keep" };
}

export function aboutBotIntent({ reading }: Material): IntentOf<"about_bot"> {
  const told = ABOUT_BOT.filter((what) => reading.has(`about-${what}`));
  // Who keeps it up to date is a question about people.
  const people = reading.has("who") && (told.includes("curators") || told.includes("freshness"));
  return { kind: "about_bot", what: people ? "curators" : (told[0] ?? "sources") };
}

export function refusedIntent({ reading }: Material): IntentOf<"out_of_scope"> {
  const why = DECLINED.find((reason) => reading.has(`why-${reason}`));
  return { kind: "out_of_scope", ...(why === undefined ? {} : { why }) };
}

/** What no catalog knows of a role; or a title outside it, with the roles that come nearest. */
export function notInCatalogIntent({ reading, roles }: Material): IntentOf<"not_in_catalog"> {
  // A general name such as "AI developer" is what the title is measured by.
  const isOfRole = reading.roles.some(({ meaning }) => meaning.generic !== true);
  const title = isOfRole ? undefined : reading.titles.find(isOutside)?.meaning;
  return title === undefined
    ? { kind: "not_in_catalog", roles: [...roles] }
    : { kind: "not_in_catalog", roles: [...title.nearest], about: title.title };
}

export function vacancyIntent(material: Material): IntentOf<"role_vacancy"> {
  const { reading, earlier, elliptic } = material;
  const level = levelOf(reading) ?? earlierLevel(material);
  const { place, hours, besides } = elliptic && earlier.intent?.kind === "role_vacancy" ? earlier.intent : {};
  return {
    kind: "role_vacancy",
    roles: [...material.roles],
    ...given({ level, place, hours, besides, lines: linesAsked(reading) }),
    ...vacancyGiven(reading),
  };
}

function earlierLevel({ earlier, elliptic }: Material) {
  const { intent } = earlier;
  return elliptic && (intent?.kind === "role_interview" || intent?.kind === "role_vacancy")
    ? intent.level
    : undefined;
}

export function interviewIntent(material: Material): IntentOf<"role_interview"> {
  const { reading, earlier, elliptic } = material;
  const previous = earlier.intent?.kind === "role_interview" ? earlier.intent : undefined;
  const more = asksForMore(reading, earlier);
  const keeps = elliptic || more ? previous : undefined;
  const wanted = {
    level: levelOf(reading) ?? levelBeside(operationIn(reading), keeps) ?? keeps?.level,
    count: countOf(reading) ?? (more ? undefined : keeps?.count),
    topic: topicOf(reading) ?? keeps?.topic,
    type: typeOf(reading) ?? keeps?.type,
  };
  return {
    kind: "role_interview",
    roles: [...material.roles],
    ...given(wanted),
    ...(more ? { skip: [...(previous?.skip ?? [])] } : {}),
  };
}

/** "Practical questions": how they are asked. */
export function typeOf(reading: Reading): IntentOf<"role_interview">["type"] {
  return QUESTION_TYPES.find((type) => reading.has(`type-${type}`));
}

export function legacyIntent({ reading, earlier, roles }: Material): IntentOf<"legacy_mapping"> {
  const { background, counts } = backgroundsOf(reading);
  const previous = earlier.intent?.kind === "legacy_mapping" ? earlier.intent : undefined;
  const kept = background.length === 0 && previous !== undefined ? previous.background : background;
  return {
    kind: "legacy_mapping",
    background: [...kept],
    roles: [...roles],
    ...(Object.keys(counts).length === 0 ? {} : { counts }),
  };
}
