import type { Answer, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import { firstSeats } from "../../knowledge/roadmap/seats-in-order.ts";
import type { Roadmap } from "../../knowledge/schema/capability.ts";
import type { Localized } from "../../language.ts";
import { perRole } from "./follow-ups.ts";
import { pageLines } from "./page-lines.ts";
import { orderOfSeats } from "./roadmap-order.ts";
import { rankingTable, topRatings, unrated } from "./role-relevance.ts";
import type { Writer } from "./writer.ts";

const FOR_WHOM: Localized = {
  nl: "De oordelen in de catalogus gelden voor AI-first SaaS-bedrijven. Voor een ander soort bedrijf zijn ze een beginpunt, geen eindoordeel.",
  en: "The ratings in the catalog are for AI-first SaaS companies. For another kind of company they are a start, not a verdict.",
};

/** For a trade of which the catalog has no order: with whom companies begin, whatever they sell. */
function firstHires(writer: Writer): readonly Section[] {
  const page = writer.catalog.pages.find(({ id }) => id === "first-hires");
  const [stages] = page?.sections ?? [];
  if (page === undefined || stages === undefined) return [];
  const lines = pageLines(writer, page, SHOWN);
  return [{ kind: "list", name: "stages", title: stages.title[writer.language], lines }];
}

const SHOWN = ["first-three", "to-fifteen", "to-fifty", "to-hundred-fifty", "not-first"];

const FIRST: Localized = { nl: "Welke rollen eerst", en: "Which roles first" };
const SAAS: Localized = { nl: ", voor AI-first SaaS", en: ", for AI-first SaaS" };

/** Which roles first: the original ratings in their own words, highest first; for insurance the order of its roadmap. */
export function rankRoles(writer: Writer, intent: IntentOf<"rank_roles">): Answer {
  const [roadmap] = writer.catalog.roadmaps;
  return intent.sector === "insurance" && roadmap !== undefined
    ? rankedOnRoadmap(writer, intent, roadmap)
    : rankedByRating(writer, intent);
}

function rankedOnRoadmap(writer: Writer, intent: IntentOf<"rank_roles">, roadmap: Roadmap): Answer {
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke rollen eerst, voor verzekeraars en volmachtbedrijven",
      en: "Which roles first, for insurers and MGAs",
    }),
    sections: [orderOfSeats(writer, roadmap)],
    followUps: perRole(
      writer,
      firstSeats(roadmap).map(({ role }) => role),
      (id) => ({ kind: "role_profile", roles: [id] }),
    ),
  });
}

function rankedByRating(writer: Writer, intent: IntentOf<"rank_roles">): Answer {
  const roles = byRelevance(writer.catalog.roles);
  const rated = roles.filter((role) => role.relevance !== undefined);
  return writer.finish({
    intent,
    title: writer.say(
      intent.sector === "other" ? FIRST : { nl: `${FIRST.nl}${SAAS.nl}`, en: `${FIRST.en}${SAAS.en}` },
    ),
    lead: intent.sector === "other" ? [] : topRatings(writer, rated),
    notes:
      intent.sector === "other"
        ? []
        : [writer.say(FOR_WHOM), ...roles.flatMap((role) => unrated(writer, role))],
    sections: intent.sector === "other" ? firstHires(writer) : [rankingTable(writer, rated)],
    followUps: perRole(writer, intent.among ?? rated.map((each) => each.id), (id) => ({
      kind: "role_profile",
      roles: [id],
    })),
  });
}
