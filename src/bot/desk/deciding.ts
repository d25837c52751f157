import type { IncomingMessage } from "../../adapters/adapter.ts";
import type { ErrandEnd } from "../../intents/answers/errands/errand-end.ts";
import { statedFacts } from "../../knowledge/fact-index.ts";
import type { Localized } from "../../language.ts";
import type { Settings } from "../../settings-asked.ts";
import type { Proposal } from "../../storage/proposals.ts";
import { personOf } from "../person.ts";
import { type ApprovedText, wholeOf } from "./approved-text.ts";
import { isCurator } from "./curators.ts";
import { isWaiting, type ProposingParts, shown } from "./proposing.ts";

/** Lays a correction over the catalog. @returns what the check of the catalog finds wrong; nothing when it is live */
export type Correct = (text: ApprovedText) => Promise<readonly Localized[]>;

export type DecidingParts = ProposingParts & { readonly correct: Correct };

/** What a curator decides on a proposal: taken over, not, or asked about. */
export async function decide(
  parts: DecidingParts,
  { speaker }: IncomingMessage,
  asked: Settings,
): Promise<ErrandEnd> {
  const { number = 0, what, note } = asked;
  if (!isCurator(parts.curators, speaker)) return { kind: "not for you" };
  const known = await parts.proposals.find(number);
  if (known === undefined) return { kind: "no such number", number };
  if (!isWaiting(known)) return { kind: "decided before", proposal: shown(known) };
  const curator = personOf(speaker);
  if (what === "approve") return approve(parts, known, asked, curator);
  if (note === undefined) return { kind: "proposal", proposal: shown(known), isCurator: true };
  const state = what === "reject" ? "rejected" : "asked";
  return decided(parts, known, await parts.proposals.decide(number, curator, state, note));
}

async function approve(
  parts: DecidingParts,
  known: Proposal,
  { approval = {} }: Settings,
  curator: string,
): Promise<ErrandEnd> {
  const { number, person } = known;
  // A second person looks at it, always.
  if (person === curator) return { kind: "own proposal", number };
  const fact = statedFacts(parts.facts()).get(approval.fact ?? known.fact ?? "");
  const whole = wholeOf(number, fact, approval);
  if (whole.kind === "missing") return { kind: "incomplete", proposal: shown(known), missing: whole.missing };
  const problems = await parts.correct(whole.text);
  if (problems.length > 0) return { kind: "not taken", number, problems };
  if (approval.fact !== undefined) await parts.proposals.amend(number, person, { fact: approval.fact });
  return decided(parts, known, await parts.proposals.decide(number, curator, "approved"));
}

async function decided(
  { proposals, news }: DecidingParts,
  { number }: Proposal,
  isFirst: boolean,
): Promise<ErrandEnd> {
  const now = await proposals.find(number);
  if (now === undefined) return { kind: "no such number", number };
  if (!isFirst) return { kind: "decided before", proposal: shown(now) };
  await news.toProposer(now);
  return { kind: "decided", proposal: shown(now) };
}
