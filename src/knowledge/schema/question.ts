import { z } from "zod";
import { EntryId } from "../../ids.ts";
import { Level } from "../../intent.ts";
import { QUESTION_TYPES } from "../../values.ts";
import { evidence, Text } from "./statement.ts";

/** Plain text of several lines, at most a page; code and tables keep their line ends. */
const material = z.string().trim().min(20).max(2_500);

/** What is laid before a candidate: a trace, a table, a prompt, a piece of code. Made by us, with nobody's data. */
const Material = z.strictObject({
  title: Text.describe("a few words, such as 'trace of one request'"),
  nl: material,
  en: material,
});

/** An interview question with what a good answer holds and what gives a weak one away: the anchors 1 to 4. */
export const InterviewQuestion = z.strictObject({
  id: EntryId,
  level: Level,
  type: z.enum(QUESTION_TYPES),
  topic: Text.describe("a few words, such as 'data drift'"),
  ...Text.shape,
  good: z.array(Text).length(3).describe("points of a good answer: anchor 3"),
  weak: Text.describe("the signal of a weak answer: anchor 1"),
  competency: EntryId.optional().describe("the entry of the role's scorecard that it tells something of"),
  minutes: z.int().min(3).max(60).optional().describe("question, probe and answer together"),
  probe: Text.optional().describe("what to ask next, whatever the answer was"),
  partly: Text.optional().describe("what an answer holds that is on its way: anchor 2"),
  excellent: Text.optional().describe("what sets the best answers apart from good ones: anchor 4"),
  material: Material.optional().describe("what a hands-on question lays before the candidate"),
  ...evidence,
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;
