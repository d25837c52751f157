import type { Answer, Fact, Term } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { perRole } from "./follow-ups.ts";
import { unrated } from "./role-relevance.ts";
import type { Writer } from "./writer.ts";

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
    lead: topFact(
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

/** The roles that share the highest rating, as one fact with the first one's own words. */
function topFact(writer: Writer, rated: readonly Role[]): readonly Fact[] {
  const [first] = rated;
  if (first?.relevance === undefined) return [];
  const { rating } = first.relevance;
  const top = rated.filter((role) => role.relevance?.rating === rating);
  const subject: Term = {
    kind: "phrase",
    id: rating,
    text: writer.say({ nl: `"${first.relevance.nl}"`, en: `"${first.relevance.en}"` }),
  };
  const terms = top.map(writer.roleTerm);
  return [
    writer.about(first).fact(["relevance"], first.relevance, subject, "matches", { kind: "terms", terms }),
  ];
}
