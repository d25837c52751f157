/** One question to a language model: made of a shape, never of what a reader wrote. */
export type ModelRequest = {
  readonly system: string;
  /** Says the schema as well, for servers that cannot be held to one. */
  readonly user: string;
  /** Letters, digits, `_` and `-`, at most 64: servers refuse others. */
  readonly schemaName: string;
  /** A strict JSON schema of the reply: every key required, no other keys. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** All replies that are worth having, in GBNF, for servers that can be held to that; made when it is asked for. */
  readonly grammar?: () => string | undefined;
};

/**
 * Why no reply came. `wrong address`: what is there does not know chat completions. `invalid`: the server refused the
 * request as such, or sent what is no completion.
 */
export type ModelFailure =
  | "timeout"
  | "rate limited"
  | "unreachable"
  | "server"
  | "unauthorised"
  | "wrong address"
  | "unknown model"
  | "invalid";

export type ModelReply =
  /** `content` is unchecked text of a stranger. */
  | { readonly kind: "reply"; readonly content: string; readonly tokens: number }
  /** The model would not, or stopped half-way: there is nothing to check. */
  | { readonly kind: "refused"; readonly tokens: number }
  | { readonly kind: "failed"; readonly why: ModelFailure };

/** Asks a language model. Never rejects; an aborted signal ends it at once. */
export type Model = (request: ModelRequest, signal: AbortSignal) => Promise<ModelReply>;

/** What a request costs at most, roughly: three characters a token is on the safe side for Dutch and English. */
export function tokensAtMost({ system, user, schema }: ModelRequest, maxTokens: number): number {
  return Math.ceil((system.length + user.length + JSON.stringify(schema).length) / 3) + maxTokens;
}
