import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import { backgroundsFor, byRelevance } from "../../../knowledge/queries.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { brief } from "../../../text/brief.ts";
import { given, LEVELS } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { subjectOf } from "./asking.ts";
import { askedBeforehand, demandsIn } from "./demanded.ts";
import { mostAbout } from "./most-about.ts";
import { demandsOf } from "./needed.ts";
import { byTimeToLearn } from "./quickest.ts";
import { cited, lowerFirst, namesOf, ofField, own, spoken, wordsOf } from "./sentence.ts";
import { isFirm } from "./verdict.ts";

type Among = Asking<IntentOf<"rank_roles">>;

/** Which of some roles: by what was asked, with the value that decides; where no fact does, so. */
export function among(asking: Among): Headline {
  const { intent, writer } = asking;
  const roles = (intent.among ?? []).flatMap((id) => writer.catalog.role(id) ?? []);
  return (
    whichAsk(asking, roles) ??
    (asksFinding(asking) ? byFinding(asking, roles) : undefined) ??
    byOwnPeople(asking, roles) ??
    ofVacancies(asking, roles) ??
    byTime(asking, roles) ??
    byRating(asking, roles) ??
    speaking(asking, roles) ??
    unknown(writer, roles)
  );
}

const asksLeast = ({ has }: Among): boolean => has("none") || has("fewest");

/** "Is Python mandatory for all of these roles": which of all ask for it, and which do not. */
export function whichOfAllAsk(asking: Asking, about: string | undefined): Headline | undefined {
  const intent = { kind: "rank_roles" as const, by: "need", ...given({ about }) };
  return whichAsk({ ...asking, intent }, asking.writer.catalog.roles);
}

/** Which of them ask for a skill or tool, and which do not. */
function whichAsk(asking: Among, roles: readonly Role[]): Headline | undefined {
  const { intent, has, writer } = asking;
  const [demand] = demandsIn(asking);
  const subject = intent.about ?? demand?.said;
  // Of a subject that is only named, what speaks of it is told.
  const isNeed = intent.by !== undefined || has("needs") || asksLeast(asking);
  if (subject === undefined || !isNeed) return undefined;
  const called = intent.about === undefined ? demand?.called : { nl: intent.about, en: intent.about };
  const strongest = new Map(
    roles.map((role) => [
      role,
      intent.about === undefined && demand !== undefined
        ? askedBeforehand(asking, role, demand)
        : demandsOf(asking, role, subject)[0],
    ]),
  );
  const asks = roles.filter((role) => isDemand(strongest.get(role)));
  const others = roles.filter((role) => !asks.includes(role));
  const facts = [...strongest.values()].flatMap((said) => (said === undefined ? [] : [cited(writer, said)]));
  const what = { nl: called?.nl ?? subject, en: called?.en ?? subject };
  const [with_, without] = [namesOf(writer, asks), namesOf(writer, others)];
  if (asks.length === 0)
    return own(
      writer,
      {
        nl: `Bij geen van deze rollen is ${what.nl} een eis vooraf of van een niveau.`,
        en: `None of these roles asks for ${what.en} beforehand or at any level.`,
      },
      facts,
    );
  if (others.length === 0) return allAsk(writer, strongest, what);
  return own(
    writer,
    asksLeast(asking)
      ? {
          nl: `${without}: daar is ${what.nl} geen eis. Wel bij ${with_}.`,
          en: `${without}: there ${what.en} is no demand. It is one for ${with_}.`,
        }
      : {
          nl: `${with_}: daar is ${what.nl} een eis. Bij ${without} niet.`,
          en: `${with_}: there ${what.en} is asked for. It is not for ${without}.`,
        },
    facts,
  );
}

/** Where none does without, it is told where least of it is asked. */
function allAsk(writer: Writer, strongest: ReadonlyMap<Role, Said | undefined>, what: Localized): Headline {
  const asks = [...strongest].flatMap(([role, said]) => (said === undefined ? [] : [{ role, said }]));
  const least = Math.max(...asks.map(({ said }) => lightness(said)));
  const [first, ...others] = asks.filter(({ said }) => lightness(said) === least);
  const all = own(writer, {
    nl: `Alle ${asks.length} vragen ze om ${what.nl}.`,
    en: `All ${asks.length} of them ask for ${what.en}.`,
  });
  if (first === undefined || others.length > MOST_LEAST || others.length + 1 === asks.length) return all;
  const those = [first, ...others];
  const list = those.map(({ role, said }) => `${role.name[writer.language].text} (${wordsOf(writer, said)})`);
  const light = own(
    writer,
    { nl: `Het lichtst bij ${list.join("; ")}.`, en: `The least for ${list.join("; ")}.` },
    those.map(({ said }) => cited(writer, said)),
  );
  return spoken([all, light], LONGEST) ?? all;
}

const MOST_LEAST = 2;
const LONGEST = 345;

/** The later or softer it is asked for, the lighter. */
function lightness(said: Said): number {
  const isSoft = /\bhelp(?:s)?\b|hard demand|\bsome\b|\bshort\b|\bsmall\b|\bbasics?\b|\bfooting\b/iu.test(
    said.fact.en,
  );
  const level = LEVELS.findIndex((each) => said.field.startsWith(`levels.${each}.`));
  // A must of a junior is as firm as what is asked beforehand.
  return Math.max(level, 0) + (isSoft ? 0.5 : 0);
}

/** What must be there beforehand, or at a level; what is nice to have and a tool that is used are no demand. */
function isDemand(said: Said | undefined): boolean {
  if (said === undefined || !isFirm(said)) return false;
  return isIn(said, "learning.prerequisites") || said.field.endsWith(".must");
}

/** Who is easier, or harder, to find. */
export function asksFinding({ has }: Pick<Asking, "has">): boolean {
  return has("to-find") && (has("to-learn") || has("toughest") || has("rare"));
}

const MOST_FOUND = 3;

/** How easily somebody is found is not known; how settled each title is, is. */
export function byFinding({ writer }: Pick<Asking, "writer">, roles: readonly Role[]): Headline | undefined {
  const none = own(writer, {
    nl: "Hoe makkelijk je iemand vindt, weet de catalogus niet.",
    en: "How easily somebody is found, the catalog does not know.",
  });
  const parts = roles.slice(0, MOST_FOUND).map((role): Headline | undefined => {
    const settled = ofField(writer, role, "maturity", 90);
    return settled && { ...settled, text: `${role.name[writer.language].text}: ${lowerFirst(settled.text)}` };
  });
  return spoken([none, ...parts], LONGEST);
}

/** Which a company's own people can grow into: those that a background fits best. */
export function byOwnPeople({ writer, intent, has }: Among, roles: readonly Role[]): Headline | undefined {
  if (intent.by !== "hire-or-reskill" && !has("own-people")) return undefined;
  const { catalog, language } = writer;
  const grown = roles.flatMap((role) => {
    const { best } = backgroundsFor(catalog, role.id);
    const names = best.slice(0, MOST_FROM).map(({ name }) => name[language].text);
    const facts = best.map((each) => writer.about(each).cite(["best"], each.best));
    return best.length === 0 ? [] : [{ text: `${role.name[language].text} (${names.join(", ")})`, facts }];
  });
  if (grown.length === 0) return undefined;
  const list = listed(
    grown.map(({ text }) => text),
    language,
  );
  return {
    text: brief(
      writer.say({
        nl: `Met eigen mensen, bijvoorbeeld: ${list}.`,
        en: `With your own people, for instance: ${list}.`,
      }),
      LONGEST,
    ),
    facts: grown.flatMap(({ facts }) => facts),
  };
}

const MOST_FROM = 2;

/** Vacancies are counted by tool and by title, and not by role. */
function ofVacancies(asking: Among, roles: readonly Role[]): Headline | undefined {
  if (!asking.has("counted")) return undefined;
  const rated = ratedFirst(asking.writer, roles);
  return own(
    asking.writer,
    {
      nl: `Vacatures per rol telt de catalogus niet, dus dat kan ik niet zeggen. Wel wat het relevantst is voor AI-first SaaS${rated === undefined ? "." : `: ${rated.text}`}`,
      en: `The catalog does not count vacancies by role, so I cannot say. It does hold which are most relevant for AI-first SaaS${rated === undefined ? "." : `: ${rated.text}`}`,
    },
    rated?.facts ?? [],
  );
}

function byTime({ intent, has, time, writer }: Among, roles: readonly Role[]): Headline | undefined {
  if (intent.by !== "duration" && intent.by !== "steps" && !has("to-learn")) return undefined;
  const how = { person: time.person, isLongest: has("toughest"), most: MOST_TIMED };
  return byTimeToLearn(writer, roles, how);
}

const MOST_TIMED = 3;

function byRating({ intent, words, has, writer }: Among, roles: readonly Role[]): Headline | undefined {
  const isRating = has("rated") || has("rating") || has("needs") || has("most");
  if (subjectOf(words) !== "" && !isRating && intent.count === undefined) return undefined;
  const rated = ratedFirst(writer, roles);
  return rated && { ...rated, text: brief(rated.text) };
}

const MOST_RATED = 4;

/** Each with its rating, the highest first. */
function ratedFirst(writer: Writer, roles: readonly Role[]): Headline | undefined {
  const { language } = writer;
  const rated = byRelevance(roles)
    .slice(0, MOST_RATED)
    .flatMap((role) =>
      role.relevance === undefined
        ? []
        : [
            {
              text: `${role.name[language].text} (${role.relevance[language].toLowerCase()})`,
              fact: writer.about(role).cite(["relevance"], role.relevance),
            },
          ],
    );
  if (rated.length === 0) return undefined;
  return {
    text: `${listed(
      rated.map(({ text }) => text),
      language,
    )}.`,
    facts: rated.map(({ fact }) => fact),
  };
}

/** A sentence must speak of this much of what is asked of one role among others. */
const FIRMLY = 0.6;

function speaking(asking: Among, roles: readonly Role[]): Headline | undefined {
  return mostAbout({ ...asking, roles, words: subjectOf(asking.words) }, FIRMLY);
}

function unknown(writer: Writer, roles: readonly Role[]): Headline {
  return own(writer, {
    nl: `Daarop kan ik ${namesOf(writer, roles)} niet vergelijken. Wel op leertijd, op wat je vooraf moet kunnen, op tools en op relevantie.`,
    en: `On that I cannot set ${namesOf(writer, roles)} apart. I can on time to learn, on what is asked beforehand, on tools and on relevance.`,
  });
}
