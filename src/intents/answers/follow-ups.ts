import type { FollowUp } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import type { Language, Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

/** Intents that ask one thing about roles, with the words a button has for them. */
export const ROLE_TOPICS = {
  role_profile: { nl: "Profiel", en: "Profile" },
  role_tools: { nl: "Tools", en: "Tools" },
  role_learning: { nl: "Leercurve", en: "Learning curve" },
  role_recruiting: { nl: "Werving", en: "Recruitment" },
  role_interview: { nl: "Interviewvragen", en: "Interview questions" },
  role_vacancy: { nl: "Vacaturetekst", en: "Vacancy text" },
  role_relevance: { nl: "Relevantie", en: "Relevance" },
} satisfies Record<string, Localized>;
export type RoleTopic = keyof typeof ROLE_TOPICS;

/** Buttons to other topics of the same roles. */
export function topics(
  language: Language,
  roles: readonly RoleId[],
  kinds: readonly RoleTopic[],
): readonly FollowUp[] {
  return kinds.map((kind) => ({ label: ROLE_TOPICS[kind][language], intent: { kind, roles: [...roles] } }));
}

/** A button for each role, all with the same question. */
export function perRole(
  writer: Writer,
  ids: readonly RoleId[],
  intent: (id: RoleId) => SureIntent,
): readonly FollowUp[] {
  return ids.flatMap((id) => {
    const role = writer.catalog.role(id);
    return role === undefined ? [] : [{ label: role.name[writer.language].text, intent: intent(id) }];
  });
}

/** A button that opens a part of the answer, or all of it. */
type Opening = Extract<SureIntent, { readonly section?: string | undefined }>;

export function opens(label: string, intent: Opening, section: string): FollowUp {
  return { label, intent: { ...intent, section } };
}

export const EVERYTHING: Localized = { nl: "Alles tonen", en: "Show everything" };
export const ALL_ROLES: Localized = { nl: "Alle rollen", en: "All roles" };
export const RANKING: Localized = { nl: "Welke eerst?", en: "Which first?" };
