import { z } from "zod";
import { CapabilityId, EntryId, RoleId } from "../../ids.ts";
import { evidence, IsoDate, SingleStatement, Statement, Text } from "./statement.ts";

/**
 * What a roadmap item needs, with the words that give it away. Terms are stems, Dutch and English mixed: five
 * letters or more match inside a word, shorter ones are whole words; `=word` is a whole word, `word*` begins
 * one, `a + b` needs both anywhere in the line.
 */
export const Capability = z.strictObject({
  id: CapabilityId,
  ...Text.shape,
  kind: z
    .enum(["build", "process", "control"])
    .describe("`process` is a domain process, `control` guards what is built"),
  group: z.enum(["documents-text", "knowledge-chat", "predict-detect", "data", "run-secure", "act"]),
  lead: RoleId,
  support: z.array(RoleId).min(1),
  terms: z.strictObject({
    strong: z.array(z.string().min(2)).min(1).describe("3 points each"),
    normal: z.array(z.string().min(2)).describe("2 points each"),
    weak: z.array(z.string().min(2)).describe("1 point each"),
  }),
  ...evidence,
});
export type Capability = z.infer<typeof Capability>;

/** Words that look like a capability and are not; masked before anything is matched. */
export const FalseFriend = z.strictObject({
  id: EntryId,
  phrases: z.array(z.string().min(2)).min(1),
  why: Text,
  ...evidence,
});
export type FalseFriend = z.infer<typeof FalseFriend>;

export const RegulatoryClass = z.enum(["R0", "R1", "R2", "R3", "R4", "R5"]);
export type RegulatoryClass = z.infer<typeof RegulatoryClass>;
export const Overlay = z.enum(["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8"]);
export type Overlay = z.infer<typeof Overlay>;

/** When every group of words has a hit, the line is a candidate for this class. Never a verdict. */
export const RegulatoryRule = z.strictObject({
  id: EntryId,
  all: z
    .array(z.array(z.string().min(2)).min(1))
    .min(1)
    .describe("one hit in each list"),
  class: RegulatoryClass.optional(),
  overlays: z.array(Overlay).optional(),
  addSupport: z.array(RoleId).optional(),
  ...Text.shape,
  ...evidence,
});
export type RegulatoryRule = z.infer<typeof RegulatoryRule>;

/** When capability and words meet, another role leads. */
export const ContextRule = z.strictObject({
  id: EntryId,
  capabilities: z.array(CapabilityId).min(1),
  words: z.array(z.string().min(2)).optional(),
  class: RegulatoryClass.optional(),
  lead: RoleId,
  ...Text.shape,
  ...evidence,
});
export type ContextRule = z.infer<typeof ContextRule>;

/** What a class or overlay means, in words. */
const Meaning = z.strictObject({
  id: z.union([RegulatoryClass, Overlay]),
  ...Text.shape,
  ...evidence,
});

/** How roadmap lines are read: the words of `catalog/roadmap/method.yaml`. */
export const RoadmapMethod = z.strictObject({
  version: z.string(),
  checked: IsoDate,
  falseFriends: z.array(FalseFriend),
  regulatoryRules: z.array(RegulatoryRule),
  contextRules: z.array(ContextRule),
  meanings: z.array(Meaning),
});
export type RoadmapMethod = z.infer<typeof RoadmapMethod>;

/** One item of a curated roadmap; its title in either language wins over every rule. */
const RoadmapItem = z.strictObject({
  id: EntryId,
  phase: z.int().positive(),
  ...Text.shape,
  lead: RoleId,
  support: z.array(RoleId),
  capabilities: z.array(CapabilityId),
  class: RegulatoryClass,
  overlays: z.array(Overlay),
  doneWhen: Text,
  conditions: z
    .array(Statement)
    .optional()
    .describe("what has to be settled first, or kept to for as long as the item runs"),
  sources: evidence.sources,
  confidence: evidence.confidence,
  checked: evidence.checked,
});

/** Who a phase takes, who answers for it, and what is measured before it begins. */
const Staffing = z.strictObject({
  seats: z
    .array(z.strictObject({ role: RoleId, fte: z.number().positive().max(20) }))
    .min(1)
    .describe("in the order in which they are filled"),
  ...evidence,
});

const Phase = z.strictObject({
  phase: z.int().positive(),
  ...Text.shape,
  staffing: Staffing.optional(),
  owner: SingleStatement.optional().describe("who of the business answers for it"),
  baseline: SingleStatement.optional().describe("what is measured before it begins"),
});

/** A curated roadmap, such as the shipped one for a volmacht platform. */
export const Roadmap = z.strictObject({
  id: EntryId,
  checked: IsoDate,
  title: Text,
  reading: Text.describe("which meaning of the title's words is meant, said to the reader"),
  phases: z.array(Phase),
  items: z.array(RoadmapItem).min(1),
  remarks: z.array(Statement),
});
export type Roadmap = z.infer<typeof Roadmap>;
