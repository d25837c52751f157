import { z } from "zod";
import { EntryId, RoleId } from "../../ids.ts";
import { Category, Level } from "../../intent.ts";
import { Language } from "../../language.ts";
import { InterviewQuestion } from "./question.ts";
import { evidence, IsoDate, SingleStatement, Statement, Term, Text } from "./statement.ts";
import { Tool } from "./tool.ts";
import { Vacancy } from "./vacancy.ts";

/** Another way people write the role's name. */
const Alias = z.strictObject({
  text: z.string().min(2),
  language: Language.optional().describe("absent when used in both"),
  kind: z.enum(["alternative", "abbreviation", "misspelling"]),
  ambiguousWith: z.array(RoleId).optional().describe("other roles the same words can mean, likeliest first"),
});

/** The user's own rating of the role for an AI-first SaaS company. */
const Relevance = z.strictObject({
  rating: z.enum(["very-high", "high", "rising", "medium"]),
  ...Text.shape,
  ...evidence,
});

/** Who decides what between this role and a neighbour it is confused with; the neighbour's id is the fact's id. */
const Boundary = z.strictObject({ role: RoleId, ...Text.shape, ...evidence });

/** `established`, `changing` (the work stays, the title moves), `skill-first` (rarely a job title), `specialisation` or `emerging`. */
const Maturity = z.strictObject({
  status: z.enum(["established", "changing", "skill-first", "specialisation", "emerging"]),
  ...Text.shape,
  ...evidence,
  evidence: z.array(Statement).min(1),
});

const LevelProfile = z.strictObject({
  scope: SingleStatement,
  must: z.array(Statement).min(4),
  nice: z.array(Statement).min(2),
});

/** Weeks are calendar weeks at the stated hours a week; always shown as a guideline. */
export const Weeks = z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() });
const Phase = z.strictObject({
  id: EntryId,
  goal: Text,
  weeks: Weeks,
  hoursPerWeek: z.int().positive(),
  milestone: Text.describe("something finished that another person can look at"),
  ...evidence,
});
const Route = z.strictObject({
  for: z.enum(["novice", "experienced"]).describe("novice developer, or experienced software developer"),
  phases: z.array(Phase).min(3),
});
const Resource = z.strictObject({
  id: EntryId,
  title: z.string().min(2),
  url: z.url({ protocol: /^https$/u }),
  ...Text.shape,
  ...evidence,
});
/** What is needed first; with `taughtIn` only of somebody experienced, for a novice learns it in that phase. */
const Prerequisite = z.strictObject({
  ...Statement.shape,
  taughtIn: EntryId.optional().describe("the phase of the novice route that teaches it"),
});
const Learning = z.strictObject({
  prerequisites: z.array(Prerequisite).min(2),
  routes: z.array(Route).length(2),
  resources: z.array(Resource).min(4),
  pitfalls: z.array(Statement).min(3),
});

const Recruitment = z.strictObject({
  channels: z.array(Statement).min(3),
  cvSignals: z.array(Statement).min(3),
  portfolioSignals: z.array(Statement).min(2),
  redFlags: z.array(Statement).min(3),
  workSample: SingleStatement,
  scorecard: z
    .array(z.strictObject({ id: EntryId, points: z.int().positive(), ...Text.shape, ...evidence }))
    .min(4),
  hireOrReskill: SingleStatement.describe(
    "{weeks:experienced} or {weeks:novice} in it is replaced by the weeks of that route",
  ),
  candidateQuestions: z.array(Statement).min(3),
  firstNinetyDays: z
    .array(
      z.strictObject({
        day: z.union([z.literal(30), z.literal(60), z.literal(90)]),
        ...Text.shape,
        ...evidence,
      }),
    )
    .length(3),
});

/** What a company pays for a role, gross euros a month at 40 hours. The shipped catalog has none: no dated public source does. */
const SalaryBand = z
  .strictObject({
    level: Level,
    low: z.int().positive(),
    high: z.int().positive(),
    asOf: IsoDate.describe("day on which the band held"),
    ...evidence,
  })
  .refine(({ low, high }) => low <= high, { error: "low must not be above high", path: ["high"] });

/** Where a public framework files comparable work. */
const Crosswalk = z.strictObject({
  framework: z.enum(["ESCO", "SFIA", "e-CF", "O*NET", "ISCO"]),
  code: z.string().min(1).describe("code or name in that framework, or a dash when it has none"),
  ...Text.shape,
  ...evidence,
});

/** One role, one file: `catalog/roles/<id>.yaml`. */
export const Role = z.strictObject({
  id: RoleId,
  category: Category,
  checked: IsoDate.describe("day the facts of this file were checked"),
  reviewDue: IsoDate,
  name: Term,
  aliases: z.array(Alias).min(4),
  oneLiner: SingleStatement.describe("at most 15 words"),
  mission: SingleStatement,
  focus: SingleStatement.describe("what the role is about, as a noun phrase that fits after 'focus:'"),
  relevance: Relevance.optional().describe("absent where the user's text gives no rating"),
  remarks: z.array(Statement).describe("what the user's text or a curator adds"),
  responsibilities: z.array(Statement).min(6).max(8),
  deliverables: z.array(Statement).min(4),
  successMeasures: z.array(Statement).min(3),
  worksWith: z.array(Statement).min(3),
  boundaries: z.array(Boundary).min(2),
  notThisRole: z.array(Statement).min(2).describe("not this role if …"),
  maturity: Maturity,
  levels: z.strictObject({ junior: LevelProfile, medior: LevelProfile, senior: LevelProfile }),
  tools: z.array(Tool).min(10),
  learning: Learning,
  recruitment: Recruitment,
  interview: z.array(InterviewQuestion).min(12),
  vacancy: Vacancy,
  duties: z.array(Statement).min(2).describe("EU and Dutch duties that touch this role"),
  crosswalk: z.array(Crosswalk).min(1),
  salary: z.array(SalaryBand).min(1).optional().describe("a company's own bands; shown only when filled"),
});
export type Role = z.infer<typeof Role>;
