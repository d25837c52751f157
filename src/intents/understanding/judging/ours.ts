import type { SureKind } from "../../../intent.ts";
import { listsPlan } from "../../../text/lists.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { needOf } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import type { Asked } from "./asked.ts";
import { pageMeant } from "./page-meant.ts";
import { settingMeant } from "./setting-meant.ts";
import { isHostile } from "./ties.ts";

/**
 * How likely a text must be about our roles, from 0 to 1, by what ties it to them: the fewer other texts hold that, the
 * less. Measured on 3,100 questions about everything else.
 */
const LEAST = { named: 0.4, ai: 0.75, bare: 0.7, faint: 0.8, hostile: 0.9, untied: 0.97 } as const;

/** Words that many texts hold. */
const FAINT: readonly Cue[] = ["crowd", "legacy", "rank", "who"];

/** Kinds that are about no role: what the words say is enough. */
const OWN: Readonly<Partial<Record<SureKind, (asked: Asked, inside: number) => boolean>>> = {
  out_of_scope: () => true,
  help: ({ reading }, inside) => inside > LEAST.named && !isHostile(reading),
  thanks: ({ reading }) => reading.has("thanks"),
  about_bot: (_, inside) => inside > LEAST.named,
  // "And what is the risk of that?" leans on what was asked before; a recruiter, or a pilot, is no other trade here.
  guide: (asked, inside) => {
    const { reading, ties } = asked;
    if (reading.pages.length > 0) return true;
    const least = isHostile(reading) ? LEAST.ai : LEAST.named;
    return !ties.earlier && inside > least && pageMeant(asked).page !== undefined;
  },
  settings: (asked) => settingMeant(asked) !== undefined,
};

/** Words of a text that names a topic and nothing else. */
const MOST_BARE = 8;

/** "Interviewvragen", "tools?": the topic alone is enough, for the role can be asked back. */
function isBare(reading: Reading, kind: SureKind): boolean {
  const { words, has } = reading;
  return (
    words.length <= MOST_BARE &&
    words.every(({ known }) => known) &&
    needOf(kind).asked.some((cue) => has(cue))
  );
}

/**
 * Whether a text may ask this kind of thing. A role's name, its work, AI and a job, the words for the catalog or an
 * earlier question tie a text to it; a tool, a background or "AI" alone does where the chance is good, and nothing at all where
 * there is hardly a doubt.
 */
export function isOurs(kind: SureKind, asked: Asked): boolean {
  const { ties, reading, chances } = asked;
  const inside = 1 - (chances().get("out_of_scope") ?? 0);
  const own = OWN[kind];
  if (own !== undefined) return own(asked, inside);
  if (isHostile(reading) && inside <= LEAST.hostile) return ties.named;
  // "Which of the two first" ranks those two, not all.
  if (kind === "rank_roles" && ties.earlier && reading.has("both-of-them")) return false;
  if (ties.named || ties.described || ties.aiRole || ties.leans || reading.has("catalog-roles")) return true;
  return inside > leastOf(kind, asked);
}

/** How likely a text must be ours that little or nothing ties to us. */
function leastOf(kind: SureKind, { ties, reading }: Asked): number {
  if (ties.term || ties.background || ties.earlier || reading.has("roadmap")) return LEAST.named;
  if (reading.has("ai")) return LEAST.ai;
  if (isBare(reading, kind)) return LEAST.bare;
  const isFaint = FAINT.some((cue) => reading.has(cue)) || listsPlan(reading.text);
  return isFaint ? LEAST.faint : LEAST.untied;
}
