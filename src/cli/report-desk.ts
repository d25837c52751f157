import type { Handoff } from "../storage/handoffs.ts";
import type { Proposal } from "../storage/proposals.ts";

/** A correction without a word of who proposed it or decided. */
export type ReportedProposal = Pick<Proposal, "number" | "state" | "words" | "day"> & {
  readonly fact: string | null;
  readonly remark: string | null;
};

/** A question to a person without a word of who asked it or answered. */
export type ReportedQuestion = Pick<Handoff, "number" | "state" | "words" | "day"> & {
  readonly answer: string | null;
};

export function reportedProposal(proposal: Proposal): ReportedProposal {
  const { number, state, words, day, fact, remark } = proposal;
  return { number, state, words, day, fact: fact ?? null, remark: remark ?? null };
}

export function reportedQuestion({ number, state, words, day, answer }: Handoff): ReportedQuestion {
  return { number, state, words, day, answer: answer ?? null };
}
