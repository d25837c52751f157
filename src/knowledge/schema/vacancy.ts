import { z } from "zod";
import { EntryId } from "../../ids.ts";
import { evidence, IsoDate, SingleStatement, Statement, Text } from "./statement.ts";

/** Longer lists turn away people who could do the work. */
const MOST_MUSTS = 6;

const Must = z.strictObject({
  from: z
    .array(EntryId)
    .min(1)
    .optional()
    .describe("musts of the level that it says; absent where it says another"),
  ...Text.shape,
});

const VacancyLevel = z.strictObject({
  scope: Text.describe("what the level means in this vacancy"),
  tasks: z.array(Text).min(1).max(3).describe("of this level, after those of every level"),
  must: z.array(Must).min(4).max(MOST_MUSTS),
});

/** What a vacancy says of a role, in whole sentences to whoever reads it: je, you. Gender-neutral, no age wording. */
export const Vacancy = z.strictObject({
  title: z.strictObject({ junior: Text, medior: Text, senior: Text }),
  mission: Text,
  tasks: z.array(Text).min(2).max(5).describe("of every level"),
  levels: z.strictObject({ junior: VacancyLevel, medior: VacancyLevel, senior: VacancyLevel }),
  nice: z.array(Text).min(2),
  assessment: z.array(Text).min(2).describe("how we assess, step by step"),
  ...evidence,
});

/**
 * What stands in every vacancy beside what its role says. What only the company knows is a blank between square brackets, which
 * no platform takes for markup; its own catalog folder can fill them in once.
 */
export const VacancyFrame = z.strictObject({
  id: EntryId,
  checked: IsoDate,
  place: SingleStatement.describe("where, and how many hours; those that a reader names take its blanks"),
  offer: z.array(Statement).min(1).describe("what somebody gets from the company"),
  welcome: SingleStatement.describe("invites everybody"),
  apply: SingleStatement,
  approach: z
    .strictObject({ opening: SingleStatement, closing: SingleStatement })
    .describe("a message to somebody one would like to talk to: around what the vacancy says of the role"),
  beforehand: z
    .array(Statement)
    .describe("what the company should know before it posts; no part of the text"),
});
export type VacancyFrame = z.infer<typeof VacancyFrame>;
