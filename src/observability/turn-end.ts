import type { Input } from "../adapters/adapter.ts";
import type { FactId } from "../ids.ts";
import type { Form, IntentKind } from "../intent.ts";
import type { Language } from "../language.ts";

/** What was answered, as far as it may be told: ids and words of our own, and nothing that a reader wrote. */
export type Answered = {
  readonly intent: IntentKind;
  readonly form?: Form | undefined;
  /** Why it is refused, where that is known. */
  readonly why?: string | undefined;
  readonly language: Language;
  readonly facts: readonly FactId[];
  /** Of the lead: as code puts it, as it ships, or as a model worded it. */
  readonly wording: "plain" | "shipped" | "model";
};

/** How a turn ended. Holds nobody and no place, so that it may be logged and counted. */
export type TurnEnd = {
  readonly platform: string;
  /**
   * `failed`: nothing was said, and it may come again. `uncertain`: the platform did not say whether it took the answer.
   * `silenced`: a delivery that was answered before came again.
   */
  readonly outcome: "answered" | "unanswered" | "failed" | "uncertain" | "silenced";
  readonly input?: Input["kind"];
  /** Absent where no answer was made. */
  readonly answered?: Answered;
  /** From the claim on its delivery, or from its question where there is none, to its end. */
  readonly ms: number;
  /** How much of it passed after the answer was made; absent where nobody tells when it was sent. */
  readonly sendMs?: number;
};
