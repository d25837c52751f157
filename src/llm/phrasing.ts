import type { Answer } from "../answer/answer.ts";

/** Rewords the lead of an answer, or leaves it. Never rejects and never waits for a model. */
export type Phrase = (answer: Answer) => Promise<Answer>;

/** Asks a language model for a draft. No implementation may be plugged in before drafts are checked. @public */
export type Model = (request: { readonly prompt: string; readonly signal: AbortSignal }) => Promise<string>;

/** The wording that goes out when no model is enabled: the curated text as it is. */
export const curated: Phrase = async (answer) => answer;
