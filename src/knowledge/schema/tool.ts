import { z } from "zod";
import { EntryId } from "../../ids.ts";
import { evidence, IsoDate, Text } from "./statement.ts";

/**
 * Under what a tool may be used: `open-source` whoever wants to may use, change and pass it on; `source-available` the code can be
 * read, with limits on its use; `proprietary` a paid or hosted service, also where it has a free tier; `mixed` a core that is open
 * source, with parts that are not. What it costs is told nowhere.
 */
export const Licence = z.strictObject({
  kind: z.enum(["open-source", "source-available", "proprietary", "mixed"]),
  name: z
    .string()
    .min(2)
    .optional()
    .describe("SPDX id, or the licence's own name; of mixed that of the core, of proprietary none"),
  ...evidence,
  checked: IsoDate,
});
export type Licence = z.infer<typeof Licence>;

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
  licence: Licence.optional().describe(
    "absent where nobody saw it; the same in every role that has the tool",
  ),
  ...Text.shape,
  ...evidence,
});
export type Tool = z.infer<typeof Tool>;
