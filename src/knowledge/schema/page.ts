import { z } from "zod";
import { EntryId, PageId, RoleId } from "../../ids.ts";
import { IsoDate, SingleStatement, Statement, Text } from "./statement.ts";

/** Words people use, as phrases; `*` behind a beginning stands for its endings. */
const Words = z.strictObject({
  nl: z.array(z.string().trim().min(2)),
  en: z.array(z.string().trim().min(2)),
});

/** What belongs together on a page. */
const PageSection = z.strictObject({
  id: EntryId,
  title: Text,
  statements: z.array(Statement).min(1).describe("an id is unique within the page, not just the section"),
});

/** A question that the page answers, and the statements that make its first sentence. */
const PageAnswer = z.strictObject({
  id: EntryId,
  question: Text.describe("short, as a button"),
  words: Words.optional().describe("other words by which it is told from the other questions of the page"),
  statements: z.array(EntryId).min(1).describe("ids of statements; their texts together are the headline"),
});

/**
 * What people ask that is about no single role: an entry of `catalog/pages/*.yaml`. The first of its answers is given
 * where a question asks for nothing in particular.
 */
export const Page = z.strictObject({
  id: PageId,
  checked: IsoDate,
  title: Text,
  words: Words.describe("names of its subject: a text that holds one speaks of it"),
  sections: z.array(PageSection).min(1),
  answers: z.array(PageAnswer).min(1),
  advice: SingleStatement.optional().describe("who can say what holds in a reader's own case; the last line"),
  related: z
    .strictObject({ pages: z.array(PageId).default([]), roles: z.array(RoleId).default([]) })
    .default({ pages: [], roles: [] }),
});
export type Page = z.infer<typeof Page>;
export type PageAnswer = Page["answers"][number];
