import { z } from "zod";
import type { Retention } from "../settings-asked.ts";

const days = z.coerce.number().int().min(1).max(3_650);

/** For how many days each kind of what people cause is kept. */
export const RETENTION_SETTINGS = {
  KEEP_DAYS: days
    .default(180)
    .describe(
      "How many days votes, questions without an answer, proposals and handed-on questions are kept, where the next four do not say otherwise.",
    ),
  KEEP_DAYS_VOTES: days
    .optional()
    .describe("Days that votes and their reasons are kept. KEEP_DAYS when absent."),
  KEEP_DAYS_UNANSWERED: days
    .optional()
    .describe("Days that questions without an answer are kept. KEEP_DAYS when absent."),
  KEEP_DAYS_PROPOSALS: days
    .optional()
    .describe(
      "Days that proposed corrections are kept, from the day of the proposal on; while one waits, it stays. KEEP_DAYS when absent.",
    ),
  KEEP_DAYS_HANDOFFS: days
    .optional()
    .describe("Days that questions handed on to people, and their answers, are kept. KEEP_DAYS when absent."),
  KEEP_DAYS_TURNS: days
    .default(1)
    .describe(
      "Days that it is remembered what somebody asked last, pasted roadmap lines included, so that they can ask on.",
    ),
  KEEP_DAYS_BUTTONS: days
    .default(30)
    .describe(
      "Days that texts behind buttons are kept, such as pasted roadmap lines, and which message holds which answer.",
    ),
  KEEP_DAYS_LANGUAGE: days
    .default(365)
    .describe("Days that the language somebody chose is kept after they were here last."),
} as const;

type Given = z.infer<z.ZodObject<typeof RETENTION_SETTINGS>>;

/** What the settings come to, kind by kind. */
export function retentionOf(settings: Given): Retention {
  const usual = settings.KEEP_DAYS;
  return {
    votes: settings.KEEP_DAYS_VOTES ?? usual,
    unanswered: settings.KEEP_DAYS_UNANSWERED ?? usual,
    proposals: settings.KEEP_DAYS_PROPOSALS ?? usual,
    handoffs: settings.KEEP_DAYS_HANDOFFS ?? usual,
    turns: settings.KEEP_DAYS_TURNS,
    buttons: settings.KEEP_DAYS_BUTTONS,
    language: settings.KEEP_DAYS_LANGUAGE,
  };
}
