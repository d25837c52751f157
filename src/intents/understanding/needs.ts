import type { AboutRoles, IntentKind, IntentOf, SureKind } from "../../intent.ts";
import { listsPlan } from "../../text/lists.ts";
import type { Cue } from "../vocabulary/cue-names.ts";
import {
  aboutAllRoles,
  aboutBackgrounds,
  aboutPlan,
  aboutRanking,
  aboutRole,
  aboutTopic,
  asksSetting,
  asksUs,
  type Gate,
  onlyHelp,
  someoneWho,
} from "./judging/gates.ts";
import { rolesCompared } from "./judging/roles-compared.ts";
import { type RolesOf, rolesMeant, rolesOrEveryone, rolesWanted } from "./judging/roles-meant.ts";
import { holdsOnlyTerm, isHostile, listsTeam, type Ties } from "./judging/ties.ts";
import type { Reading } from "./reading/reading.ts";
import {
  findIntent,
  interviewIntent,
  legacyIntent,
  listIntent,
  type Material,
  roadmapIntent,
  settingsIntent,
  vacancyIntent,
} from "./slots/build-intent.ts";

/** What understanding knows of one intent. The compiler asks for an entry of every kind. */
export type Need<Kind extends SureKind> = {
  /** What ties a text to it; without, it is refused, however likely it looks. */
  readonly gate: Gate;
  /** Cues by which a text asks for it in words. */
  readonly asked: readonly Cue[];
  /** Words that leave little doubt, unless what they need is missing. */
  readonly sure?: Gate;
  /** Which roles it is about; absent where it takes none. */
  readonly roles?: RolesOf;
  /** The intent itself, with its slots: those of the earlier turn where they still hold. */
  readonly intent: (material: Material) => IntentOf<Kind>;
  /** What naming another role asks afterwards; absent where a later question cannot lean on it. */
  readonly thenRole?: SureKind;
  /** It asks one thing of each role, so that two names beside it make no comparison. */
  readonly aspect?: true;
};

const byCue =
  (cue: Cue): Gate =>
  (_, reading) =>
    reading.has(cue);

/** An intent that needs nothing but the roles it is about. */
const aboutRoles = <Kind extends AboutRoles>(kind: Kind) => ({
  gate: aboutRole,
  roles: rolesMeant,
  intent: ({ roles }: Material) => ({ kind, roles: [...roles] }),
  thenRole: kind,
});

/** One thing of roles; by itself it is asked of a role still to be named. */
const aspect = <Kind extends AboutRoles>(kind: Kind, asked: readonly Cue[]) => ({
  ...aboutRoles(kind),
  gate: aboutTopic(asked),
  asked,
  aspect: true as const,
});

const NEEDS = {
  list_roles: { gate: aboutAllRoles, asked: ["list"], intent: listIntent, thenRole: "role_profile" },
  role_profile: { ...aboutRoles("role_profile"), asked: ["profile"], sure: byCue("sure-role_profile") },
  role_tools: aspect("role_tools", ["tools"]),
  role_learning: aspect("role_learning", ["learning"]),
  role_recruiting: aspect("role_recruiting", ["recruiting"]),
  role_interview: {
    ...aspect("role_interview", ["interview"]),
    sure: byCue("sure-role_interview"),
    intent: interviewIntent,
  },
  role_vacancy: {
    ...aspect("role_vacancy", ["vacancy"]),
    sure: byCue("sure-role_vacancy"),
    intent: vacancyIntent,
  },
  role_relevance: { ...aboutRoles("role_relevance"), asked: ["relevance"] },
  rank_roles: {
    gate: aboutRanking,
    asked: ["rank"],
    sure: byCue("sure-rank_roles"),
    intent: () => ({ kind: "rank_roles" }),
    thenRole: "role_relevance",
  },
  compare_roles: {
    ...aboutRoles("compare_roles"),
    asked: ["compare"],
    sure: ({ earlier }, reading) =>
      (reading.has("both-of-them") && earlier) || reading.has("sure-compare_roles"),
    roles: rolesCompared,
  },
  find_role: {
    gate: someoneWho,
    asked: ["who"],
    sure: (ties, reading) =>
      ties.term &&
      ((asksWho(ties, reading) && !reading.has("legacy") && !isHostile(reading)) || holdsOnlyTerm(reading)),
    intent: findIntent,
    thenRole: "role_profile",
  },
  legacy_mapping: {
    gate: aboutBackgrounds,
    asked: ["legacy"],
    sure: ({ background }, reading) =>
      background && (reading.has("sure-legacy_mapping") || listsTeam(reading)),
    roles: rolesWanted,
    intent: legacyIntent,
    thenRole: "legacy_mapping",
  },
  roadmap_mapping: {
    gate: aboutPlan,
    asked: ["roadmap"],
    sure: (_, reading) => listsPlan(reading.text),
    intent: roadmapIntent,
    thenRole: "role_profile",
  },
  help: {
    gate: asksUs,
    asked: ["help"],
    sure: onlyHelp,
    intent: () => ({ kind: "help" }),
  },
  thanks: { gate: byCue("thanks"), asked: ["thanks"], intent: () => ({ kind: "thanks" }) },
  not_in_catalog: {
    ...aboutRoles("not_in_catalog"),
    gate: aboutAllRoles,
    asked: ["money", "market"],
    sure: (_, reading) => !reading.has("beside") && reading.has("sure-not_in_catalog"),
    roles: rolesOrEveryone,
    aspect: true,
  },
  out_of_scope: {
    gate: () => true,
    asked: ["task", "injection"],
    intent: () => ({ kind: "out_of_scope" }),
  },
  settings: { gate: asksSetting, asked: [], intent: settingsIntent },
} satisfies { readonly [Kind in SureKind]: Need<Kind> };

/** The entry of any kind. */
export function needOf(kind: SureKind): Need<SureKind> {
  return NEEDS[kind];
}

/** Whether a later question can lean on a turn of this kind. */
export function isGround(kind: IntentKind): boolean {
  return kind !== "unclear" && needOf(kind).thenRole !== undefined;
}

/** "Tools of people who build agents" describes a role, and asks something else of it. */
function asksWho({ described }: Ties, reading: Reading): boolean {
  return reading.has("who") && !(described && ASPECTS.some((cue) => reading.has(cue)));
}

const needs = (): readonly Need<SureKind>[] => Object.values(NEEDS);

/** Cues that say what is asked; a text without any takes over what the earlier turn asked. */
export const ASKED: readonly Cue[] = needs().flatMap(({ asked }) => asked);

/** Cues of one thing asked of a role: beside it, two names make no comparison. */
export const ASPECTS: readonly Cue[] = needs().flatMap(({ asked, aspect }) => (aspect ? asked : []));

/** Cues of what can be asked about the roles of an earlier question. */
export const ASKED_OF_EARLIER: readonly Cue[] = needs().flatMap(({ asked, thenRole }) =>
  thenRole === undefined ? [] : asked,
);
