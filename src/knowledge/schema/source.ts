import { z } from "zod";
import { SourceId } from "../../ids.ts";
import { Text } from "./statement.ts";

/**
 * How far the source was read: `page` a page or part of one, `repository` a repository's files, `file` one file,
 * `excerpt` a stored extract only, `count` counted by the curators, `own` the user's or the curators' own words.
 */
const Read = z.enum(["page", "repository", "file", "excerpt", "count", "own"]);

/**
 * What a reader may expect of it: `law` a law, or what an authority says of one; `standard` a standard, framework or official
 * guide; `documentation` what a project or maker says of its own work; `statistics` official figures; `research` a paper;
 * `vacancies` vacancies or data about them; `vendor` a seller on its market or its news; `practitioner` people of the trade:
 * blogs, books, courses, law firms, trade press; `curators` the user's or the curators' own words.
 */
const Kind = z.enum([
  "law",
  "standard",
  "documentation",
  "statistics",
  "research",
  "vacancies",
  "vendor",
  "practitioner",
  "curators",
]);

/** Where facts come from: an entry of `catalog/sources/*.yaml`; its id is permanent and unique over all files. */
export const Source = z.strictObject({
  id: SourceId,
  title: z.string().trim().min(2),
  titleNl: z.string().trim().min(2).optional().describe("where the title is our own words, not the source's"),
  publisher: z.string().trim().min(2).optional(),
  kind: Kind,
  url: z
    .url({ protocol: /^https$/u })
    .optional()
    .describe("absent when there is no address to go to"),
  read: Read,
  date: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, "use YYYY-MM-DD, YYYY-MM or YYYY")
    .optional()
    .describe("of the source, or of the snapshot that was read"),
  note: z.string().trim().min(2).optional(),
  sample: Text.optional().describe(
    "of a count: what was counted and where it comes from, said once below an answer that shows a figure of it",
  ),
});
export type Source = z.infer<typeof Source>;
