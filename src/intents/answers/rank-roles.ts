import type { Answer, Fact } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { perRole } from "./follow-ups.ts";
import { ratingFacts, unrated } from "./role-relevance.ts";
import type { Writer } from "./writer.ts";

const LEAD_RATINGS = 3;

/** Which roles first: the original ratings in their own words, highest first. */
export function rankRoles(writer: Writer, intent: Extract<SureIntent, { kind: "rank_roles" }>): Answer {
  const roles = byRelevance(writer.catalog);
  const rated = roles.flatMap((role) =>
    role.relevance === undefined ? [] : [{ role, relevance: role.relevance }],
  );
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke rollen eerst, voor AI-first SaaS",
      en: "Which roles first, for AI-first SaaS",
    }),
    lead: topFacts(
      writer,
      rated.map((each) => each.role),
    ),
    notes: roles.flatMap((role) => unrated(writer, role)),
    sections: [
      {
        kind: "table",
        name: "ranking",
        title: writer.say({ nl: "Van hoog naar laag", en: "From high to low" }),
        columns: writer.language === "nl" ? ["Rol", "Relevantie", "Focus"] : ["Role", "Relevance", "Focus"],
        rows: rated.map(({ role, relevance }) => ({
          cells: [role.name[writer.language].text, relevance[writer.language], role.focus[writer.language]],
          facts: [
            writer.about(role).cite(["relevance"], relevance),
            writer.about(role).cite(["focus"], role.focus),
          ],
        })),
      },
    ],
    followUps: perRole(
      writer,
      rated.map((each) => each.role.id),
      (id) => ({ kind: "role_profile", roles: [id] }),
    ),
  });
}

/** The highest ratings, each in its own words with the roles that share it. */
function topFacts(writer: Writer, rated: readonly Role[]): readonly Fact[] {
  const words = [...new Set(rated.map((role) => role.relevance?.[writer.language]))].slice(0, LEAD_RATINGS);
  return rated
    .filter((role) => words.includes(role.relevance?.[writer.language]))
    .flatMap((role) => ratingFacts(writer, role));
}
