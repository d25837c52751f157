import { z } from "zod";
import { EntryId } from "../../ids.ts";
import { Level } from "../../intent.ts";
import { QUESTION_TYPES } from "../../values.ts";
import { evidence, Text } from "./statement.ts";

/** An interview question with what a good answer holds and what gives a weak one away. */
export const InterviewQuestion = z.strictObject({
  id: EntryId,
  level: Level,
  type: z.enum(QUESTION_TYPES),
  topic: Text.describe("a few words, such as 'data drift'"),
  ...Text.shape,
  good: z.array(Text).length(3).describe("points of a good answer"),
  weak: Text.describe("the signal of a weak answer"),
  ...evidence,
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;
