import type { Answer, Fact, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { EVERYTHING, opens, RANKING, topics } from "./follow-ups.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

const LEAD_RATINGS = 3;

type Relevance = IntentOf<"role_relevance">;

/** How relevant a role is for an AI-first SaaS company, in the words of the original rating. */
export function roleRelevance(writer: Writer, intent: Relevance): Answer {
  return forRoles(writer, intent, (roles) =>
    writer.finish({
      intent,
      title: `${writer.say({ nl: "Relevantie voor AI-first SaaS", en: "Relevance for AI-first SaaS" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead:
        roles.length > 1
          ? topRatings(writer, byRelevance(roles))
          : roles.flatMap((role) => [...ratingFacts(writer, role), focusFact(writer, role)]),
      notes: roles.flatMap((role) => unrated(writer, role)),
      ...sized(relevanceParts(writer, roles), intent.section),
      followUps: [
        ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
        { label: writer.say(RANKING), intent: { kind: "rank_roles" } },
        ...topics(
          writer,
          roles.map((role) => role.id),
          ["role_profile", "role_recruiting"],
        ),
      ],
    }),
  );
}

/** What the work of a role is about. */
export function focusFact(writer: Writer, role: Role): Fact {
  const value = { kind: "text" as const, text: role.focus[writer.language] };
  return writer.about(role).fact(["focus"], role.focus, writer.roleTerm(role), "has_focus", value);
}

/** The rating of a role as a fact; nothing for a role without a rating. */
export function ratingFacts(writer: Writer, role: Role): readonly Fact[] {
  if (role.relevance === undefined) return [];
  const citer = writer.about(role);
  const text = (value: string) => ({ kind: "text" as const, text: value });
  const subject = writer.roleTerm(role);
  return [citer.fact(["relevance"], role.relevance, subject, "rated", text(role.relevance[writer.language]))];
}

/** The highest ratings, each in its own words with the roles that share it. */
export function topRatings(writer: Writer, rated: readonly Role[]): readonly Fact[] {
  const wordsOf = (role: Role) => role.relevance?.[writer.language];
  const words = [...new Set(rated.flatMap((role) => wordsOf(role) ?? []))].slice(0, LEAD_RATINGS);
  return rated
    .filter((role) => words.some((each) => each === wordsOf(role)))
    .flatMap((role) => ratingFacts(writer, role));
}

/** Said of roles that the original text gives no rating. */
export function unrated(writer: Writer, role: Role): readonly string[] {
  if (role.relevance !== undefined) return [];
  const { text } = role.name[writer.language];
  return [
    writer.say({
      nl: `Voor ${text} geeft de oorspronkelijke tekst geen relevantie, dus ik noem er geen.`,
      en: `The original text gives no relevance for ${text}, so I state none.`,
    }),
  ];
}

/** The ratings of these roles in the order given; a role without one has no row. */
export function rankingTable(writer: Writer, roles: readonly Role[]): Section {
  const { language } = writer;
  return {
    kind: "table",
    name: "ranking",
    title: writer.say({ nl: "Van hoog naar laag", en: "From high to low" }),
    columns: language === "nl" ? ["Rol", "Relevantie", "Focus"] : ["Role", "Relevance", "Focus"],
    rows: roles.flatMap((role) => {
      const { relevance, focus, name } = role;
      if (relevance === undefined) return [];
      const citer = writer.about(role);
      return [
        {
          cells: [name[language].text, relevance[language], focus[language]],
          facts: [citer.cite(["relevance"], relevance), citer.cite(["focus"], focus)],
        },
      ];
    }),
  };
}

function relevanceParts(writer: Writer, roles: readonly Role[]): readonly AnswerPart[] {
  const ranking = {
    name: "ranking",
    onCard: roles.length,
    build: () => rankingTable(writer, byRelevance(roles)),
  };
  return [...(roles.length > 1 ? [ranking] : []), ...roles.map((role) => considerations(writer, role))];
}

function considerations(writer: Writer, role: Role): AnswerPart {
  const citer = writer.about(role);
  const title = writer.say({
    nl: `Wel of niet aannemen: ${role.name.nl.text}`,
    en: `To hire or not: ${role.name.en.text}`,
  });
  const lines = () => [
    citer.line(["mission"], role.mission),
    citer.line(["recruitment", "hire-or-reskill"], role.recruitment.hireOrReskill),
    citer.line(["maturity"], role.maturity),
    ...citer.lines("not-this-role", role.notThisRole),
  ];
  return listPart(role.id, title, lines, MOST_CONSIDERED);
}

const MOST_CONSIDERED = 5;
