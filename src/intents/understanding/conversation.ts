import type { Intent } from "../../intent.ts";
import type { Language } from "../../language.ts";

/** An earlier turn of this conversation. Turns are kept oldest first. */
export type Turn = {
  readonly text?: string;
  readonly intent: Intent;
  readonly language: Language;
  /** Of an answer that is longer than a message: the page that was not shown yet. */
  readonly nextPage?: number | undefined;
};
