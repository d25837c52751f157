import { z } from "zod";
import { Intent } from "../../intent.ts";
import { Language } from "../../language.ts";

const numbered = { number: z.int().min(1), language: Language };

/** What a message says that nobody waits for. Its words are looked up when it is sent, so that they stand in one place. */
export const Notice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("proposal"), ...numbered }),
  z.strictObject({ kind: z.literal("news of a proposal"), ...numbered }),
  z.strictObject({ kind: z.literal("question for you"), ...numbered }),
  z.strictObject({ kind: z.literal("did not arrive"), ...numbered }),
  z.strictObject({ kind: z.literal("news of a question"), ...numbered }),
  z.strictObject({
    kind: z.literal("answer"),
    intent: Intent,
    language: Language,
    page: z.int().min(1).optional(),
  }),
]);
export type Notice = z.infer<typeof Notice>;
