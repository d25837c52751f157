import { z } from "zod";
import { FactId, RoleId } from "./ids.ts";
import type { Language } from "./language.ts";
import { SETTINGS } from "./values.ts";

const FAULTS = ["wrong", "outdated", "not-asked", "too-long", "other"] as const;

/** What is said of corrections and of questions to people, step by step. */
const ERRANDS = [
  "correction",
  "proposals",
  "withdraw",
  "approve",
  "reject",
  "ask-back",
  "hand-on",
  "reply",
  "reply-proposed",
  "questions-here",
  "proposals-here",
  "report",
  "workspace",
  "be-quiet",
] as const;

/** What an administrator can choose in words or by a button: `here` is the channel that they name, or are in. */
const CHOICES = [
  "all-threads",
  "all-mentions",
  "here-threads",
  "here-mentions",
  "here-off",
  "here-on",
  "dutch",
  "english",
  "any-language",
  "one-more-curator",
  "one-curator-fewer",
] as const;

/** The longest that a reader writes for another person, in UTF-16 units. */
export const MOST_NOTE = 1_000;
/** So much is kept of why an answer did not help, in UTF-16 units. */
export const MOST_REASON = 500;

/** For how many days each kind of what people cause is kept. Settings that begin with `KEEP_DAYS` say so. */
export type Retention = Readonly<
  Record<"votes" | "unanswered" | "proposals" | "handoffs" | "turns" | "buttons" | "language", number>
>;

/** Where the bot answers in a channel: nowhere, where it is mentioned, or also where a thread that it answered in goes on. */
export const ChannelMode = z.enum(["off", "mentions", "threads"]);
export type ChannelMode = z.infer<typeof ChannelMode>;

/** What is settled for all of a workspace, by who administers it. */
export type WorkspaceSettings = {
  /** In every channel that has no mode of its own. */
  readonly mode: Exclude<ChannelMode, "off">;
  /** Channels with a mode of their own, by the platform's ids. */
  readonly channels: Readonly<Record<string, ChannelMode>>;
  /** Spoken where neither a person nor their words tell; that of the deployment where absent. */
  readonly language?: Language | undefined;
  /** Who keeps the catalog beside those of the deployment, by the platform's ids. */
  readonly curators: readonly string[];
};

/** One thing that is settled anew. */
export type WorkspaceChoice =
  | { readonly kind: "mode"; readonly mode: WorkspaceSettings["mode"] }
  /** Without a mode the channel has that of its workspace again. */
  | { readonly kind: "channel"; readonly channel: string; readonly mode: ChannelMode | undefined }
  | { readonly kind: "language"; readonly language: Language | undefined }
  | { readonly kind: "curator"; readonly person: string; readonly isCurator: boolean };

/** Of a workspace where nobody settled anything. */
export const USUAL_SETTINGS: WorkspaceSettings = { mode: "mentions", channels: {}, curators: [] };

/** Where the bot answers in this channel. */
export function modeIn({ mode, channels }: WorkspaceSettings, channel: string): ChannelMode {
  return (Object.hasOwn(channels, channel) ? channels[channel] : undefined) ?? mode;
}

/** What was wrong with an answer. */
export const FaultKind = z.enum(FAULTS);
export type FaultKind = z.infer<typeof FaultKind>;

/** Faults of a fact, which can be corrected; the others are those of an answer. */
export function isOfFact(fault: FaultKind | undefined): boolean {
  return fault === "wrong" || fault === "outdated";
}

const text = z.string().min(1).max(MOST_NOTE);

/** What a curator says of a correction: all but the kind is needed before it can stand in the catalog. */
const Approval = z.strictObject({
  fact: FactId.optional(),
  nl: text.optional(),
  en: text.optional(),
  source: text.optional().describe("an address, or the id of a source of the catalog"),
  kind: z.string().max(40).optional().describe("what kind of source that is, in the curator's words"),
  date: z.string().max(40).optional().describe("the day on which the source was read"),
});
export type Approval = z.infer<typeof Approval>;

/** What a reader wants of the bot and not of the catalog: another language, to be forgotten, to judge, to correct, a person. */
export const Settings = z.strictObject({
  kind: z.literal("settings"),
  what: z.enum([...SETTINGS, ...ERRANDS]),
  fault: FaultKind.optional(),
  fact: FactId.optional().describe("what a correction is about"),
  number: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe("of a proposal, or of a question to a person"),
  note: text
    .optional()
    .describe("in the reader's own words: a correction, a question to a person, an answer"),
  approval: Approval.optional(),
  choice: z.enum(CHOICES).optional().describe("of who administers the workspace"),
  topic: RoleId.optional().describe("of questions to a person; all of them where absent"),
});
export type Settings = z.infer<typeof Settings>;
