import type { Answer } from "../../answer/answer.ts";

/** What a platform's messages hold. */
export type Surface = {
  readonly name: string;
  /** Whether one message holds this answer, whole. An answer that does not fit is given in pages. */
  readonly fits: (answer: Answer) => boolean;
};
