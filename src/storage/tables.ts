import type { Generated } from "kysely";

/** Times are milliseconds since 1970, by the clock of the process that wrote them. */
type Milliseconds = number;

/** Who caused a row, so that it goes when they want to be forgotten: platform, workspace and user. */
type Person = string;

/** Platform and workspace, as they begin a {@link Person}. */
type Workspace = string;

/** Where somebody is reached later, in the words of the adapter that reaches them. */
type Address = string;

/** Such as `2026-11-26`; for what is kept long, the hour is nobody's business. */
type Day = string;

/** What the migrations make, for the stores to query. */
export type Tables = {
  readonly turns: {
    readonly id: Generated<number>;
    readonly conversation: string;
    readonly turn: string;
    readonly person: Person;
    readonly at: Milliseconds;
  };
  readonly people: {
    /** A hash of who it is: it stands here long, and is never read but for one who is there. */
    readonly person: string;
    readonly preferences: string;
    /** A hash of platform and workspace; null of who has not been here since version 0.1. */
    readonly workspace: string | null;
    /** Of the last use. */
    readonly day: Day;
  };
  readonly deliveries: {
    readonly id: string;
    readonly state: string;
    /** The ledger that claimed it, so that a late release does not undo a colleague's claim. */
    readonly owner: string;
    readonly lapses_at: Milliseconds;
    /** A hash of the message that answered it, what that says, and who was answered. */
    readonly message: string | null;
    readonly answer: string | null;
    readonly person: Person | null;
  };
  readonly keepsakes: {
    readonly id: string;
    readonly thing: string;
    readonly person: Person;
    readonly at: Milliseconds;
  };
  readonly votes: {
    readonly id: Generated<number>;
    readonly person: Person;
    /** A hash of what was voted on. */
    readonly answer: string;
    readonly vote: string;
    /** What was wrong, one of a few kinds. */
    readonly cause: string | null;
    readonly reason: string | null;
    readonly intent: string | null;
    readonly language: string | null;
    readonly facts: string;
    readonly platform: string;
    readonly day: Day;
  };
  readonly unanswered: {
    readonly id: Generated<number>;
    readonly person: Person;
    readonly outcome: string;
    readonly words: string | null;
    readonly language: string;
    readonly nearest: string;
    readonly platform: string;
    readonly day: Day;
    /** That it came with, by its key. */
    readonly delivery: string | null;
  };
  readonly proposals: {
    readonly id: Generated<number>;
    /** Who proposed it. */
    readonly person: Person;
    readonly workspace: Workspace;
    /** Where they are told what became of it. */
    readonly address: Address | null;
    readonly language: string;
    /** The fact that is to be corrected, once it is known which. */
    readonly fact: string | null;
    /** The answer that it was said of: its intent, and the facts that it showed. */
    readonly about: string | null;
    readonly facts: string;
    readonly words: string;
    readonly state: string;
    /** Who decided. */
    readonly curator: Person | null;
    readonly outcome: string | null;
    readonly day: Day;
  };
  /** What was approved, without a word of who proposed or decided: it is the company's. */
  readonly corrections: {
    readonly id: Generated<number>;
    readonly proposal: number;
    readonly correction: string;
    readonly day: Day;
  };
  readonly experts: {
    readonly workspace: Workspace;
    readonly topic: string;
    /** Where questions about it go. */
    readonly address: Address;
    /** Who said so. */
    readonly person: Person;
  };
  readonly handoffs: {
    readonly id: Generated<number>;
    /** Who asks. */
    readonly person: Person;
    readonly workspace: Workspace;
    readonly address: Address | null;
    readonly language: string;
    readonly words: string;
    /** What the bot would have said: its intent. */
    readonly about: string | null;
    readonly expert: Address;
    readonly state: string;
    readonly answer: string | null;
    readonly answered_by: Person | null;
    readonly day: Day;
  };
  /** Messages that nobody waits for, to be sent by any process. */
  readonly outbox: {
    readonly id: Generated<number>;
    /** Whose words or whose answer it is. */
    readonly person: Person;
    readonly platform: string;
    readonly address: Address;
    readonly notice: string;
    readonly owner: string | null;
    readonly tries: number;
    readonly due_at: Milliseconds;
    readonly at: Milliseconds;
  };
  /** What is settled for a workspace: one thing a row. */
  readonly workspace_settings: {
    readonly workspace: Workspace;
    /** Such as `mode`, `language`, or `channel C012AB`. */
    readonly name: string;
    readonly value: string;
  };
  /** Who keeps the catalog for a workspace, as its administrators said. */
  readonly curators: { readonly person: Person };
  /** How much of something was used, until it lapses; no word of whom. */
  readonly counts: {
    readonly id: string;
    readonly many: number;
    readonly lapses_at: Milliseconds;
  };
  readonly phrasings: {
    readonly key: string;
    readonly language: string;
    readonly shape: string;
    readonly versions: string;
    readonly wording: string;
    readonly hash: string;
    readonly origin: string;
    readonly created_at: Milliseconds;
  };
  /** Of a shape of answers, or of a model's server: what came of asking. */
  readonly wording_work: {
    readonly id: string;
    readonly calls: number;
    /** Times in a row. */
    readonly given_up: number;
    readonly rest_until: Milliseconds;
    /** The process that is at it, or was last. */
    readonly owner: string | null;
    readonly leased_until: Milliseconds;
    readonly day: Day;
  };
  /** What a model's sentences would need of the grammar. */
  readonly proposed_constructions: {
    readonly id: string;
    readonly language: string;
    /** Hash of the shape. */
    readonly shape: string;
    readonly construction: string;
    readonly lacks: string;
    readonly sentence: string;
    readonly times: number;
    readonly at: Milliseconds;
  };
  /** Where the bot said hello. */
  readonly greetings: {
    readonly workspace: Workspace;
    /** As the adapter names it. */
    readonly place: string;
  };
  readonly installations: {
    /** As the persons of it begin; the other columns name it as the platform does. */
    readonly workspace: string;
    readonly platform: string;
    readonly key: string;
    readonly team: string | null;
    readonly enterprise: string | null;
    readonly bot_id: string | null;
    readonly bot_user: string;
    readonly scopes: string;
    /** Who installed it, until they want to be forgotten. */
    readonly person: Person | null;
    /** Sealed, all in one. */
    readonly secrets: string;
    readonly key_id: string;
    /** Of the bot token; null when it does not end. */
    readonly expires_at: Milliseconds | null;
    /** Another one whenever the tokens change, so that nothing old is written over something new. */
    readonly revision: string;
    /** Until when one process alone may renew the token. */
    readonly renewing_until: Milliseconds;
    /** Why the platform will not renew the token any more. */
    readonly refusal: string | null;
    readonly installed_at: Milliseconds;
    readonly changed_at: Milliseconds;
  };
};

/** Tables of which every row is some person's. */
export type PersonalTable = {
  [Name in keyof Tables]: Tables[Name] extends { readonly person: Person } ? Name : never;
}[keyof Tables];
