import type { Generated } from "kysely";

/** Times are milliseconds since 1970, by the clock of the process that wrote them. */
type Milliseconds = number;

/** Who caused a row, so that it goes when they want to be forgotten: platform, workspace and user. */
type Person = string;

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
