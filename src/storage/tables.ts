import type { Generated } from "kysely";

/** Times are milliseconds since 1970, by the clock of the process that wrote them. */
type Milliseconds = number;

/** What the migrations make, for the stores to query. */
export type Tables = {
  readonly turns: {
    readonly id: Generated<number>;
    readonly conversation: string;
    readonly turn: string;
    readonly at: Milliseconds;
  };
  readonly deliveries: {
    readonly id: string;
    readonly state: string;
    /** The ledger that claimed it, so that a late release does not undo a colleague's claim. */
    readonly owner: string;
    readonly lapses_at: Milliseconds;
  };
  readonly keepsakes: { readonly id: string; readonly thing: string; readonly at: Milliseconds };
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
