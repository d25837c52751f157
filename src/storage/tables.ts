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
};

/** Tables of which every row is some person's. */
export type PersonalTable = {
  [Name in keyof Tables]: Tables[Name] extends { readonly person: Person } ? Name : never;
}[keyof Tables];
