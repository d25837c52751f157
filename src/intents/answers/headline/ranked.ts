import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import { byRelevance, rolesIn } from "../../../knowledge/queries.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { ratingFacts } from "../role-relevance.ts";
import { byOwnPeople } from "./among.ts";
import type { Asking } from "./asking.ts";
import { inFields, subjectOf } from "./asking.ts";
import { counted } from "./counted.ts";
import { demandsIn } from "./demanded.ts";
import { factsSaid } from "./facts-said.ts";
import { hiredFirst, startTold } from "./first-hires.ts";
import { firstOnRoadmap, whyOnRoadmap } from "./on-roadmap.ts";
import { byTimeToLearn } from "./quickest.ts";
import { byDemand, byPrerequisites, isReversed } from "./ranked-by-demand.ts";
import { notToSkip } from "./seat-order.ts";
import { itsWork, namesOf, ofField, own, spoken, told } from "./sentence.ts";

type Ranking = Asking<IntentOf<"rank_roles">>;
type Way = (asking: Ranking, all: readonly Role[]) => Headline | undefined;

/** Which roles come first, by what was asked, with the value they were sorted by: these ways, in this order. */
const WAYS: readonly Way[] = [
  (asking, all) => (asking.has("why") ? whyFirst(asking, all) : undefined),
  ({ writer, intent }) => (intent.sector === "insurance" ? firstOnRoadmap(writer, intent.count) : undefined),
  ({ writer, has }) => (has("indispensable") ? notToSkip(writer) : undefined),
  (asking, all) => (isByRarity(asking) ? byRarity(asking, all) : undefined),
  (asking, all) => (isByTime(asking) ? byTime(asking, all) : undefined),
  (asking, all) => {
    const [demand] = demandsIn(asking);
    return demand && byDemand(asking, all, demand.said);
  },
  (asking, all) =>
    asking.intent.by === "hire-or-reskill" && !asking.has("first-step")
      ? byOwnPeople(asking, all)
      : undefined,
  (asking, all) => (isByPrerequisites(asking) ? byPrerequisites(asking, all) : undefined),
  counted,
  hiredFirst,
  inThatCase,
  byRating,
];

export function ranked(asking: Ranking): Headline | undefined {
  const { catalog } = asking.writer;
  const all = asking.has("emerging") ? rolesIn(catalog, "emerging") : catalog.roles;
  for (const way of WAYS) {
    const headline = way(asking, all);
    if (headline !== undefined) return headline;
  }
  return undefined;
}

function isByTime({ intent, has }: Ranking): boolean {
  return has("to-learn") || isFewestWeeks(has) || intent.by === "duration" || intent.by === "steps";
}

/** The fewest weeks, or the least time, are the quickest. */
function isFewestWeeks(has: Ranking["has"]): boolean {
  return has("least-time") || (has("fewest") && has("week"));
}

/** Hard to find, seldom asked for, hardly a job: all that can be known of it is how settled the title is. */
function isByRarity(asking: Ranking): boolean {
  const { has } = asking;
  const isSeldom = isReversed(asking) || has("hardly");
  return has("rare") || isHardToFind(has) || (isSeldom && (has("counted") || has("a-job")));
}

/** Whom it is hardest to find is not counted: of that the order of relevance says nothing. */
export function isHardToFind(has: Ranking["has"]): boolean {
  return has("to-find") && has("toughest");
}

function isByPrerequisites(asking: Ranking): boolean {
  const { by } = asking.intent;
  return (by === "prerequisites" || by === "need") && (asking.has("most") || isReversed(asking));
}

/** Why the first come first: what they lead of the roadmap of insurance; else the rating, and what each is for or with whom to begin. */
function whyFirst(asking: Ranking, all: readonly Role[]): Headline | undefined {
  const { writer, intent } = asking;
  const { sector, count = 1 } = intent;
  if (sector === "insurance") return whyOnRoadmap(writer);
  const [first, ...others] = byRelevance(all).slice(0, Math.min(count, MOST_REASONS));
  if (first === undefined) return undefined;
  if (others.length > 0)
    return spoken([byRating(asking, all), ...[first, ...others].map((role) => itsWork(writer, role))], 345);
  // Of another trade the rating for SaaS says nothing.
  const rating = sector === undefined ? ofField(writer, first, "relevance") : undefined;
  const parts = [rating, startTold(writer)];
  return spoken([...parts, ofField(writer, first, "maturity", 130), ofField(writer, first, "oneLiner")], 345);
}

const MOST_REASONS = 3;

/** The role that is not the one in the case that was put. */
function inThatCase({ writer, closest, words }: Asking): Headline | undefined {
  const fields = inFields(writer.catalog.roles, ["notThisRole"]);
  const [found] = closest(subjectOf(words), fields).filter(
    ({ held, weight }) => held > 1 && weight >= SPEAKS_OF_CASE,
  );
  return found && told(writer, [found.said]);
}

const SPEAKS_OF_CASE = 0.7;

/** From what hardly occurs as a title to what is established. */
const BY_RARITY: readonly Role["maturity"]["status"][] = [
  "specialisation",
  "skill-first",
  "emerging",
  "changing",
  "established",
];

/** How seldom a role is a job of its own: what can be known of who is hard to find. */
function byRarity({ writer, intent, has }: Ranking, all: readonly Role[]): Headline | undefined {
  const { count = 2 } = intent;
  const place = ({ maturity }: Role) => BY_RARITY.indexOf(maturity.status);
  const top = all.toSorted((one, other) => place(one) - place(other)).slice(0, Math.min(count, 3));
  const parts = top.flatMap((role) => {
    const said = ofField(writer, role, "maturity", 130);
    return said === undefined ? [] : [{ ...said, text: `${role.name[writer.language].text}: ${said.text}` }];
  });
  const start = own(writer, { nl: "Het zeldzaamst als titel:", en: "Rarest as a title:" });
  const unknown = own(writer, {
    nl: "Hoe moeilijk iemand te vinden is, houdt de catalogus niet bij.",
    en: "How hard somebody is to find, the catalog does not record.",
  });
  return isHardToFind(has)
    ? spoken([unknown, start, ...parts.slice(0, 1)], 345)
    : spoken([start, ...parts], 345);
}

function byTime(asking: Ranking, all: readonly Role[]): Headline | undefined {
  const { writer, time, has, intent } = asking;
  const { count = 2 } = intent;
  const isLongest = has("toughest") || (isReversed(asking) && !isFewestWeeks(has));
  return byTimeToLearn(writer, all, { person: time.person, isLongest, most: Math.min(count, 4) });
}

function byRating(asking: Ranking, all: readonly Role[]): Headline | undefined {
  const { writer, intent } = asking;
  const { count = 3 } = intent;
  const rated = byRelevance(all.filter((role) => role.relevance !== undefined));
  const order = isReversed(asking) || asking.has("toughest") ? rated.toReversed() : rated;
  const [first] = order;
  if (first?.relevance === undefined) return undefined;
  const { language } = writer;
  const top = order
    .filter((role) => role.relevance?.rating === first.relevance?.rating)
    .slice(0, Math.max(count, 1));
  const names = namesOf(writer, top);
  const rating = first.relevance[language].toLowerCase();
  const composed = {
    nl: `Voor AI-first SaaS is de relevantie van ${names} beoordeeld als ${rating}.`,
    en: `For AI-first SaaS, the relevance of ${names} is rated ${rating}.`,
  };
  const facts = top.flatMap((role) => ratingFacts(writer, role));
  return factsSaid(writer, facts, writer.say(composed));
}
