import type { Answer } from "../../answer/answer.ts";
import type { Intent, SureIntent } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import { makeFind } from "../../knowledge/find.ts";
import { makeRoadmapMapper } from "../../knowledge/roadmap/map.ts";
import type { Language } from "../../language.ts";
import { compareRoles } from "./compare-roles.ts";
import { findRole } from "./find-role.ts";
import { help, outOfScope, thanks } from "./help.ts";
import { legacyMapping } from "./legacy-mapping.ts";
import { listRoles } from "./list-roles.ts";
import { notInCatalog } from "./not-in-catalog.ts";
import { asksForFacts, factsOf, withoutSection } from "./plain-facts.ts";
import { rankRoles } from "./rank-roles.ts";
import { settings } from "./reader-settings.ts";
import { roadmapMapping } from "./roadmap-mapping.ts";
import { roleInterview } from "./role-interview.ts";
import { roleLearning } from "./role-learning.ts";
import { roleProfile } from "./role-profile.ts";
import { roleRecruiting } from "./role-recruiting.ts";
import { roleRelevance } from "./role-relevance.ts";
import { roleTools } from "./role-tools.ts";
import { roleVacancy } from "./role-vacancy.ts";
import { secondQuestion, unclear } from "./unclear.ts";
import { makeWriter } from "./writer.ts";

/** Answers an intent from the catalog. `second` is another question in the same message, offered as a button. */
export type Respond = (intent: Intent, language: Language, second?: SureIntent) => Answer;

const MOST_FOLLOW_UPS = 5;

export function makeRespond(catalog: Catalog): Respond {
  const answer = makeAnswer(catalog);
  return (intent, language, second) => {
    const first = asksForFacts(intent)
      ? factsOf(answer(withoutSection(intent), language), intent)
      : answer(intent, language);
    if (second === undefined) return first;
    const button = secondQuestion(makeWriter(catalog, language), second);
    return { ...first, followUps: [button, ...first.followUps].slice(0, MOST_FOLLOW_UPS) };
  };
}

/** What is looked up often is indexed once, on first use. */
function makeAnswer(catalog: Catalog): (intent: Intent, language: Language) => Answer {
  const find = once(() => makeFind(catalog));
  const map = once(() => makeRoadmapMapper(catalog));

  return (intent, language) => {
    const writer = makeWriter(catalog, language);
    switch (intent.kind) {
      case "list_roles":
        return listRoles(writer, intent);
      case "role_profile":
        return roleProfile(writer, intent);
      case "role_tools":
        return roleTools(writer, intent);
      case "role_learning":
        return roleLearning(writer, intent);
      case "role_recruiting":
        return roleRecruiting(writer, intent);
      case "role_interview":
        return roleInterview(writer, intent);
      case "role_vacancy":
        return roleVacancy(writer, intent);
      case "role_relevance":
        return roleRelevance(writer, intent);
      case "rank_roles":
        return rankRoles(writer, intent);
      case "compare_roles":
        return compareRoles(writer, intent);
      case "find_role":
        return findRole(writer, intent, find());
      case "legacy_mapping":
        return legacyMapping(writer, intent);
      case "roadmap_mapping":
        return roadmapMapping(writer, intent, map());
      case "help":
        return help(writer, intent);
      case "thanks":
        return thanks(writer, intent);
      case "not_in_catalog":
        return notInCatalog(writer, intent);
      case "out_of_scope":
        return outOfScope(writer, intent);
      case "unclear":
        return unclear(writer, intent);
      case "settings":
        return settings(writer, intent);
    }
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
