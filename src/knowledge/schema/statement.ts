import { z } from "zod";
import { EntryId, SourceId } from "../../ids.ts";

/** Prose in both languages: whole, trimmed, plain text without Markdown. */
const prose = z.string().trim().min(2).max(700);
export const Text = z.strictObject({ nl: prose, en: prose });
export type Text = z.infer<typeof Text>;

/**
 * How sure we are, and why: `sourced` a source says it, `counted` somebody counted it (say the sample and
 * date in the text), `judgement` experience says so (shown as a guideline), `law` a legal text says it.
 */
const Confidence = z.enum(["sourced", "counted", "judgement", "law"]);

export const IsoDate = z.iso.date();

/** Which article says it and from when it applies. */
const Law = z.strictObject({
  name: z.string().min(2).describe("the law as people cite it, such as AI Act or GDPR/AVG"),
  article: z.string().min(1).describe("the article, such as 50(1)"),
  appliesFrom: IsoDate.optional().describe(
    "day on which the duty starts to apply; absent when it always did",
  ),
});

/** Where a statement comes from and how sure we are of it. */
export const evidence = {
  sources: z.array(SourceId).min(1).describe("ids in catalog/sources; `seed` is the user's own text"),
  confidence: Confidence,
  checked: IsoDate.optional().describe("day this fact was checked, when it differs from the file's"),
  law: Law.optional(),
};

/** A fact in words. Its id within the catalog is `<owner>.<field>.<id>`. */
export const Statement = z.strictObject({ id: EntryId, ...Text.shape, ...evidence });
export type Statement = z.infer<typeof Statement>;

/** A fact of which a role has just one, so that the field's name is its id: `<owner>.<field>`. */
export const SingleStatement = z.strictObject({ ...Text.shape, ...evidence });
export type SingleStatement = z.infer<typeof SingleStatement>;

/** What grammar needs of a name. Dutch: de or het; English: a or an, or none for names such as Python. */
export const Term = z.strictObject({
  nl: z.strictObject({
    text: z.string(),
    article: z.enum(["de", "het", "none"]),
    plural: z.string().optional(),
  }),
  en: z.strictObject({
    text: z.string(),
    article: z.enum(["a", "an", "none"]),
    plural: z.string().optional(),
  }),
  identical: z.literal(true).optional().describe("the name may read the same in both languages"),
});
export type Term = z.infer<typeof Term>;
