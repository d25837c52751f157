import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import { byRelevance } from "../../../knowledge/queries.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { inFields, subjectOf } from "./asking.ts";
import { citeWeeks, span, weeksOf } from "./duration.ts";
import { cited, ofField, own, spoken, told } from "./sentence.ts";

/** What a prerequisite says where it asks for this. */
const ASKS: Readonly<Record<string, string>> = {
  maths: "wiskunde statistiek algebra maths statistics",
  coding: "programmeren programming code python",
  degree: "diploma phd master degree",
  law: "wetsartikel law",
};

/** Which roles come first, by what was asked, with the value they were sorted by. */
export function ranked(asking: Asking<IntentOf<"rank_roles">>): Headline | undefined {
  const { writer, intent, has } = asking;
  const all = writer.catalog.roles;
  if (has("why")) return whyFirst(writer);
  const by = has("to-learn") ? "duration" : intent.by;
  if (by === "duration" || by === "steps") return byTime(asking, all, intent.count);
  const asks = by === undefined ? undefined : ASKS[by];
  if (asks !== undefined) return byDemand(asking, all, asks);
  return counted(asking) ?? inThatCase(asking) ?? byRating(asking, all, intent.count);
}

/** A share, or a number of so many vacancies. */
const COUNT = /%|\bof \d[\d,.]* vacanc/iu;

/** What vacancies ask for most, where that was counted. */
export function counted({ writer, closest, words, roles, has }: Asking): Headline | undefined {
  if (!has("counted")) return undefined;
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [found] = closest(words, inFields(among, ["maturity.evidence", "remarks"])).filter(({ said }) =>
    COUNT.test(said.fact.en),
  );
  return found && told(writer, [found.said], 330);
}

/** Why the role that is rated highest comes first: the rating, and what the role is for. */
function whyFirst(writer: Writer): Headline | undefined {
  const [first] = byRelevance(writer.catalog.roles);
  if (first === undefined) return undefined;
  return spoken([ofField(writer, first, "relevance"), ofField(writer, first, "oneLiner")], 330);
}

/** The role that is not the one in the case that was put. */
function inThatCase({ writer, closest, words }: Asking): Headline | undefined {
  const fields = inFields(writer.catalog.roles, ["notThisRole"]);
  const subject = subjectOf(words);
  const [found] = subject.includes(" ") ? closest(subject, fields).filter(({ share }) => share >= 1) : [];
  return found && told(writer, [found.said]);
}

function byTime(asking: Asking, all: readonly Role[], count = 2): Headline {
  const { writer, time, has } = asking;
  const { person } = time;
  const timed = all.flatMap((role) => {
    const weeks = weeksOf(role, person);
    return weeks === undefined ? [] : [{ role, weeks }];
  });
  const sign = has("toughest") || isReversed(asking) ? -1 : 1;
  const sorted = timed.toSorted((a, b) => sign * (a.weeks.from + a.weeks.to - b.weeks.from - b.weeks.to));
  const top = sorted.slice(0, Math.min(count, 4));
  const list = top.map(
    ({ role, weeks }) =>
      `${role.name[writer.language].text} (${writer.say(span(weeks))}, ${weeks.hoursPerWeek} ${writer.say({ nl: "uur per week", en: "hours a week" })})`,
  );
  const who = writer.say(
    person === "novice"
      ? { nl: "voor een beginner", en: "for a novice" }
      : { nl: "voor wie al ontwikkelt", en: "if you already develop" },
  );
  const which = writer.say(
    sign > 0 ? { nl: "Het snelst", en: "Quickest" } : { nl: "Het langst", en: "Longest" },
  );
  return {
    text: `${which} ${who}: ${list.join(writer.say({ nl: ", dan ", en: ", then " }))}.`,
    facts: top.flatMap(({ role }) => citeWeeks(writer, role, person)),
  };
}

/** Asks for the other end. */
function isReversed({ has }: Asking): boolean {
  return has("fewest") || has("last");
}

/** Roles whose prerequisites ask for it, and so those that do not. */
function byDemand(asking: Asking, all: readonly Role[], asks: string): Headline | undefined {
  const { writer, closest } = asking;
  const found = closest(asks, inFields(all, ["learning.prerequisites"]));
  const those = [...new Set(found.map(({ said }) => said.role))];
  const asksFew = (role: Role) => role.learning.prerequisites.length;
  const others = all
    .filter((role) => !those.includes(role))
    .toSorted((one, other) => asksFew(one) - asksFew(other));
  const { language } = writer;
  const namesOf = (roles: readonly Role[]) =>
    listed(
      roles.map((role) => role.name[language].text),
      language,
    );
  const facts = found.map(({ said }) => cited(writer, said));
  if (those.length === 0) return undefined;
  if (!isReversed(asking))
    return own(
      writer,
      {
        nl: `${namesOf(those)}: daar is het een voorwaarde vooraf.`,
        en: `${namesOf(those)}: there it is a prerequisite.`,
      },
      facts,
    );
  const few = others.slice(0, 2);
  return own(
    writer,
    {
      nl: `${namesOf(few)}, bijvoorbeeld: daar is het geen voorwaarde. Alleen bij ${namesOf(those)} noemt de catalogus het vooraf.`,
      en: `${namesOf(few)}, for instance: there it is no prerequisite. The catalog names it beforehand only for ${namesOf(those)}.`,
    },
    facts,
  );
}

function byRating(asking: Asking, all: readonly Role[], count = 3): Headline | undefined {
  const { writer } = asking;
  const rated = byRelevance(all.filter((role) => role.relevance !== undefined));
  const order = isReversed(asking) || asking.has("toughest") ? rated.toReversed() : rated;
  const [first] = order;
  if (first?.relevance === undefined) return undefined;
  const { language } = writer;
  const top = order
    .filter((role) => role.relevance?.rating === first.relevance?.rating)
    .slice(0, Math.max(count, 1));
  const names = listed(
    top.map((role) => role.name[language].text),
    language,
  );
  const rating = first.relevance[language].toLowerCase();
  const facts = top.flatMap((role) =>
    role.relevance ? [writer.about(role).cite(["relevance"], role.relevance)] : [],
  );
  return own(
    writer,
    {
      nl: `${names}: beoordeeld als ${rating} voor AI-first SaaS.`,
      en: `${names}: rated ${rating} for AI-first SaaS.`,
    },
    facts,
  );
}

/** The role whose facts speak most of what was asked. */
export function mostAbout({ writer, closest, words, roles }: Asking, least: number): Headline | undefined {
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [best] = closest(words, ({ role }) => among.includes(role)).filter(({ share }) => share >= least);
  if (best === undefined) return undefined;
  const name = best.said.role.name[writer.language].text;
  const sentence = told(writer, [best.said]);
  return (
    sentence && {
      ...sentence,
      text: writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` }),
    }
  );
}
