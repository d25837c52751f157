import type { Answer } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import type { Localized } from "../../language.ts";
import { perRole } from "./follow-ups.ts";
import { rankingTable, topRatings, unrated } from "./role-relevance.ts";
import type { Writer } from "./writer.ts";

const FOR_WHOM: Localized = {
  nl: "De oordelen in de catalogus gelden voor AI-first SaaS-bedrijven. Voor een ander soort bedrijf zijn ze een beginpunt, geen eindoordeel.",
  en: "The ratings in the catalog are for AI-first SaaS companies. For another kind of company they are a start, not a verdict.",
};

/** Which roles first: the original ratings in their own words, highest first. */
export function rankRoles(writer: Writer, intent: IntentOf<"rank_roles">): Answer {
  const roles = byRelevance(writer.catalog.roles);
  const rated = roles.filter((role) => role.relevance !== undefined);
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke rollen eerst, voor AI-first SaaS",
      en: "Which roles first, for AI-first SaaS",
    }),
    lead: topRatings(writer, rated),
    notes: [writer.say(FOR_WHOM), ...roles.flatMap((role) => unrated(writer, role))],
    sections: [rankingTable(writer, rated)],
    followUps: perRole(writer, intent.among ?? rated.map((each) => each.id), (id) => ({
      kind: "role_profile",
      roles: [id],
    })),
  });
}
