import type { Answer } from "../answer/answer.ts";
import type { Intent, SureIntent } from "../intent.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { makeFind } from "../knowledge/find.ts";
import { makeRoadmapMapper } from "../knowledge/roadmap/map.ts";
import type { Language } from "../language.ts";
import { compareRoles } from "./answers/compare-roles.ts";
import { asksForFacts, factsOf, withoutSection } from "./answers/facts.ts";
import { findRole } from "./answers/find-role.ts";
import { help, outOfScope, thanks } from "./answers/help.ts";
import { legacyMapping } from "./answers/legacy-mapping.ts";
import { listRoles } from "./answers/list-roles.ts";
import { notInCatalog } from "./answers/not-in-catalog.ts";
import { rankRoles } from "./answers/rank-roles.ts";
import { roadmapMapping } from "./answers/roadmap-mapping.ts";
import { roleInterview } from "./answers/role-interview.ts";
import { roleLearning } from "./answers/role-learning.ts";
import { roleProfile } from "./answers/role-profile.ts";
import { roleRecruiting } from "./answers/role-recruiting.ts";
import { roleRelevance } from "./answers/role-relevance.ts";
import { roleTools } from "./answers/role-tools.ts";
import { roleVacancy } from "./answers/role-vacancy.ts";
import { settings } from "./answers/settings.ts";
import { secondQuestion, unclear } from "./answers/unclear.ts";
import { makeWriter } from "./answers/writer.ts";

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
