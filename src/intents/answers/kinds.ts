import type { Answer } from "../../answer/answer.ts";
import type { AboutRoles, IntentOf, SureKind } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import type { Localized } from "../../language.ts";
import { aboutBot } from "./about-bot.ts";
import { compareRoles } from "./compare-roles.ts";
import { findRole } from "./find-role.ts";
import { guide } from "./guide.ts";
import { help, thanks } from "./help.ts";
import { legacyMapping } from "./legacy-mapping.ts";
import { listRoles } from "./list-roles.ts";
import type { Lookups } from "./lookups.ts";
import { notInCatalog } from "./not-in-catalog.ts";
import { outOfScope } from "./out-of-scope.ts";
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
import { someOf, togetherOf } from "./samples.ts";
import type { Writer } from "./writer.ts";

/** What answering knows of one intent. The compiler asks for an entry of every kind. */
export type AnswerKind<Kind extends SureKind> = {
  /** What a button calls it. */
  readonly label: Localized;
  readonly answer: (writer: Writer, intent: IntentOf<Kind>, lookups: Lookups) => Answer;
  /** Intents whose answers together have every form of lead that this kind can give; none where it has no lead. */
  readonly samples: (catalog: Catalog) => readonly IntentOf<Kind>[];
};

const NONE = () => [];

/** Every role and every set of them that a reader may name at once. */
const roleSamples =
  <Kind extends AboutRoles>(kind: Kind) =>
  ({ roles }: Catalog) =>
    togetherOf(roles).map((ids) => ({ kind, roles: ids }));

export const KINDS: { readonly [Kind in SureKind]: AnswerKind<Kind> } = {
  list_roles: {
    label: { nl: "Alle rollen", en: "All roles" },
    answer: listRoles,
    samples: () => [
      { kind: "list_roles" },
      { kind: "list_roles", category: "common" },
      { kind: "list_roles", category: "emerging" },
    ],
  },
  role_profile: {
    label: { nl: "Profiel", en: "Profile" },
    answer: roleProfile,
    samples: roleSamples("role_profile"),
  },
  role_tools: {
    label: { nl: "Tools", en: "Tools" },
    answer: roleTools,
    samples: roleSamples("role_tools"),
  },
  role_learning: {
    label: { nl: "Leercurve", en: "Learning curve" },
    answer: roleLearning,
    samples: roleSamples("role_learning"),
  },
  role_recruiting: {
    label: { nl: "Werving", en: "Recruitment" },
    answer: roleRecruiting,
    samples: roleSamples("role_recruiting"),
  },
  role_interview: {
    label: { nl: "Interviewvragen", en: "Interview questions" },
    answer: roleInterview,
    samples: (catalog) => [
      ...roleSamples("role_interview")(catalog),
      ...catalog.roles.map(({ id }) => ({ kind: "role_interview" as const, roles: [id], count: 1 })),
    ],
  },
  role_vacancy: {
    label: { nl: "Vacaturetekst", en: "Vacancy text" },
    answer: roleVacancy,
    samples: roleSamples("role_vacancy"),
  },
  role_relevance: {
    label: { nl: "Relevantie", en: "Relevance" },
    answer: roleRelevance,
    samples: roleSamples("role_relevance"),
  },
  rank_roles: {
    label: { nl: "Welke eerst", en: "Which first" },
    answer: rankRoles,
    samples: () => [{ kind: "rank_roles" }],
  },
  compare_roles: {
    label: { nl: "Vergelijken", en: "Compare" },
    answer: compareRoles,
    samples: roleSamples("compare_roles"),
  },
  find_role: {
    label: { nl: "Wie doet dit", en: "Who does this" },
    answer: findRole,
    samples: ({ roles }) => {
      const tools = new Set(roles.flatMap((role) => role.tools.map(({ name }) => name)));
      return [...tools].map((term) => ({ kind: "find_role", term }));
    },
  },
  legacy_mapping: {
    label: { nl: "Wat past bij mijn achtergrond", en: "What fits my background" },
    answer: legacyMapping,
    samples: ({ backgrounds, roles }) => [
      ...togetherOf(backgrounds).map((background) => ({
        kind: "legacy_mapping" as const,
        background,
        roles: [],
      })),
      ...roles.map(({ id }) => ({ kind: "legacy_mapping" as const, background: [], roles: [id] })),
    ],
  },
  roadmap_mapping: {
    label: { nl: "Rollen bij een roadmap", en: "Roles for a roadmap" },
    answer: (writer, intent, { mapRoadmap }) => roadmapMapping(writer, intent, mapRoadmap),
    samples: ({ capabilities }) =>
      someOf(capabilities.map(({ nl }) => nl)).map((lines) => ({ kind: "roadmap_mapping", lines })),
  },
  guide: {
    label: { nl: "Meer over AI op het werk", en: "More about AI at work" },
    answer: guide,
    samples: NONE,
  },
  help: { label: { nl: "Wat kun je?", en: "What can you do?" }, answer: help, samples: NONE },
  thanks: { label: { nl: "Bedankt", en: "Thanks" }, answer: thanks, samples: NONE },
  about_bot: {
    label: { nl: "Over mij", en: "About me" },
    answer: aboutBot,
    samples: NONE,
  },
  not_in_catalog: {
    label: { nl: "Wat weet je niet", en: "What do you not know" },
    answer: notInCatalog,
    samples: NONE,
  },
  out_of_scope: { label: { nl: "Iets anders", en: "Something else" }, answer: outOfScope, samples: NONE },
  settings: { label: { nl: "Instellingen", en: "Settings" }, answer: settings, samples: NONE },
};
