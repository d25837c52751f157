import type { Answer, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { byRelevance } from "../../knowledge/queries.ts";
import { firstSeats } from "../../knowledge/roadmap/seats-in-order.ts";
import type { Roadmap } from "../../knowledge/schema/capability.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { perRole } from "./follow-ups.ts";
import { firstHiresPage } from "./headline/first-hires.ts";
import { pageLines } from "./page-lines.ts";
import { orderOfSeats } from "./roadmap-order.ts";
import { rankingTable, topRatings, unrated } from "./role-relevance.ts";
import type { Writer } from "./writer.ts";

type Ranking = IntentOf<"rank_roles">;

const FOR_WHOM: Localized = {
  nl: "De oordelen in de catalogus gelden voor AI-first SaaS-bedrijven. Voor een ander soort bedrijf zijn ze een beginpunt, geen eindoordeel.",
  en: "The ratings in the catalog are for AI-first SaaS companies. For another kind of company they are a start, not a verdict.",
};

/** For a trade of which the catalog has no order: with whom companies begin, whatever they sell. */
function firstHires(writer: Writer): readonly Section[] {
  const page = firstHiresPage(writer);
  const [stages] = page?.sections ?? [];
  if (page === undefined || stages === undefined) return [];
  const lines = pageLines(writer, page, SHOWN);
  return [{ kind: "list", name: "stages", title: stages.title[writer.language], lines }];
}

const SHOWN = ["first-three", "to-fifteen", "to-fifty", "to-hundred-fifty", "not-first"];

/** Which roles first: the original ratings in their own words, highest first; for insurance the order of its roadmap. */
export function rankRoles(writer: Writer, intent: Ranking): Answer {
  const [roadmap] = writer.catalog.roadmaps;
  if (intent.sector === "other") return rankedElsewhere(writer, intent);
  return intent.sector === "insurance" && roadmap !== undefined
    ? rankedOnRoadmap(writer, intent, roadmap)
    : rankedByRating(writer, intent);
}

function rankedOnRoadmap(writer: Writer, intent: Ranking, roadmap: Roadmap): Answer {
  const ids = firstSeats(roadmap).map(({ role }) => role);
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke rollen eerst, voor verzekeraars en volmachtbedrijven",
      en: "Which roles first, for insurers and MGAs",
    }),
    sections: [orderOfSeats(writer, roadmap)],
    ...profiles(writer, ids),
  });
}

function rankedElsewhere(writer: Writer, intent: Ranking): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Welke rollen eerst", en: "Which roles first" }),
    sections: firstHires(writer),
    ...profiles(writer, intent.among ?? rated(writer).map(({ id }) => id)),
  });
}

function rankedByRating(writer: Writer, intent: Ranking): Answer {
  const roles = rated(writer);
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke rollen eerst, voor AI-first SaaS",
      en: "Which roles first, for AI-first SaaS",
    }),
    lead: topRatings(writer, roles),
    notes: [
      writer.say(FOR_WHOM),
      ...byRelevance(writer.catalog.roles).flatMap((role) => unrated(writer, role)),
    ],
    sections: [rankingTable(writer, roles)],
    ...profiles(writer, intent.among ?? byRelevance(writer.catalog.roles).map(({ id }) => id)),
  });
}

function rated({ catalog }: Writer): readonly Role[] {
  return byRelevance(catalog.roles).filter(({ relevance }) => relevance !== undefined);
}

/** All that are ranked can be opened. */
function profiles(writer: Writer, ids: readonly Role["id"][]) {
  const listed = perRole(writer, ids, (id) => ({ kind: "role_profile", roles: [id] }));
  return { followUps: listed, listed };
}
