import { z } from "zod";
import type { Shape } from "./shape.ts";

/** A sentence as a model returns it: the facts it says, and text with holes. */
export const DraftSentence = z.strictObject({
  facts: z.array(z.string()),
  kind: z.enum(["claim", "opener", "closer"]),
  text: z.string(),
});
export type DraftSentence = z.infer<typeof DraftSentence>;

/** What a model must return, whatever the answer. */
export const Draft = z.strictObject({ language: z.enum(["nl", "en"]), sentences: z.array(DraftSentence) });
export type Draft = z.infer<typeof Draft>;

/** The same for one answer: only its language and its facts exist. Every key is required, so that every server can enforce it. */
export function draftSchema(shape: Shape) {
  return z.strictObject({
    language: z.literal(shape.language),
    sentences: z.array(
      z.strictObject({
        facts: z.array(z.enum(shape.statements.map((each) => each.id))),
        kind: z.enum(["claim", "opener", "closer"]),
        text: z.string(),
      }),
    ),
  });
}
