import type { AboutRoles, IntentKind, IntentOf, SureKind } from "../../intent.ts";
import type { Cue } from "../vocabulary/cue-names.ts";
import { rolesCompared } from "./judging/roles-compared.ts";
import { type RolesOf, rolesMeant, rolesOrEveryone, rolesWanted } from "./judging/roles-meant.ts";
import {
  aboutBotIntent,
  findIntent,
  interviewIntent,
  legacyIntent,
  listIntent,
  type Material,
  notInCatalogIntent,
  rankIntent,
  refusedIntent,
  roadmapIntent,
  settingsIntent,
  vacancyIntent,
} from "./slots/build-intent.ts";

/** What understanding knows of one intent. The compiler asks for an entry of every kind. */
export type Need<Kind extends SureKind> = {
  /** Cues by which a text asks for it in words. */
  readonly asked: readonly Cue[];
  /** Which roles it is about; absent where it takes none. */
  readonly roles?: RolesOf;
  /** The intent itself, with its slots: those of the earlier turn where they still hold. */
  readonly intent: (material: Material) => IntentOf<Kind>;
  /** What naming another role asks afterwards; absent where a later question cannot lean on it. */
  readonly thenRole?: SureKind;
};

/** An intent that needs nothing but the roles it is about. */
const aboutRoles = <Kind extends AboutRoles>(kind: Kind, asked: readonly Cue[]) => ({
  asked,
  roles: rolesMeant,
  intent: ({ roles }: Material) => ({ kind, roles: [...roles] }),
  thenRole: kind,
});

const NEEDS = {
  list_roles: { asked: ["list"], intent: listIntent, thenRole: "role_profile" },
  role_profile: aboutRoles("role_profile", ["profile"]),
  role_tools: aboutRoles("role_tools", ["tools"]),
  role_learning: aboutRoles("role_learning", ["learning"]),
  role_recruiting: aboutRoles("role_recruiting", ["recruiting"]),
  role_interview: { ...aboutRoles("role_interview", ["interview"]), intent: interviewIntent },
  role_vacancy: { ...aboutRoles("role_vacancy", ["vacancy"]), intent: vacancyIntent },
  role_relevance: aboutRoles("role_relevance", ["relevance"]),
  rank_roles: { asked: ["rank"], intent: rankIntent, thenRole: "role_relevance" },
  compare_roles: { ...aboutRoles("compare_roles", ["compare"]), roles: rolesCompared },
  find_role: { asked: ["who"], intent: findIntent, thenRole: "role_profile" },
  legacy_mapping: {
    asked: ["legacy"],
    roles: rolesWanted,
    intent: legacyIntent,
    thenRole: "legacy_mapping",
  },
  roadmap_mapping: { asked: ["roadmap"], intent: roadmapIntent, thenRole: "role_profile" },
  guide: { asked: [], intent: () => ({ kind: "guide" }), thenRole: "role_profile" },
  help: { asked: ["help"], intent: () => ({ kind: "help" }) },
  thanks: { asked: ["thanks"], intent: () => ({ kind: "thanks" }) },
  about_bot: { asked: ["about-bot"], intent: aboutBotIntent },
  not_in_catalog: {
    ...aboutRoles("not_in_catalog", ["money", "market"]),
    roles: rolesOrEveryone,
    intent: notInCatalogIntent,
  },
  out_of_scope: { asked: ["task", "injection", "injection-subject"], intent: refusedIntent },
  settings: { asked: [], intent: settingsIntent },
} satisfies { readonly [Kind in SureKind]: Need<Kind> };

/** The entry of any kind. */
export function needOf(kind: SureKind): Need<SureKind> {
  return NEEDS[kind];
}

/** Whether a later question can lean on a turn of this kind. */
export function isGround(kind: IntentKind): boolean {
  return kind !== "unclear" && needOf(kind).thenRole !== undefined;
}

const needs = (): readonly Need<SureKind>[] => Object.values(NEEDS);

/** Cues that say what is asked; a text without any takes over what the earlier turn asked. */
export const ASKED: readonly Cue[] = needs().flatMap(({ asked }) => asked);

/** Cues of what can be asked about the roles of an earlier question. */
export const ASKED_OF_EARLIER: readonly Cue[] = needs().flatMap(({ asked, thenRole }) =>
  thenRole === undefined ? [] : asked,
);
