import type { IncomingMessage, Speaker } from "../../adapters/adapter.ts";
import type { FactId } from "../../ids.ts";
import type { Intent } from "../../intent.ts";
import type { ErrandEnd, Hearing, ShownProposal } from "../../intents/answers/errands/errand-end.ts";
import { statedFacts } from "../../knowledge/fact-index.ts";
import type { Language } from "../../language.ts";
import type { Settings } from "../../settings-asked.ts";
import type { Proposal, Proposals } from "../../storage/proposals.ts";
import { personOf, workspaceOf } from "../person.ts";
import { type Curator, isCurator, isOwn } from "./curators.ts";
import { hearing } from "./hearing.ts";
import { addressIn, keptAddress } from "./kept-address.ts";
import type { News } from "./proposal-news.ts";

export type ProposingParts = {
  readonly proposals: Proposals;
  readonly facts: () => Parameters<typeof statedFacts>[0];
  readonly curators: readonly Curator[];
  readonly news: News;
};

/** Of the last answer: what was asked, and the facts that it showed. */
export type Judged = { readonly intent?: Intent | undefined; readonly facts: readonly FactId[] };

/** More facts than this are no choice. */
const MOST_CHOICES = 8;
const WAITING: readonly Proposal["state"][] = ["open", "asked"];

export function isWaiting({ state }: Pick<Proposal, "state">): boolean {
  return WAITING.includes(state);
}

export function shown({ number, state, words, day, fact, remark }: Proposal): ShownProposal {
  return { number, state, words, day, fact, remark };
}

/** Those of the facts that are sentences of the catalog, which can be said otherwise. */
export function choices({ facts: catalog }: ProposingParts, facts: readonly FactId[]): readonly FactId[] {
  const stated = statedFacts(catalog());
  return facts.filter((fact) => stated.has(fact)).slice(0, MOST_CHOICES);
}

/** A correction: which fact, how it is then, or all that there is to keep. */
export async function propose(
  parts: ProposingParts,
  message: IncomingMessage,
  asked: Settings,
  { language, judged }: { readonly language: Language; readonly judged: Judged },
): Promise<ErrandEnd> {
  const { fact, number, note } = asked;
  if (number !== undefined) return amend(parts, message, number, asked);
  if (note === undefined) {
    const facts = fact === undefined ? choices(parts, judged.facts) : [];
    return facts.length > 0 ? { kind: "which fact", facts } : { kind: "how then", fact };
  }
  const { speaker, address } = message;
  const made = await parts.proposals.put({
    person: personOf(speaker),
    workspace: workspaceOf(speaker),
    address: address && keptAddress(speaker.platform, address),
    ...{ language, fact, about: judged.intent, facts: judged.facts, words: note },
  });
  const proposal = await parts.proposals.find(made);
  if (proposal === undefined) return { kind: "failed" };
  const isTold = await parts.news.toCurators(proposal);
  const facts = fact === undefined ? choices(parts, judged.facts) : [];
  return { kind: "proposed", proposal: shown(proposal), facts, hears: hearing(message), isTold };
}

/** By who proposed it; a curator may say which fact it is about. */
async function amend(
  parts: ProposingParts,
  message: IncomingMessage,
  number: number,
  { fact, note }: Settings,
): Promise<ErrandEnd> {
  const { speaker } = message;
  const known = await theirs(parts, speaker, number);
  if (known === undefined) return { kind: "no such number", number };
  if (!isWaiting(known)) return { kind: "decided before", proposal: shown(known) };
  if (fact === undefined && note === undefined) return { kind: "how then", fact: known.fact, number };
  if (fact !== undefined && choices(parts, [fact]).length === 0)
    return { kind: "incomplete", proposal: shown(known), missing: ["fact"] };
  const words = isOwn(speaker, known.person) ? note : undefined;
  await parts.proposals.amend(number, known.person, {
    ...(fact && { fact }),
    ...(words && { words: `${known.words}\n${words}` }),
  });
  const now = await parts.proposals.find(number);
  if (now === undefined) return { kind: "no such number", number };
  const isTold = words === undefined || (await parts.news.toCurators(now));
  return { kind: "proposed", proposal: shown(now), facts: [], hears: hearingOf(now, message), isTold };
}

/** It is told where it was proposed, to who did. */
function hearingOf({ person, address }: Proposal, message: IncomingMessage): Hearing {
  const isSame = addressIn(address ?? "")?.place === message.address?.place;
  return isSame && isOwn(message.speaker, person) ? hearing(message) : "nowhere";
}

/** What a reader proposed, and of others what a curator may see. */
async function theirs({ proposals, curators }: ProposingParts, speaker: Speaker, number: number) {
  const known = await proposals.find(number);
  const isSeen = known !== undefined && (isOwn(speaker, known.person) || isCurator(curators, speaker));
  return isSeen ? known : undefined;
}

export async function withdraw(
  { proposals }: ProposingParts,
  { speaker }: IncomingMessage,
  number: number | undefined,
): Promise<ErrandEnd> {
  if (number === undefined) return { kind: "withdrawn" };
  const isDone = await proposals.amend(number, personOf(speaker), { withdrawn: true });
  return isDone ? { kind: "withdrawn", number } : { kind: "no such number", number };
}

/** One, or all that wait for a curator; a reader sees their own. */
export async function list(
  parts: ProposingParts,
  { speaker }: IncomingMessage,
  number: number | undefined,
): Promise<ErrandEnd> {
  const mayDecide = isCurator(parts.curators, speaker);
  if (number !== undefined) {
    const known = await theirs(parts, speaker, number);
    return known === undefined
      ? { kind: "no such number", number }
      : { kind: "proposal", proposal: shown(known), isCurator: mayDecide };
  }
  const all = await parts.proposals.list();
  const seen = all.filter((each) => (mayDecide ? isWaiting(each) : isOwn(speaker, each.person)));
  return { kind: "list", proposals: seen.map(shown), isCurator: mayDecide };
}
