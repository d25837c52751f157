import { z } from "zod";
import { BackgroundId, EntryId, FactId, PageId, RoleId, SourceId } from "./ids.ts";
import { Language } from "./language.ts";
import { Settings } from "./settings-asked.ts";
import {
  ABOUT_BOT,
  CATEGORY_KINDS,
  DECLINED,
  FORMS,
  LEVELS,
  MOST_FOLLOW_UPS,
  MOST_HOURS_A_WEEK,
  MOST_ITEMS,
  MOST_PEOPLE,
  MOST_QUESTIONS,
  MOST_ROLES,
  OPERATIONS,
  PLACE_NAME,
  QUESTION_TYPES,
  ROADMAP_LIMITS,
  SECTORS,
  SURE_KINDS,
  WEEKLY_HOURS,
} from "./values.ts";

/** Part of an answer to open: the name of a section, or `all` for the full text. */
const SectionName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u);

/** How much experience a question, a vacancy or a learning route is for. */
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Whether a role is one that most AI teams have, or one on the rise. */
export const Category = z.enum(CATEGORY_KINDS);
export type Category = z.infer<typeof Category>;

/** The shape of a question: yes or no, how long, why. */
export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;

/** What of a role is asked, by its name in the vocabulary: `degree`, `works-with`. */
export const AttributeId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u);
export type AttributeId = z.infer<typeof AttributeId>;

/** What is wanted of an answer: fewer words, plainer ones, an example, other questions, one of what was shown, its sources. */
export const Operation = z.enum(OPERATIONS);
export type Operation = z.infer<typeof Operation>;

/** How something was asked, which its first sentence answers; absent where the whole is asked, or a button was tapped. */
const asked = {
  form: Form.optional(),
  attribute: AttributeId.optional(),
  about: z.string().max(200).optional().describe("the skill, tool or title asked about"),
  operation: Operation.optional(),
  words: z.string().max(200).optional().describe("what else is asked, to look the answer up by"),
  items: z.array(FactId).max(MOST_ITEMS).optional().describe("of what was shown, what is asked about"),
  tone: z.literal("worried").optional().describe("who asks told of themselves, with worry"),
  section: SectionName.optional(),
  sources: z
    .array(SourceId)
    .max(200)
    .optional()
    .describe("what `operation: sources` shows: those of an answer"),
};
const roles = z.array(RoleId).max(MOST_ROLES);
const aboutRoles = { roles, ...asked };

const ListRoles = z.strictObject({
  kind: z.literal("list_roles"),
  category: Category.optional(),
  ...asked,
});
/** Titles that the roles were called by, where the catalog calls them otherwise. */
const Called = z.array(EntryId).max(4).optional().describe("titles that the roles were called by");
const RoleProfile = z.strictObject({ kind: z.literal("role_profile"), ...aboutRoles, called: Called });
const RoleTools = z.strictObject({ kind: z.literal("role_tools"), ...aboutRoles });
const perWeek = z.int().min(1).max(MOST_HOURS_A_WEEK).optional().describe("hours a week to learn in");
const RoleLearning = z.strictObject({
  kind: z.literal("role_learning"),
  ...aboutRoles,
  perWeek,
  from: z.array(BackgroundId).min(1).max(2).optional().describe("backgrounds that who asks comes from"),
});
const RoleRecruiting = z.strictObject({ kind: z.literal("role_recruiting"), ...aboutRoles });
const RoleInterview = z.strictObject({
  kind: z.literal("role_interview"),
  ...aboutRoles,
  level: Level.optional(),
  count: z.int().min(1).max(MOST_QUESTIONS).optional(),
  topic: z.string().max(200).optional(),
  type: z.enum(QUESTION_TYPES).optional(),
  skip: z.array(z.string().max(60)).max(200).optional().describe("ids of questions already shown"),
});
const WeeklyHours = z.int().min(WEEKLY_HOURS.from).max(WEEKLY_HOURS.to);
const RoleVacancy = z.strictObject({
  kind: z.literal("role_vacancy"),
  ...aboutRoles,
  level: Level.optional(),
  place: z
    .string()
    .regex(PLACE_NAME)
    .optional()
    .describe("where the work is, as it stands in the vocabulary"),
  hours: z.strictObject({ from: WeeklyHours, to: WeeklyHours }).optional().describe("a week"),
  besides: z
    .array(z.string().max(60))
    .max(6)
    .optional()
    .describe("tools and subjects that the text was asked with, as the catalog calls them"),
  lines: z.int().min(1).max(20).optional().describe("no more than so many, where a short text is asked for"),
});
const RoleRelevance = z.strictObject({ kind: z.literal("role_relevance"), ...aboutRoles });
const RankRoles = z.strictObject({
  kind: z.literal("rank_roles"),
  by: AttributeId.optional().describe("what decides the order; relevance where absent"),
  count: z.int().min(1).max(MOST_ROLES).optional().describe("how many from the top"),
  among: roles.optional().describe("those that are ranked; all where absent"),
  sector: z.enum(SECTORS).optional().describe("for what trade; AI-first SaaS where absent"),
  ...asked,
});
const CompareRoles = z.strictObject({
  kind: z.literal("compare_roles"),
  ...aboutRoles,
  called: Called,
});
const FindRole = z.strictObject({
  kind: z.literal("find_role"),
  term: z.string().max(200),
  described: z
    .array(RoleId)
    .max(2)
    .optional()
    .describe("roles whose work the words describe, likeliest first"),
  ...asked,
});
const HeadCount = z.int().min(1).max(MOST_PEOPLE);
const LegacyMapping = z.strictObject({
  kind: z.literal("legacy_mapping"),
  background: z.array(BackgroundId).max(17),
  counts: z.partialRecord(BackgroundId, HeadCount).optional().describe("people per background"),
  roles,
  ...asked,
  perWeek,
});

const RoadmapMapping = z.strictObject({
  kind: z.literal("roadmap_mapping"),
  lines: z.array(z.string().max(ROADMAP_LIMITS.characters)).max(ROADMAP_LIMITS.lines),
  roadmap: EntryId.optional().describe("a roadmap of the catalog that is asked for by its name"),
  place: z
    .int()
    .min(1)
    .max(MOST_ROLES)
    .optional()
    .describe("which of its roles in the order of the seats is asked for, from 1"),
  role: RoleId.optional().describe("one of its roles that is asked about"),
  ...asked,
});
const Guide = z.strictObject({
  kind: z.literal("guide"),
  page: PageId.optional().describe("all of them, to choose from, where absent"),
  question: EntryId.optional().describe(
    "which of the questions that the page answers; its first where absent",
  ),
  elsewhere: z.literal(true).optional().describe("asked of a country whose law the catalog does not know"),
  section: asked.section,
  operation: asked.operation,
  sources: asked.sources,
});
const Help = z.strictObject({ kind: z.literal("help") });
const Thanks = z.strictObject({ kind: z.literal("thanks") });
const AboutBot = z.strictObject({
  kind: z.literal("about_bot"),
  what: z.enum(ABOUT_BOT),
  section: SectionName.optional().describe("of what is new: `all`, or one part"),
});
const NotInCatalog = z.strictObject({ kind: z.literal("not_in_catalog"), ...aboutRoles });
const OutOfScope = z.strictObject({
  kind: z.literal("out_of_scope"),
  why: z
    .enum([...DECLINED, "language"])
    .optional()
    .describe("where more can be said than that it is something else"),
  words: asked.words,
  spoken: z
    .string()
    .regex(/^[a-z]{2}$/u)
    .optional()
    .describe("the language of the question, where it is neither"),
});

const sure = [
  ListRoles,
  RoleProfile,
  RoleTools,
  RoleLearning,
  RoleRecruiting,
  RoleInterview,
  RoleVacancy,
  RoleRelevance,
  RankRoles,
  CompareRoles,
  FindRole,
  LegacyMapping,
  RoadmapMapping,
  Guide,
  Help,
  Thanks,
  AboutBot,
  NotInCatalog,
  OutOfScope,
  Settings,
] as const;

/** Every reading but `unclear`. */
export const SureIntent = z.discriminatedUnion("kind", sure);
export type SureIntent = z.infer<typeof SureIntent>;

/** What a question can be understood as; `unclear` is what is left. */
export const SureKind = z.enum(SURE_KINDS);
export type SureKind = z.infer<typeof SureKind>;

const Unclear = z.strictObject({
  kind: z.literal("unclear"),
  candidates: z.array(SureIntent).max(MOST_FOLLOW_UPS),
  heard: z.string().max(200).optional().describe("the words that could not be placed"),
});

/** What a reader wants, as plain data. The kinds are a public contract. */
export const Intent = z.discriminatedUnion("kind", [...sure, Unclear]);
export type Intent = z.infer<typeof Intent>;
export type IntentKind = Intent["kind"];
/** What an intent can be, for what comes out of a store. */
export const IntentKind = z.enum([...SureKind.options, Unclear.shape.kind.value]);
export type IntentOf<Kind extends IntentKind> = Extract<Intent, { readonly kind: Kind }>;

/** Kinds that need nothing but the roles they are about. */
export type AboutRoles = {
  [Kind in SureKind]: { kind: Kind; roles: RoleId[] } extends IntentOf<Kind> ? Kind : never;
}[SureKind];

/** What a button or menu carries: it goes straight to an answer, in the language of the answer it stood under. */
export const Tap = z.strictObject({
  v: z.literal(1),
  intent: Intent,
  language: Language,
  page: z.int().min(1).max(99).optional().describe("of an answer that is longer than a message"),
});
export type Tap = z.infer<typeof Tap>;
