import type { Answer } from "../../answer/answer.ts";
import type { AnswerStanding, Assistant, DeliveryEnd, Speaker } from "../adapter.ts";

/** Whether nothing is left to answer: what was done is not done again, and an older version can come behind a later one. */
export function isUpToDate({ isSetting, asOf = "" }: AnswerStanding, version: string): boolean {
  return isSetting || asOf >= version;
}

/** A question that was changed. */
type Changed = {
  readonly assistant: Pick<Assistant, "sent">;
  readonly speaker: Speaker;
  /** The delivery of the question, by its key. */
  readonly delivery: string;
  /** Which version of it is answered. */
  readonly asOf: string;
};

/** What a platform does for that. */
type Steps = {
  readonly ask: () => Promise<Answer | undefined>;
  /** Puts the answer in the place of the one before. @returns the name of its message; undefined where that cannot be changed */
  readonly update: (answer: Answer) => Promise<string | undefined>;
  readonly post: (answer: Answer) => Promise<DeliveryEnd>;
};

/** Answers it as it stands now, in the place of its answer. */
export async function answerAnew(
  { assistant, speaker, delivery, asOf }: Changed,
  { ask, update, post }: Steps,
): Promise<DeliveryEnd> {
  const answer = await ask();
  if (answer === undefined) return "done";
  // What was done about a setting, or that somebody asks too fast, is no answer to stand in the place of one.
  const message = answer.intent.kind === "settings" ? undefined : await update(answer);
  if (message === undefined) return post(answer);
  assistant.sent(speaker, message, answer, delivery, asOf);
  return "done";
}
