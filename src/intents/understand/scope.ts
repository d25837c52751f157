import type { Taught } from "../vocabulary/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { ENOUGH, type Evidence } from "./role-evidence.ts";

/** What ties a text to this catalog. Without a tie an intent about roles is refused, however likely it looks. */
export type Ties = {
  /** A role's own name. */
  readonly named: boolean;
  /** A role's work, described. */
  readonly described: boolean;
  /** AI together with a word for a job or for people. */
  readonly aiRole: boolean;
  /** A tool, technique or subject that the catalog knows. */
  readonly term: boolean;
  readonly background: boolean;
  /** An earlier question about roles, which this one can lean on. */
  readonly earlier: boolean;
};

export function tiesOf(reading: Reading, evidence: readonly Evidence[], earlier: boolean): Ties {
  return {
    named: reading.roles.length > 0,
    described: (evidence[0]?.points ?? 0) >= ENOUGH,
    aiRole: reading.has("ai-role"),
    term: reading.terms.length > 0,
    background: reading.backgrounds.length > 0,
    earlier,
  };
}

type Allows = (ties: Ties, reading: Reading) => boolean;

const aboutRole: Allows = ({ named, described, aiRole, earlier }) => named || described || aiRole || earlier;
const aboutAllRoles: Allows = (ties, reading) => aboutRole(ties, reading) || reading.has("catalog-roles");

/** What each intent needs at least. */
const NEEDS: Readonly<Record<Taught, Allows>> = {
  list_roles: aboutAllRoles,
  rank_roles: aboutAllRoles,
  role_profile: aboutRole,
  role_tools: aboutRole,
  role_learning: aboutRole,
  role_recruiting: aboutRole,
  role_interview: aboutRole,
  role_vacancy: aboutRole,
  role_relevance: aboutRole,
  compare_roles: aboutRole,
  not_in_catalog: aboutAllRoles,
  find_role: (ties, reading) => {
    const asksWho = reading.has("who") || reading.has("catalog-roles");
    return (
      asksWho && (ties.term || ties.named || ties.described || ties.aiRole || reading.has("catalog-roles"))
    );
  },
  legacy_mapping: (ties, reading) =>
    (ties.background &&
      (ties.aiRole || ties.named || ties.earlier || (reading.has("ai") && reading.has("legacy")))) ||
    ((ties.aiRole || ties.named || ties.described || ties.earlier) && reading.has("legacy")),
  roadmap_mapping: (ties, reading) =>
    reading.has("roadmap") && (aboutAllRoles(ties, reading) || reading.has("who") || reading.has("ai")),
  help: (_, reading) => reading.has("help") || reading.has("greeting"),
  thanks: (_, reading) => reading.has("thanks"),
  settings: (_, reading) => settingOf(reading) !== undefined,
  out_of_scope: () => true,
};

export function isAllowed(intent: Taught, ties: Ties, reading: Reading): boolean {
  return NEEDS[intent](ties, reading);
}

export type Setting =
  | "speak-dutch"
  | "speak-english"
  | "forget-me"
  | "what-do-you-keep"
  | "feedback-good"
  | "feedback-bad";

/** The setting a text asks for, if it holds words for one. */
export function settingOf(reading: Reading): Setting | undefined {
  if (reading.has("settings-forget")) return "forget-me";
  if (reading.has("settings-keep")) return "what-do-you-keep";
  if (reading.has("feedback-bad")) return "feedback-bad";
  if (reading.has("feedback-good")) return "feedback-good";
  if (!reading.has("settings-language")) return undefined;
  const dutch = reading.words.some(({ text }) => /^(?:nederlands|dutch|vlaams)/u.test(text));
  const english = reading.words.some(({ text }) => /^(?:engels|english)/u.test(text));
  if (dutch === english) return undefined;
  return dutch ? "speak-dutch" : "speak-english";
}
