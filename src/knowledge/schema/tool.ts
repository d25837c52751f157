import { z } from "zod";
import { EntryId } from "../../ids.ts";
import { evidence, Text } from "./statement.ts";

/** A tool of a role: its name, what it is for, and whether it is still what it was. */
export const Tool = z.strictObject({
  id: EntryId,
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).optional().describe("other spellings people type"),
  category: z
    .string()
    .min(2)
    .describe("in English, such as 'ML framework'; shown through categoryNl in Dutch"),
  categoryNl: z.string().min(2),
  status: z.enum(["current", "renamed", "maintenance", "ended", "ambiguous"]),
  seedName: z.string().optional().describe("the name in the user's own text, when it stands there"),
  successor: z.string().optional().describe("what it is called now, or what took its place"),
  ...Text.shape,
  ...evidence,
});
export type Tool = z.infer<typeof Tool>;
