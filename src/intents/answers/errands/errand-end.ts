import type { FactId, RoleId } from "../../../ids.ts";
import type { Intent, IntentKind } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { type Approval, type FaultKind, isOfFact, type WorkspaceSettings } from "../../../settings-asked.ts";

/** A correction as it is shown: to who proposed it, and to curators. */
export type ShownProposal = {
  readonly number: number;
  readonly state: "open" | "asked" | "approved" | "rejected" | "withdrawn";
  readonly words: string;
  readonly day: string;
  readonly fact?: FactId | undefined;
  /** Why it was rejected, or what is asked. */
  readonly remark?: string | undefined;
};

/** A question to a person, as it is shown to who asks and to who can answer. */
export type ShownHandoff = {
  readonly number: number;
  readonly words: string;
  readonly about?: Intent | undefined;
  readonly answer?: string | undefined;
};

/** Where a reader is told what became of something: where they said it, between the bot and them, or not at all. */
export type Hearing = "here" | "in private" | "nowhere";

/** What questions without an answer came nearest to, and how many of them. */
export type Gap = { readonly intent: IntentKind; readonly roles: readonly RoleId[]; readonly count: number };

/** What an approval lacks. */
export type Missing = keyof Approval;

/** Why nothing is settled for a workspace. */
export type Unsettled =
  | "not an administrator"
  /** The platform does not say who is one. */
  | "nobody knows"
  | "no channel"
  | "nobody named"
  | "not on this platform";

/** How an errand went: what is said of it follows from this alone. */
export type ErrandEnd =
  /** Nothing is kept where this runs. */
  | { readonly kind: "nowhere" }
  | { readonly kind: "failed" }
  /** Somebody asks faster than is answered. */
  | { readonly kind: "too many" }
  | { readonly kind: "not for you" }
  /** The vote is kept; what was wrong is asked, or which fact. */
  | { readonly kind: "what was wrong" }
  | { readonly kind: "vote with fault"; readonly fault: FaultKind; readonly facts: readonly FactId[] }
  | { readonly kind: "which fact"; readonly facts: readonly FactId[]; readonly number?: number | undefined }
  | { readonly kind: "how then"; readonly fact?: FactId | undefined; readonly number?: number | undefined }
  | {
      readonly kind: "proposed";
      readonly proposal: ShownProposal;
      /** To choose from, where it is not known which one is meant. */
      readonly facts: readonly FactId[];
      readonly hears: Hearing;
      /** Whether a curator was told of it. */
      readonly isTold: boolean;
    }
  | { readonly kind: "withdrawn"; readonly number?: number | undefined }
  | { readonly kind: "no such number"; readonly number: number }
  | { readonly kind: "decided before"; readonly proposal: ShownProposal }
  | { readonly kind: "list"; readonly proposals: readonly ShownProposal[]; readonly isCurator: boolean }
  | { readonly kind: "proposal"; readonly proposal: ShownProposal; readonly isCurator: boolean }
  | { readonly kind: "incomplete"; readonly proposal: ShownProposal; readonly missing: readonly Missing[] }
  | { readonly kind: "own proposal"; readonly number: number }
  | { readonly kind: "not taken"; readonly number: number; readonly problems: readonly Localized[] }
  | { readonly kind: "decided"; readonly proposal: ShownProposal }
  /** To who administers a workspace. */
  | {
      readonly kind: "settled";
      readonly isNew: boolean;
      readonly settings: WorkspaceSettings;
      /** Where it was said, or which was named; absent in a direct conversation. */
      readonly channel?: string | undefined;
      /** For how many roles, or for all others, it is known where questions to people go. */
      readonly topics: number;
    }
  | { readonly kind: "not settled"; readonly why: Unsettled }
  /** It says nothing more in a thread where nobody mentions it. */
  | { readonly kind: "quiet" }
  /** To curators. */
  | {
      readonly kind: "report";
      readonly waiting: number;
      readonly unanswered: number;
      readonly gaps: readonly Gap[];
    }
  /** To who proposed it. */
  | { readonly kind: "news of a proposal"; readonly proposal: ShownProposal }
  | { readonly kind: "nobody to ask" }
  | { readonly kind: "what to ask"; readonly topic?: RoleId | undefined }
  | { readonly kind: "may I send"; readonly words: string; readonly topic?: RoleId | undefined }
  | {
      readonly kind: "handed on";
      readonly handoff: ShownHandoff;
      readonly arrived: "yes" | "later";
      readonly hears: Hearing;
    }
  | { readonly kind: "did not arrive"; readonly handoff: ShownHandoff }
  /** To who can answer. */
  | { readonly kind: "question for you"; readonly handoff: ShownHandoff; readonly said: string }
  | { readonly kind: "answered"; readonly number: number }
  | { readonly kind: "answered before"; readonly number: number }
  /** To who asked. */
  | { readonly kind: "news of a question"; readonly handoff: ShownHandoff }
  | {
      readonly kind: "sent here";
      readonly what: "questions" | "proposals";
      readonly topic?: RoleId | undefined;
      /** Whether they come between the bot and who said so, and not where it was said. */
      readonly isPrivate: boolean;
    };

/** Whether an end asks its reader for words of their own, which the next message then holds. */
export function asksForWords(end: ErrandEnd): boolean {
  if (end.kind === "vote with fault") return isOfFact(end.fault);
  return ASKING.includes(end.kind);
}

const ASKING: readonly ErrandEnd["kind"][] = [
  "what was wrong",
  "which fact",
  "how then",
  "what to ask",
  "may I send",
];
