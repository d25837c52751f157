import { z } from "zod";
import { evidence, IsoDate, Text } from "./statement.ts";

/** A fact that is otherwise than the last release had it; one that ended is as it was then. */
export const NewsItem = z.strictObject({
  change: z.enum(["added", "changed", "ended"]),
  fact: z.string().describe("id of the fact"),
  of: Text.describe("what the fact is of: a role, a page"),
  ...Text.shape,
  ...evidence,
  day: IsoDate.describe("on which it was checked, or corrected"),
  corrected: z.literal(true).optional().describe("by a correction that was laid over the catalog"),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** What a catalog says otherwise than its last release did. Computed, not written. */
export const News = z.strictObject({
  release: z.string().optional(),
  day: IsoDate.optional(),
  items: z.array(NewsItem).describe("newest first"),
  others: z
    .int()
    .nonnegative()
    .describe("differences without a text and a source of their own, such as licences"),
});
export type News = z.infer<typeof News>;
